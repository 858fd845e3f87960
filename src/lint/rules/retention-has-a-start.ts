import { daysOf } from '../dates.js';
import { has, processings, valuesOf } from '../query.js';
import { retentionsOf } from '../retention.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

// In a few weeks or months the start makes little difference.
const LONG = daysOf('6 months');

/** A period of some length says what it is counted from. */
export const rule: Rule = {
  id: 'retention-has-a-start',
  severity: 'warning',
  article: gdpr('13(2)(a)'),
  summary: 'A period of half a year or more says what it is counted from.',
  why: 'Five years from an order, from the end of a customer relationship or from the last mail are different days. Without the start nobody can work out the end.',
  bad: 'activities: [{ id: web-orders, retention: { period: 3 years } }]',
  good: 'activities: [{ id: web-orders, retention: { period: 3 years, from: purchase } }]',
  needs: ['period'],
  *check({ root, assets }) {
    const statutory = marked(assets, 'reasons', 'statutory');
    for (const retention of processings(root).flatMap(retentionsOf)) {
      const [period] = valuesOf(retention, 'period');
      if (!period || daysOf(period) < LONG) continue;
      // With a law, statutory-retention-has-its-start asks; these people are named by the start.
      const named = ['from', 'law', 'note', 'bound'].some((key) => has(retention, key));
      const lawful = valuesOf(retention, 'because').some((reason) => statutory.has(reason));
      const people = valuesOf(retention, 'people').includes('relations-without-contact');
      if (named || lawful || people) continue;
      yield {
        path: has(retention, 'period') ? [...retention.path, 'period'] : retention.path,
        message: `Nothing says what the ${period} are counted from.`,
        help: 'Add from:, such as from: purchase, from: last-contact or from: end-of-financial-year.',
      };
    }
  },
};
