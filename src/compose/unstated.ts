import type { Leaf, ResolvedPolicy } from '../resolve/resolve.js';
import { statedLeaves } from '../validate/stated-paths.js';
import type { PolicyDocument, Stated } from './document.js';

/** How often somebody looked. */
let looks = 0;

/** The values of a policy that the page must state and no block of a document states. */
export function unstated({ sections }: PolicyDocument, resolved: ResolvedPolicy): Leaf[] {
  looks += 1;
  // There are hundreds, and to mark one takes a tenth of the time that a set takes for it.
  for (const { blocks } of sections) {
    for (let index = 0; index < blocks.length; index++) {
      const sources = blocks[index]?.sources ?? [];
      for (let at = 0; at < sources.length; at++) (sources[at] as Stated).look = looks;
    }
  }
  return statedLeaves(resolved, looks);
}
