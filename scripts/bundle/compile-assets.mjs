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

/** The file of compiled assets that an asset is in: with what is asked for together. */
const packOf = (name) => {
  const locale = /^templates\/locales\/(?:tables\/)?([\w-]+)\.(?:yaml|json)$/.exec(name);
  if (locale) return `locale-${locale[1]}.jsonl`;
  const law = /^data\/laws\/(\w+)\//.exec(name);
  if (law) return `laws-${law[1]}.jsonl`;
  return /^data\/.*\.(?:yaml|json)$/.test(name) ? 'data.jsonl' : undefined;
};

/**
 * Writes the packs, an asset a line, and gives as code which assets are in them, and the templates.
 *
 * @param compilers - the program's own readers, so that both ways give the same
 */
export function compileAssets(root, target, { readSource, compileToCode, kindOf, styleOf }) {
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
  mkdirSync(target, { recursive: true });
  for (const [pack, values] of Object.entries(packs)) {
    const lines = [];
    for (const value of Object.values(values)) lines.push(value);
    // Of the tables of a language a policy needs a few: each is a line, and its number stands for it.
    for (const value of pack.startsWith('locale-') ? [...lines] : []) {
      const own = { ...value };
      for (const name of APART.filter((each) => own[each])) {
        const places = Object.entries(own[name]).map(([key, table]) => [
          key,
          lines.push(table) - 1,
        ]);
        own[name] = Object.fromEntries(places);
      }
      lines[lines.indexOf(value)] = own;
    }
    writeFileSync(join(target, pack), lines.map(lineOf).join('\n'), 'latin1');
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
  const namesIn = Object.fromEntries(
    Object.entries(packs).map(([pack, values]) => [pack, Object.keys(values)]),
  );
  return {
    index: `{ folders: ${JSON.stringify(folders)}, packs: ${JSON.stringify(namesIn)}, apart: ${JSON.stringify(APART)} }`,
    templates: `{ ${templates.join(',\n')} }`,
  };
}

/** The parts of a locale that are tables of tables. */
const APART = ['vocabulary', 'statements'];

/** JSON of letters that take one byte, which V8 reads three times as fast as others. */
const lineOf = (value) =>
  JSON.stringify(value).replace(
    /[^\0-\xff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function valuesOf({ source, diagnostics }) {
  if (diagnostics[0]?.rule === 'empty-file') return null;
  if (!source) throw new Error(`${diagnostics[0]?.file}: ${diagnostics[0]?.message}`);
  return source.data;
}
