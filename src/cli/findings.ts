import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * What fails a check: errors, with `--strict` warnings too. What a comment in the
 * file puts aside does not count.
 */
export function blocking(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return diagnostics.filter(
    ({ severity, suppressed }) =>
      suppressed === undefined && (severity === 'error' || (strict && severity === 'warning')),
  );
}

/** What stops a build: a law that is not kept does so only with `--strict`. */
export function stopping(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return blocking(diagnostics, strict).filter(({ law }) => strict || !law);
}

/** `2 errors, 1 warning`, or `no problems`. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity'], one: string) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`];
  };
  const parts = [
    ...count('error', 'error'),
    ...count('warning', 'warning'),
    ...count('info', 'note'),
  ];
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}
