import type { Leaf } from '../resolve/resolve.js';
import type { PolicyDocument } from './document.js';

/** The values of a policy, of those given, that no block states. */
export function unstated(document: PolicyDocument, leaves: readonly Leaf[]): Leaf[] {
  const stated = new Set<string>();
  for (const { blocks } of document.sections) {
    for (const { sources } of blocks) for (const at of sources) stated.add(at);
  }
  return leaves.filter(({ at }) => !stated.has(at));
}
