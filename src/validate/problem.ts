import type { Severity } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { Path } from '../policy.js';

/** What a check found, before the place of its path in the file is known. */
export interface Problem {
  rule: string;
  message: string;
  help?: string;
  path: Path;
  on?: 'key' | 'value';
  severity?: Severity;
}

export const didYouMean = (
  word: string,
  candidates: readonly string[],
  otherwise: string,
): string => {
  const near = suggest(word, candidates);
  return near ? `Did you mean "${near}"?` : otherwise;
};
