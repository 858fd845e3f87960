// Makes of the shipped assets what the program needs of them: of YAML its values, of
// templates their code. What is loaded together stands together, one file for each language.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asksOf } from './asks.mjs';

/** Every file of the folders whose assets the pipeline asks for. */
function listFiles(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, name) : [name];
    })
    .sort();
}

/**
 * Writes the packs, an asset a line, and gives as code their names and the templates.
 *
 * @param program - its own readers, so that both ways give the same
 */
export function compileAssets(root, target, program) {
  const { readSource, compileToCode, kindOf, styleOf, packOf, readSought } = program;
  const names = [...listFiles(root, 'templates'), ...listFiles(root, 'data')];
  const read = (name) => readFileSync(join(root, name), 'utf8').replace(/\r\n?/g, '\n');

  const folders = {};
  for (const name of names) {
    const folder = dirname(name);
    folders[folder] ??= [];
    folders[folder].push(basename(name));
  }

  const packs = {};
  for (const name of names) {
    const pack = packOf(name);
    if (pack === undefined) continue;
    packs[pack] ??= {};
    packs[pack][name] = name.endsWith('.json')
      ? JSON.parse(read(name))
      : valuesOf(readSource(read(name), name));
  }
  // What is sought in all the files of a folder stands ready under its name.
  const assets = {
    read: () => null,
    list: (folder) => folders[folder] ?? [],
    compiled: (name) => packs[packOf(name)]?.[name],
  };
  for (const [folder, sought] of Object.entries(readSought(assets)))
    packs[packOf(folder)][folder] = sought;
  mkdirSync(target, { recursive: true });
  for (const [pack, values] of Object.entries(packs)) {
    const lines = linesOf(values);
    writeFileSync(join(target, pack), lines.map((line) => `${line}\n`).join(''), 'latin1');
  }

  const codeOf = (name) => {
    const code = compileToCode(read(name), kindOf(name));
    const asks = name.startsWith('templates/sections/') ? asksOf(read(name)) : null;
    return asks === null ? code : `{ asks: ${JSON.stringify(asks)}, ...${code} }`;
  };
  const templates = names
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => `${JSON.stringify(name)}: ${codeOf(name)}`);
  for (const name of names.filter((each) => each.endsWith('.css'))) {
    templates.push(`${JSON.stringify(name)}: ${JSON.stringify(styleOf(read(name)))}`);
  }
  return {
    index: `{ folders: ${JSON.stringify(folders)}, packs: ${JSON.stringify(Object.keys(packs))} }`,
    templates: `{ ${templates.join(',\n')} }`,
  };
}

/** A table whose words are searched, and not parsed, for the few that a policy needs. */
const WORDS = {};
/** What is parsed when it is asked for. */
const LATER = {};

/** What of an asset stands in lines of its own, by keys. A star is for all of them. */
const APART = [
  { of: /^templates\/locales\/tables\//, parts: { countries: WORDS, languages: WORDS } },
  {
    of: /^templates\/locales\//,
    parts: {
      vocabulary: { '*': WORDS },
      statements: { '*': LATER },
      cells: LATER,
      sections: LATER,
      statutory: LATER,
    },
  },
  { of: /^data\/vocabulary$/, parts: { '*': WORDS } },
];

/** The lines of a pack, as src/io/packs.ts reads them. */
function linesOf(values) {
  const lines = [];
  let end = 0;
  /** Adds the line of a value, and tells where it begins. */
  const add = (value, parts) => {
    const line = parts === WORDS ? searchedLineOf(value) : withParts(value, parts);
    const start = end;
    lines.push(line);
    end += line.length + 1;
    return start;
  };
  const withParts = (value, parts) => {
    const own = { ...value };
    const apart = Object.keys(own).filter((key) => parts[key] ?? parts['*']);
    for (const key of apart) own[key] = add(own[key], parts[key] ?? parts['*']);
    if (apart.length === 0) return lineOf(value);
    return `${parts['*'] ? '*' : apart}\t${lineOf(own)}`;
  };
  const starts = {};
  for (const [name, value] of Object.entries(values))
    starts[name] = add(value, APART.find(({ of }) => of.test(name))?.parts ?? LATER);
  add(starts, WORDS);
  return lines;
}

/** JSON of letters that take one byte, which V8 reads three times as fast as others. */
const lineOf = (value) =>
  JSON.stringify(value).replace(
    /[^\0-\xff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The same of a table that `valueIn` of src/io/searched-table.ts can search. Its keys are ASCII. */
const searchedLineOf = (table) =>
  `{${Object.entries(table)
    .map(([key, value]) => `\t${JSON.stringify(key)}:${lineOf(value)}\t`)
    .join(',')}}`;

function valuesOf({ source, diagnostics }) {
  if (diagnostics[0]?.rule === 'empty-file') return null;
  if (!source) throw new Error(`${diagnostics[0]?.file}: ${diagnostics[0]?.message}`);
  return source.data;
}
