import { type Counts, counts, countsInWords, isOpen } from '../../diagnostics/count.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** The findings in numbers, which are all that is kept of a thousand policies. */
export interface Tally {
  /** What the law objects to. */
  law: Counts;
  other: Counts;
}

const NONE: Counts = { errors: 0, warnings: 0, notes: 0, suppressed: 0 };

/** Nothing found. */
export const NO_FINDINGS: Tally = { law: NONE, other: NONE };

/** Counts findings, those of the law apart. What a comment puts aside is not of the law's any more. */
export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const law = diagnostics.filter((each) => each.law && isOpen(each));
  const other = diagnostics.filter((each) => !law.includes(each));
  return { law: counts(law), other: counts(other) };
}

/** The findings of two. */
export const sum = (a: Tally, b: Tally): Tally => ({
  law: plus(a.law, b.law),
  other: plus(a.other, b.other),
});

const plus = (a: Counts, b: Counts): Counts => ({
  errors: a.errors + b.errors,
  warnings: a.warnings + b.warnings,
  notes: a.notes + b.notes,
  suppressed: a.suppressed + b.suppressed,
});

const isEmpty = ({ errors, warnings, notes }: Counts): boolean => errors + warnings + notes === 0;

/** Whether there is anything to tell that is not of the law. */
export const hasOther = ({ other }: Tally): boolean => !isEmpty(other);

/** `1 warning, 2 errors of the law`. */
export function tallyInWords({ law, other }: Tally): string {
  if (isEmpty(law)) return countsInWords(other);
  const ofLaw = `${countsInWords(law)} of the law`;
  return isEmpty(other) && other.suppressed === 0 ? ofLaw : `${countsInWords(other)}, ${ofLaw}`;
}
