// Makes of the shipped assets what the program needs of them: of YAML its values, of
// templates their code. What is loaded together stands together, one file for each language.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { knownOf } from './asks.mjs';
import { linesOf } from './lines.mjs';
import { readSought } from './sought.mjs';

// The program's own readers, so that both ways give the same.
const own = (name) => import(new URL(`../../build/${name}`, import.meta.url).href);
const { readSource } = await own('source/read-source.js');
const { compileToCode } = await own('template-compiler.js');
const { kindOf } = await own('template-kinds.js');
const { styleOf } = await own('formats/style.js');
const { packOf } = await own('io/packs.js');

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
 */
export function compileAssets(root, target) {
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
    writeFileSync(join(target, pack), `${linesOf(values).join('\n')}\n`, 'latin1');
  }

  const codeOf = (name) => {
    const code = compileToCode(read(name), kindOf(name));
    if (!name.startsWith('templates/sections/')) return code;
    return `{ ...${JSON.stringify(knownOf(read(name)))}, ...${code} }`;
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

function valuesOf({ source, diagnostics }) {
  if (diagnostics[0]?.rule === 'empty-file') return null;
  if (!source) throw new Error(`${diagnostics[0]?.file}: ${diagnostics[0]?.message}`);
  return source.data;
}
