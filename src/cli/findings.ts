import { countFindings, isOpen } from '../diagnostics/count.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * What fails a check: errors, with `--strict` warnings too. What a comment in the
 * file puts aside does not count.
 */
export function blocking(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return diagnostics
    .filter(isOpen)
    .filter(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

/** What stops a build: a law that is not kept does so only with `--strict`. */
export function stopping(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return blocking(diagnostics, strict).filter(({ law }) => strict || !law);
}

/** `1 warning, 2 errors of the law`: what keeps a page away apart from what does not. */
export function countByKind(diagnostics: readonly Diagnostic[]): string {
  const law = diagnostics.filter((diagnostic) => diagnostic.law && isOpen(diagnostic));
  if (law.length === 0) return countFindings(diagnostics);
  const other = diagnostics.filter((diagnostic) => !diagnostic.law || !isOpen(diagnostic));
  return [
    ...(other.some(isOpen) ? [countFindings(other)] : []),
    `${countFindings(law)} of the law`,
  ].join(', ');
}
