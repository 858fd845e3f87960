import type { Leaf } from '../resolve/resolve.js';
import type { PolicyDocument, Stated } from './document.js';

/** The values of a policy, of those given, that no block states. */
export function unstated(document: PolicyDocument, leaves: readonly Leaf[]): Leaf[] {
  const stated = new Set<Stated>();
  for (const { blocks } of document.sections) {
    for (const { sources } of blocks) for (const leaf of sources) stated.add(leaf);
  }
  return leaves.filter((leaf) => !stated.has(leaf));
}
