import type { Path } from '../policy.js';
import { type Leaf, leaves, type ResolvedPolicy } from '../resolve/resolve.js';

/** For messages and tests: the paths of a policy that the page must state. */
export function statedPaths(resolved: ResolvedPolicy): Path[] {
  return [...leaves(resolved.root)].filter(isStated).map((leaf) => leaf.path);
}

/** Values that choose how the page is made say nothing on it. */
function isStated(leaf: Leaf): boolean {
  if (['format', 'id', 'tag', 'service', 'open', 'vocabulary'].includes(leaf.field.kind))
    return false;
  return !/^(site\b|theme\b|title$|updated$|kinds\[|sections\[\d+\]\.position$)/.test(leaf.at);
}
