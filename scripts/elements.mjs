// Follows a row of docs/elements.yaml from its key to the blocks that state it.
// The stages are handed in: those that `npm run build` compiled, or the sources.
import { stringify } from 'yaml';
import { readModel } from './schema/read-model.mjs';

const model = readModel(new URL('../schemas/policy/', import.meta.url));
export const LANGUAGES = ['da', 'nl', 'en'];

/**
 * Every key of a resolved policy, written in full, with the path where it stands:
 * `activities[].data.items[].inferred` at `activities[0].data[1].inferred`.
 */
function* places(element, prefix = '') {
  for (const [name, nodes] of element.fields) {
    const { many } = model[element.def].fields[name];
    const key = prefix === '' ? name : `${prefix}.${name}`;
    const position = many === 'many' ? '[]' : '';
    if (position && nodes.length > 0) {
      yield { key, path: nodes[0].path.slice(0, -1), values: nodes.map(({ value }) => value) };
    }
    for (const node of nodes) {
      yield { key: key + position, path: node.path, values: [node.value] };
      if (node.type === 'element') yield* places(node, key + position);
    }
  }
}

/** Where a resolved policy has the key of a row, with its value where the row asks for one. */
export function placesOf({ key, value }, resolved) {
  const pattern = /^\/(.*)\/$/.exec(value ?? '')?.[1];
  const fits = (word) => (pattern ? new RegExp(pattern).test(word) : word === value);
  return [...places(resolved.root)].filter(
    (place) => place.key === key && (value === undefined || place.values.some(fits)),
  );
}

const formatPath = (path) =>
  path
    .reduce((text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${step}`), '')
    .slice(1);

const isBelow = (path, parent) =>
  path === parent || path.startsWith(`${parent}.`) || path.startsWith(`${parent}[`);

/** The policy without what stands at these paths, which are in the order of the file. */
function without(policy, paths) {
  const copy = structuredClone(policy);
  for (const path of paths.toReversed()) {
    const parent = path.slice(0, -1).reduce((value, step) => value[step], copy);
    if (Array.isArray(parent)) parent.splice(path.at(-1), 1);
    else delete parent[path.at(-1)];
  }
  return copy;
}

/** What each of these paths belongs to. */
const parentsOf = (paths) => {
  const parents = new Map(paths.map((path) => [formatPath(path.slice(0, -1)), path.slice(0, -1)]));
  return [...parents.values()];
};

const blocksOf = (document) =>
  document.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.table ? block.table.rows : [block])))
    .map(({ id, sources, cells, markdown, items = [] }) => ({
      id,
      sources: sources.map(({ at }) => at),
      text: cells ? cells.filter(Boolean).join(' – ') : [markdown, ...items].join(' '),
    }));

/**
 * The rows with what they make: `told(language)` gives the blocks whose words
 * rest on the row's key, as `{ id, text }`; `untold(language)` all blocks of the
 * same policy without the key.
 *
 * @throws where a row's policy is not valid or does not have the key
 */
export function elementRows(rows, { check, build, assets }) {
  const read = (policy, name) =>
    check({ file: `docs/elements.yaml, ${name}`, content: stringify(policy) }, assets);
  const documentsOf = (checked) => {
    const { documents } = build(checked, assets, { formats: [] });
    return new Map(documents.map((document) => [document.lang, blocksOf(document)]));
  };

  return rows.map((row) => {
    const policy = {
      policygen: 1,
      languages: LANGUAGES,
      controller: { name: 'Bageriet Havblik ApS' },
      ...row.policy,
    };
    const checked = read(policy, row.element);
    if (checked.diagnostics.length > 0) {
      const messages = checked.diagnostics.map(({ message, help = '' }) => `${message} ${help}`);
      throw new Error(`${row.element}: ${messages.join(' ')}`);
    }
    const found = placesOf(row, checked.resolved).map(({ path }) => path);
    if (found.length === 0) throw new Error(`${row.element}: its policy has no ${row.key}.`);
    const documents = documentsOf(checked);

    return {
      ...row,
      told: (language) =>
        documents
          .get(language)
          .filter(({ sources }) =>
            sources.some((source) => found.some((path) => isBelow(source, formatPath(path)))),
          ),
      // What cannot be left out alone goes with what it belongs to.
      untold(language) {
        let paths = found;
        while (paths.every((path) => path.length > 0)) {
          const less = read(without(policy, paths), row.element);
          if (less.resolved) return documentsOf(less).get(language);
          paths = parentsOf(paths);
        }
        throw new Error(`${row.element}: there is no policy without ${row.key}.`);
      },
    };
  });
}
