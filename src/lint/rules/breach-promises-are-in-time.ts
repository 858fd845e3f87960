import { daysOf } from '../dates.js';
import { follow, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 33(1): 72 hours. */
export const rule: Rule = {
  id: 'breach-promises-are-in-time',
  severity: 'error',
  article: gdpr('33(1)'),
  summary: 'A time limit for telling the authority of a breach is 72 hours at most.',
  why: 'A breach that is a risk for people must be reported to the authority within 72 hours of becoming known. A policy that promises less speed announces that the law will be broken.',
  bad: 'breaches: { tells_authority: true, within: 5 days }',
  good: 'breaches: { tells_authority: true, within: 72 hours }',
  needs: ['breaches'],
  *check({ root }) {
    for (const limit of follow(root, 'breaches').flatMap((each) => leavesOf(each, 'within'))) {
      const text = String(limit.value);
      const late = /hour/.test(text) ? Number.parseInt(text, 10) > 72 : daysOf(text) > 3;
      if (late)
        yield {
          path: limit.path,
          message: `Breaches are said to be reported within ${text}, but the law allows 72 hours.`,
          help: 'Write within: 72 hours, and see to it that this is done.',
        };
    }
  },
};
