import { daysOf } from '../dates.js';
import { dutiesOf, isForAccounts, lengthInWords, lengthOf, meantLaw, nameOf } from '../laws.js';
import { everyElement, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked, shipped } from '../vocabulary.js';

/** Checklist I13-2A: the start of the period; that of an act is told by the act. */
export const rule: Rule = {
  id: 'statutory-retention-has-its-start',
  severity: 'warning',
  article: gdpr('13(2)(a)'),
  summary: 'A period under an act counts from the day from which the act counts it.',
  why: 'Five years from the purchase end up to a year before five years from the end of the accounting year. If the policy names an act, its period must begin where the act lets it begin, and say so, or people cannot work out when their data go.',
  bad: 'activities: [{ id: bookkeeping, retention: { period: 5 years, from: purchase, law: dk/bogforingsloven } }]',
  good: 'activities: [{ id: bookkeeping, retention: { period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven } }]',
  needs: ['law'],
  *check({ root, assets }) {
    for (const retention of everyElement(root, 'retention')) {
      const [period] = leavesOf(retention, 'period');
      const [law] = valuesOf(retention, 'law').map((id) => meantLaw(assets, id));
      const length = lengthOf(retention);
      if (!period || !has(retention, 'law') || length === null) continue;
      const [duty] = dutiesOf(law ?? null);
      const [from] = leavesOf(retention, 'from');
      if (!law || !duty) {
        // Where no act orders the period, only the start itself is asked for.
        if (from || has(retention, 'note') || has(retention, 'bound')) continue;
        yield {
          path: period.path,
          message: `Nothing says from when the period of ${lengthInWords(retention)} counts.`,
          help: 'Add from: and the event from which the act counts.',
        };
        continue;
      }
      // A year more than ordered covers any start; a shorter period is the matter of another rule.
      const ordered = daysOf(duty.period);
      if (length < ordered || length >= ordered + 365) continue;
      const start = isForAccounts(duty) ? 'end-of-financial-year' : duty.starts;
      const tooEarly = (event: string) =>
        event !== start && marked(assets, 'events', 'within_year').has(event);
      if (from ? !tooEarly(String(from.value)) : has(retention, 'note')) continue;
      const counted = `${nameOf(law)} counts from: ${duty.starts_text}${duty.verified ? '' : ' (unverified)'}`;
      yield {
        path: (from ?? period).path,
        ...(duty.verified ? {} : { severity: 'info' as const }),
        message: from
          ? `The period of ${lengthInWords(retention)} counts from "${from.value}" and so ends too early; ${counted}.`
          : `Nothing says from when the period of ${lengthInWords(retention)} counts; ${counted}.`,
        help: shipped(assets, 'events').has(start)
          ? `Write from: ${start}.`
          : `Say so with from: and an event of your own under vocabulary: events:.`,
      };
    }
  },
};
