// The bakery with one key less, each key in turn: what docs/bakery.yaml tables
// and a test holds. `check` and the assets are handed in.
import { isMap, isSeq, parseDocument } from 'yaml';

/** The day as of which the bakery is looked at. */
export const AS_OF = '2026-11-22';

const NAMES = ['id', 'kind', 'outcome', 'name'];

/** What an item of a list is called: the word itself, or what names the element; else its position. */
function nameOf(item, index) {
  if (!isMap(item)) return item.value;
  return NAMES.map((key) => item.get(key)).find((name) => name !== undefined) ?? index;
}

/** Every key and every item of a document, in its order, with its path and a name to read. */
function* places(node, path = [], names = []) {
  const items = isMap(node)
    ? node.items.map(({ key, value }) => [key.value, key.value, value])
    : isSeq(node)
      ? node.items.map((item, index) => [index, nameOf(item, index), item])
      : [];
  for (const [step, name, value] of items) {
    const place = { path: [...path, step], names: [...names, name] };
    yield { path: place.path, key: place.names.join('.') };
    yield* places(value, place.path, place.names);
  }
}

/** `unknown-reference` found three times is `unknown-reference (3)`. */
function counted(diagnostics) {
  const counts = new Map();
  for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count > 1 ? `${rule} (${count})` : rule)).sort();
}

/**
 * For each key of a policy, what `check` says when it is deleted: `found` the rules by name,
 * `diagnostics` all of it.
 */
export function withoutEachKey(content, { check, assets }) {
  return [...places(parseDocument(content).contents)].map(({ path, key }) => {
    const less = parseDocument(content);
    less.deleteIn(path);
    const input = { file: 'policy.yaml', content: String(less) };
    const { diagnostics } = check(input, assets, { asOf: AS_OF });
    return { key, found: counted(diagnostics), diagnostics };
  });
}
