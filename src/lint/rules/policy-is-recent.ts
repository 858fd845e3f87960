import { dayInWords, monthsBefore } from '../dates.js';
import { leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

const GDPR_APPLIES = '2018-05-25';

/** Checklist T12-VERSION: older than 24 months is a warning, older than 12 an info. */
export const rule: Rule = {
  id: 'policy-is-recent',
  severity: 'warning',
  article: gdpr('5(2)'),
  summary: 'The policy was looked through within the last year.',
  why: 'Suppliers, tools and the law change faster than most policies do. A text that nobody has looked at for two years is likely to say something that is no longer so, and one from before 25 May 2018 was written under another law.',
  bad: 'updated: 2019-12-18',
  good: 'updated: 2026-11-02',
  needs: ['updated'],
  *check({ root, asOf }) {
    for (const leaf of leavesOf(root, 'updated')) {
      const day = String(leaf.value);
      const help = 'Look the policy through, mend what has changed, and set updated: to that day.';
      const said = `The policy was last revised on ${dayInWords(day)}`;
      if (day < GDPR_APPLIES && asOf >= GDPR_APPLIES)
        yield { path: leaf.path, message: `${said}, before the GDPR applied.`, help };
      else if (day < monthsBefore(asOf, 24))
        yield { path: leaf.path, message: `${said}, more than two years ago.`, help };
      else if (day < monthsBefore(asOf, 12))
        yield {
          path: leaf.path,
          severity: 'info',
          message: `${said}, more than a year ago.`,
          help,
        };
    }
  },
};
