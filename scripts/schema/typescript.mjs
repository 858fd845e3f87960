// The TypeScript types of a policy file, and the model that the stages walk.

const pascal = (name) => name.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());

function typeOf(field) {
  if (field.kind === 'object') return pascal(field.of);
  if (field.kind === 'text') return 'Text';
  if (field.kind === 'vocabulary') return 'Record<string, Record<string, Text>>';
  if (field.kind === 'enum') return field.values.map((value) => `'${value}'`).join(' | ');
  if (field.kind === 'format') return '1';
  if (field.kind === 'flag') return 'true';
  if (field.kind === 'bool') return 'boolean';
  if (field.kind === 'int') return 'number';
  if (field.kind === 'open') return 'Record<string, unknown>';
  return 'string';
}

function fieldType(field) {
  const type = typeOf(field);
  const list = /[ |<]/.test(type) ? `(${type})[]` : `${type}[]`;
  if (field.many === 'many') return list;
  if (field.many === 'one-or-many') return `${type} | ${list}`;
  return type;
}

const note = (text) => `/** ${text} */`;

export function toTypes(model) {
  const lines = [
    '// Made from schemas/policy/ by `npm run schema`; not edited by hand.',
    '',
    note('One string, in the first language, or one per language.'),
    'export type Text = string | Record<string, string>;',
    '',
  ];
  for (const [name, def] of Object.entries(model)) {
    const type = pascal(name);
    lines.push(note(def.about), `export interface ${def.shorthand ? `${type}Object` : type} {`);
    for (const [key, field] of Object.entries(def.fields)) {
      const article = field.article ? ` (GDPR Article ${field.article})` : '';
      lines.push(
        `  ${note(field.about + article)}`,
        `  ${key}${field.required ? '' : '?'}: ${fieldType(field)};`,
      );
    }
    lines.push('}', '');
    if (def.shorthand) {
      const bare = Object.values(def.shorthand).map((key) => fieldType(def.fields[key]));
      lines.push(`export type ${type} = ${[`${type}Object`, ...bare].join(' | ')};`, '');
    }
  }
  return lines.join('\n');
}

function requiredOf({ fields }) {
  const required = Object.keys(fields).filter((key) => fields[key].required);
  return required.length > 0 ? { required } : {};
}

/** A field without what no stage asks of it. */
const slimField = ({ kind, many, of, values, article }) => ({
  kind,
  many,
  ...(of ? { of } : {}),
  ...(values ? { values } : {}),
  ...(article ? { article } : {}),
});

const slim = (def) => ({
  ...(def.shorthand ? { shorthand: def.shorthand } : {}),
  ...(def.brief ? { brief: def.brief } : {}),
  ...(def.phrase ? { phrase: true } : {}),
  ...(def.includes ? { includes: def.includes } : {}),
  ...(def.kinds ? { kinds: def.kinds } : {}),
  ...(def.kindsAny ? { kindsAny: def.kindsAny } : {}),
  ...(def.needs ? { needs: def.needs } : {}),
  ...requiredOf(def),
  ...(def.article ? { article: def.article } : {}),
  fields: Object.fromEntries(
    Object.entries(def.fields).map(([key, field]) => [key, slimField(field)]),
  ),
});

/**
 * The model without descriptions and examples: what validate, resolve and view walk. A policy
 * has a third of the definitions, so each is made when it is asked for, and kept in a map, which
 * is quicker to look into than an object of so many keys.
 */
export const toModel = (
  model,
) => `// Made from schemas/policy/ by \`npm run schema\`; not edited by hand.
import type { Definition } from '../resolve/model.js';

const definitions: Record<string, () => Definition> = {
${Object.entries(model)
  .map(([name, def]) => ` ${JSON.stringify(name)}: () => (${JSON.stringify(slim(def), null, 1)}),`)
  .join('\n')}
};

const made = new Map<string, Definition>();

export function definitionOf(name: string): Definition | undefined {
  return made.get(name) ?? make(name);
}

function make(name: string): Definition | undefined {
  if (!Object.hasOwn(definitions, name)) return undefined;
  const definition = (definitions[name] as () => Definition)();
  made.set(name, definition);
  return definition;
}
`;
