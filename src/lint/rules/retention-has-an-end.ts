import { everyElement, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** A minimum does not say when data are deleted. */
export const rule: Rule = {
  id: 'retention-has-an-end',
  severity: 'warning',
  article: gdpr('13(2)(a)'),
  summary: 'A period is not only a minimum.',
  why: '“At least five years” tells when data are surely still there, not when they are gone. People must be able to read the latest day.',
  bad: 'activities: [{ id: invoicing, retention: { period: 5 years, from: end-of-financial-year, bound: minimum } }]',
  good: 'activities: [{ id: invoicing, retention: { period: 5 years, from: end-of-financial-year } }]',
  needs: ['bound'],
  *check({ root }) {
    for (const retention of everyElement(root, 'retention')) {
      const [bound] = leavesOf(retention, 'bound');
      if (bound?.value !== 'minimum') continue;
      const length = [...valuesOf(retention, 'period'), ...valuesOf(retention, 'calendar_years')];
      if (length.length === 0) continue;
      yield {
        path: bound.path,
        message: `The period of ${length[0]} is a minimum, and nothing says when the data are deleted.`,
        help: 'Leave bound out if you delete after that time, or write range: { least: …, most: … }.',
      };
    }
  },
};
