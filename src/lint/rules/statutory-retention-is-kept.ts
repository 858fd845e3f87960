import type { Element } from '../../resolve/resolve.js';
import { daysOf, durationInWords } from '../dates.js';
import {
  dutiesOf,
  type Law,
  lengthInWords,
  lengthOf,
  meantLaw,
  nameOf,
  placeOfLength,
} from '../laws.js';
import { everyElement, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** A period that cites an act is neither shorter nor longer than that act allows. */
export const rule: Rule = {
  id: 'statutory-retention-is-kept',
  severity: 'warning',
  article: gdpr('13(2)(a)'),
  summary: 'A retention that cites an act keeps to the period of that act.',
  why: 'Some acts order you to keep papers for a certain time, others to delete after it. If your policy promises another period under the name of that act, you break either the act or the promise.',
  bad: 'activities: [{ id: bookkeeping, retention: { period: 3 years, from: end-of-financial-year, law: dk/bogforingsloven } }]',
  good: 'activities: [{ id: bookkeeping, retention: { period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven } }]',
  needs: ['law'],
  *check({ root, assets }) {
    for (const retention of everyElement(root, 'retention')) {
      const law = valuesOf(retention, 'law').map((id) => meantLaw(assets, id))[0];
      const length = lengthOf(retention);
      if (!law || length === null) continue;
      const ordered = broken(law, retention, length);
      if (!ordered) continue;
      const { period, section, applies_to, verified } = ordered;
      const limit = ordered.kind === 'duty' ? 'no less than' : 'no more than';
      yield {
        path: placeOfLength(retention),
        ...(verified ? {} : { severity: 'info' as const }),
        message: `The policy says ${lengthInWords(retention)}, but ${nameOf(law)}, ${section}, orders ${limit} ${durationInWords(period)}${verified ? '' : ' (unverified)'} for ${applies_to}.`,
        help: `Write period: ${durationInWords(period)}, or name another ground than this act for the period.`,
      };
    }
  },
};

/** The period of a law that a retention breaks, if any. */
function broken(law: Law, retention: Element, length: number) {
  const bound = valuesOf(retention, 'bound')[0];
  const duties = dutiesOf(law);
  // An act with several periods is only broken by what is shorter than each of them.
  if (
    duties.length > 0 &&
    bound !== 'minimum' &&
    duties.every((duty) => length < daysOf(duty.period))
  )
    return duties.toSorted((a, b) => daysOf(a.period) - daysOf(b.period))[0];
  return law.retention.find(({ kind, period }) => kind === 'maximum' && length > daysOf(period));
}
