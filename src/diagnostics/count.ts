import type { Diagnostic, Severity } from './diagnostic.js';

/** What a comment in the file puts aside neither fails a check nor is shown to people. */
export const isOpen = ({ suppressed }: Diagnostic): boolean => suppressed === undefined;

/** How many findings there are of each kind; what is put aside counts as that alone. */
export interface Counts {
  errors: number;
  warnings: number;
  notes: number;
  suppressed: number;
}

/** Counts findings. */
export function counts(diagnostics: readonly Diagnostic[]): Counts {
  const open = diagnostics.filter(isOpen);
  const of = (severity: Severity) =>
    open.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    notes: of('info'),
    suppressed: diagnostics.length - open.length,
  };
}

/** `2 errors, 1 warning, 3 put aside`, or `no problems`. */
export const countFindings = (diagnostics: readonly Diagnostic[]): string =>
  countsInWords(counts(diagnostics));

/** The same for what was counted already. */
export function countsInWords({ errors, warnings, notes, suppressed }: Counts): string {
  const words = [
    [errors, 'error'],
    [warnings, 'warning'],
    [notes, 'note'],
  ] as const;
  const parts = words.flatMap(([count, word]) =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`],
  );
  if (parts.length === 0) parts.push('no problems');
  return [...parts, ...(suppressed === 0 ? [] : [`${suppressed} put aside`])].join(', ');
}
