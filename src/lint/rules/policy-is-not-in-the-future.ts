import { dayInWords } from '../dates.js';
import { leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** The date of the last revision is that of something that has happened. */
export const rule: Rule = {
  id: 'policy-is-not-in-the-future',
  severity: 'warning',
  article: gdpr('5(2)'),
  summary: 'The date of the last revision does not lie ahead.',
  why: 'A revision cannot have been made on a day that is still to come, so the date is a slip or means something else. The day from which the text holds has a key of its own.',
  bad: 'updated: 2062-11-02',
  good: 'updated: 2026-11-02',
  needs: ['updated'],
  *check({ root, asOf }) {
    for (const leaf of leavesOf(root, 'updated')) {
      const day = String(leaf.value);
      if (day <= asOf) continue;
      yield {
        path: leaf.path,
        message: `The last revision is dated ${dayInWords(day)}, after the day of this check (${dayInWords(asOf)}).`,
        help: 'Correct updated:; the day from which the text will hold stands under version: { valid_from: … }.',
      };
    }
  },
};
