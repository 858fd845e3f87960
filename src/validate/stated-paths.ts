import type { Path } from '../policy.js';
import { isSilent } from '../resolve/model.js';
import { type Leaf, leaves, type ResolvedPolicy } from '../resolve/resolve.js';

/** The values of a policy that the page must state. */
export const statedLeaves = (resolved: ResolvedPolicy): Leaf[] =>
  leaves(resolved.root).filter(isStated);

/** The same as paths, for tests. */
export const statedPaths = (resolved: ResolvedPolicy): Path[] =>
  statedLeaves(resolved).map(({ path }) => path);

/** Values that choose how the page is made say nothing on it. */
function isStated({ field, path }: Leaf): boolean {
  if (isSilent(field)) return false;
  switch (path[0]) {
    case 'site':
    case 'theme':
      return false;
    case 'title':
    case 'updated':
      return path.length > 1;
    case 'kinds':
      return path.length === 1;
    case 'sections':
      return path.length !== 3 || path[2] !== 'position';
    default:
      return true;
  }
}
