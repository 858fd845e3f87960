import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** What fails a check or stops a build: errors, with `--strict` warnings too. */
export function blocking(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return diagnostics.filter(
    ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
  );
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
