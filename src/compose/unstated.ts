import type { Leaf } from '../resolve/resolve.js';
import type { PolicyDocument, Stated } from './document.js';

/**
 * The values of a policy that no block states.
 *
 * @param leaves - gathers the values of the policy that are not marked as stated
 */
export function unstated(document: PolicyDocument, leaves: () => Leaf[]): Leaf[] {
  // There are hundreds, and to mark one takes a tenth of the time that a set takes for it.
  mark(document, true);
  const found = leaves();
  mark(document, undefined);
  return found;
}

function mark({ sections }: PolicyDocument, isStated: Stated['isStated']): void {
  for (const { blocks } of sections) {
    for (let index = 0; index < blocks.length; index++) {
      const sources = blocks[index]?.sources ?? [];
      for (let at = 0; at < sources.length; at++) (sources[at] as Stated).isStated = isStated;
    }
  }
}
