import type { Element } from '../../resolve/resolve.js';
import { elementsOf, has, leavesOf, processings, valuesOf } from '../query.js';
import { retentionsOf } from '../retention.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** What is kept after the relation has ended needs its own answer: how long. */
export const rule: Rule = {
  id: 'what-is-kept-has-a-period',
  severity: 'warning',
  article: gdpr('13(2)(a)'),
  summary: 'Data that are kept after the relation has ended have a period of their own.',
  why: 'Whoever leaves you wants to know when you will have forgotten them. That some data are kept for claims or because a law asks for it says why, but not how long: a claim lapses and a duty ends, and you know after how many years.',
  bad: 'general: { retention: [{ while: [customer-relationship] }, { still_kept: [customer-relationship-data], because: [legal-claims] }] }',
  good: 'general: { retention: [{ while: [customer-relationship] }, { still_kept: [customer-relationship-data], because: [legal-claims] }, { period: 3 years, from: end-of-relationship, because: [legal-claims] }] }',
  needs: ['still_kept'],
  *check({ root }) {
    const general = answersOf(elementsOf(root, 'general'));
    const activities = answersOf(elementsOf(root, 'activities'));
    for (const processing of processings(root)) {
      const own = retentionsOf(processing);
      if (own.some(hasLength)) continue;
      const elsewhere = processing.def === 'general' ? activities : general;
      for (const retention of own) {
        const [kept] = leavesOf(retention, 'still_kept');
        if (!kept || has(retention, 'law') || has(retention, 'note')) continue;
        const reasons = valuesOf(retention, 'because');
        if (reasons.some((reason) => elsewhere.has(reason))) continue;
        yield {
          path: kept.path,
          message: `The policy keeps ${and(valuesOf(retention, 'still_kept'))} after the end of the relation${reasons.length > 0 ? ` (${and(reasons)})` : ''}, and does not say how long.`,
          help: 'Add how long beside it, such as { period: 3 years, from: end-of-relationship, because: [legal-claims] }, or name the law: that orders it.',
        };
      }
    }
  },
};

/** Whether a retention tells when data that outlive the relation are gone. */
const hasLength = (retention: Element): boolean =>
  ['period', 'calendar_years', 'range', 'statute', 'guideline', 'outcomes', 'until'].some((key) =>
    has(retention, key),
  );

/** The reasons for which lengths are given: in a word, or by a law. */
function answersOf(processings: readonly Element[]): ReadonlySet<string> {
  const reasons = new Set<string>();
  for (const retention of processings.flatMap(retentionsOf).filter(hasLength)) {
    for (const reason of valuesOf(retention, 'because')) reasons.add(reason);
    if (has(retention, 'law') || has(retention, 'statute')) reasons.add('mandatory-law');
  }
  return reasons;
}
