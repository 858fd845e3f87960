import type { Element } from '../../resolve/resolve.js';
import { elementsOf, everyElement, has, processings, valuesOf } from '../query.js';
import { isVague, retentionsOf, saysHowLong } from '../retention.js';
import { gdpr, type Rule } from '../rule.js';

/** "As long as necessary" is what the law orders, not an answer to how long that is. */
export const rule: Rule = {
  id: 'retention-is-no-circle',
  severity: 'error',
  article: gdpr('13(2)(a)'),
  summary: 'A criterion for how long data are kept lets the reader work out the end.',
  why: '“No longer than necessary” only repeats the law. The reader must be able to work out when the data are gone: a period, or a criterion with an end that can be seen.',
  bad: 'general: { data: [name, email], retention: { criteria: [no-longer-than-necessary] } }',
  good: 'general: { data: [name, email], retention: { period: 2 years, from: last-contact } }',
  needs: ['criteria', 'while'],
  *check({ root, assets }) {
    const vague = (retention: Element) => isVague(retention, assets);
    const activities = elementsOf(root, 'activities');
    const covered =
      activities.length > 0 &&
      activities.every((each) => retentionsOf(each).some((own) => saysHowLong(own) && !vague(own)));
    for (const part of [...processings(root), ...elementsOf(root, 'marketing')]) {
      // What each activity makes definite, a general promise need not say again.
      if (part.def === 'general' && covered && !has(part, 'data') && !has(part, 'purposes'))
        continue;
      const all = [...everyElement(part, 'retention')];
      const definite = all.some((each) => saysHowLong(each) && !vague(each));
      for (const retention of all.filter(vague)) {
        if (definite && !has(retention, 'data')) continue;
        const key = has(retention, 'criteria') ? 'criteria' : 'while';
        yield {
          path: [...retention.path, key],
          message: `From ${valuesOf(retention, key).join(', ')} the reader cannot work out when the data are deleted.`,
          help: 'Write a period, such as period: 2 years with from: last-contact, or an event that ends it.',
        };
      }
    }
  },
};
