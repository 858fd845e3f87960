import type { Path } from '../policy.js';
import { isSilent } from '../resolve/model.js';
import { type Leaf, leaves, type ResolvedPolicy } from '../resolve/resolve.js';

/** The values of a policy that the page must state. */
export function statedLeaves({ root }: ResolvedPolicy): Leaf[] {
  const stated: Leaf[] = [];
  for (const [key, nodes] of root.fields) {
    if (key === 'site' || key === 'theme') continue;
    for (const node of nodes) {
      for (const leaf of leaves(node)) if (isStated(leaf, key)) stated.push(leaf);
    }
  }
  return stated;
}

/** The same as paths, for tests. */
export const statedPaths = (resolved: ResolvedPolicy): Path[] =>
  statedLeaves(resolved).map(({ path }) => path);

/** Values that choose how the page is made say nothing on it. */
function isStated(leaf: Leaf, key: string): boolean {
  if (isSilent(leaf.field)) return false;
  // A path is written out when it is asked for, and few are.
  switch (key) {
    case 'title':
    case 'updated':
      return leaf.path.length > 1;
    case 'kinds':
      return leaf.path.length === 1;
    case 'sections':
      return leaf.path.length !== 3 || leaf.path[2] !== 'position';
    default:
      return true;
  }
}
