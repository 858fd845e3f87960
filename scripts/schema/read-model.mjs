// Reads the model's source (schemas/policy/*.yaml) into plain definitions.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const BASE = new Set(
  'format name text flag bool date duration country url email phone law authority service tag language id colour fonts int open site vocabulary'.split(
    ' ',
  ),
);

/** One line of a definition: `type | description [article] | example`. */
function readField(line, where, known) {
  const [type, about, example] = String(line).split(' | ');
  if (example === undefined) throw new Error(`${where}: a field is "type | description | example"`);
  const field = {
    ...readType(type.trim(), where, known),
    about: about.trim(),
    example: readExample(example),
  };
  const article = /\s*\[([^\]]+)\]$/.exec(field.about);
  if (article) {
    field.article = article[1];
    field.about = field.about.slice(0, article.index);
  }
  return field;
}

function readType(text, where, known) {
  let type = text;
  const field = { many: 'one', required: false };
  if (type.endsWith('!')) {
    field.required = true;
    type = type.slice(0, -1);
  }
  if (type.endsWith('*')) {
    field.many = 'one-or-many';
    type = type.slice(0, -1);
  }
  const list = /^\[(.*)\]$/.exec(type);
  if (list) {
    field.many = 'many';
    type = list[1];
  }
  const call = /^(enum|vocab|says|ref)\((.*)\)$/.exec(type);
  if (call) {
    const [, kind, argument] = call;
    field.kind = kind;
    if (kind === 'enum') field.values = argument.split(',').map((value) => value.trim());
    else field.of = argument;
  } else if (known.has(type)) {
    field.kind = 'object';
    field.of = type;
  } else if (BASE.has(type)) field.kind = type;
  else throw new Error(`${where}: unknown type "${type}"`);
  return field;
}

/** Examples are YAML, except that a key in braces needs no colon (a plain YAML scalar may hold none). */
function readExample(text) {
  return parse(text.trim().replace(/([{,]\s*)([a-z_-]+) (?=\S)/g, '$1$2: '));
}

/** The definitions by name, in the order of the files. */
export function readModel(folder) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const raw = Object.assign(
    {},
    ...files.map((name) => parse(readFileSync(new URL(name, folder), 'utf8'))),
  );
  const scalars = new Map(
    Object.entries(raw)
      .filter(([, def]) => def.scalar)
      .map(([name, def]) => [name, def.scalar]),
  );
  const known = new Set(Object.keys(raw).filter((name) => !raw[name].scalar));
  const model = {};
  for (const [name, def] of Object.entries(raw)) {
    if (def.scalar || def.abstract) continue;
    const lines = { ...def.fields };
    const fields = {};
    const add = (entries) => {
      for (const [key, line] of Object.entries(entries)) {
        const words = String(line).split(' | ');
        if (scalars.has(words[0])) words[0] = scalars.get(words[0]);
        fields[key] = readField(words.join(' | '), `${name}.${key}`, known);
      }
    };
    add(lines);
    if (def.includes) add(raw[def.includes].fields);
    const article = /\s*\[([^\]]+)\]$/.exec(def.about);
    model[name] = {
      about: article ? def.about.slice(0, article.index) : def.about,
      ...(article ? { article: article[1] } : {}),
      ...(def.shorthand ? { shorthand: def.shorthand } : {}),
      ...(def.brief ? { brief: def.brief } : {}),
      ...(def.phrase ? { phrase: true } : {}),
      ...(def.includes ? { includes: def.includes } : {}),
      ...(def.kinds ? { kinds: def.kinds } : {}),
      ...(def.kinds_any ? { kindsAny: def.kinds_any } : {}),
      ...(def.needs ? { needs: def.needs } : {}),
      fields,
    };
  }
  return model;
}
