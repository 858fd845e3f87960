import type { Path } from '../policy.js';
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
  const general = elementsOf(root, 'general').flatMap(basesOf);
  for (const processing of processings(root)) {
    if (has(processing, 'on_behalf_of')) continue;
    const found = dataOf(processing).filter(({ value }) => marks.has(String(value)));
    const [first] = found;
    const bases = [...basesOf(processing), ...general];
    if (!first || bases.some((basis) => keys.some((key) => has(basis, key)))) continue;
    yield { path: first.path, ids: and([...new Set(found.map(({ value }) => String(value)))]) };
  }
}
