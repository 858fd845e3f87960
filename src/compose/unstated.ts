import type { Leaf } from '../resolve/resolve.js';
import type { PolicyDocument } from './document.js';

/** The values of a policy, of those given, that no block states. */
export function unstated(document: PolicyDocument, leaves: readonly Leaf[]): Leaf[] {
  // There are hundreds, and to mark one takes a tenth of the time that a set takes for it.
  const mark = {};
  for (const { blocks } of document.sections) {
    for (const { sources } of blocks) for (const leaf of sources) leaf.mark = mark;
  }
  return leaves.filter((leaf) => leaf.mark !== mark);
}
