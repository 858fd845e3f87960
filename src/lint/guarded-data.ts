import type { Path } from '../policy.js';
import type { Element } from '../resolve/resolve.js';
import { basesOf, dataOf, elementsOf, has, processings, standsAnywhere } from './query.js';
import type { Context } from './rule.js';
import { marked } from './vocabulary.js';
import { and } from './words.js';

/**
 * The processings of data with a mark in the vocabulary (`special`, `criminal`)
 * of which no legal basis, own or general, has one of the keys that would allow
 * it. What is processed on behalf of others is theirs to justify.
 *
 * @returns for each the place of the first such data, and their ids in words
 */
export function* withoutBasisFor(
  { root, assets }: Context,
  mark: string,
  keys: readonly string[],
): Generator<{ path: Path; ids: string }> {
  const marks = marked(assets, 'data', mark);
  if (!standsAnywhere(root, 'data', marks)) return;
  const allows = (basis: Element) => keys.some((key) => has(basis, key));
  if (elementsOf(root, 'general').flatMap(basesOf).some(allows)) return;
  for (const processing of processings(root)) {
    if (has(processing, 'on_behalf_of')) continue;
    const found = dataOf(processing).filter(({ value }) => marks.has(String(value)));
    const [first] = found;
    if (!first || basesOf(processing).some(allows)) continue;
    yield { path: first.path, ids: and([...new Set(found.map(({ value }) => String(value)))]) };
  }
}
