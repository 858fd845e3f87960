import { formatPath, type Path } from '../policy.js';
import type { PolicyDocument } from './document.js';

/** The paths of the values of a policy that no block states. */
export function unstated(document: PolicyDocument, all: Iterable<Path>): Path[] {
  const stated = new Set(
    document.sections.flatMap((section) => section.blocks.flatMap((block) => block.sources)),
  );
  return [...all].filter((path) => !stated.has(formatPath(path)));
}
