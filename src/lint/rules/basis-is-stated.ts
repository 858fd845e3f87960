import type { Element } from '../../resolve/resolve.js';
import { basesFor, ownProcessings, ownRecordings, processingInWords } from '../bases.js';
import { nameOf } from '../consent.js';
import { basesOf, elementsOf, everyElement, has, purposeItems, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** Article 13(1)(c): the legal basis, for every purpose. */
export const rule: Rule = {
  id: 'basis-is-stated',
  severity: 'error',
  article: gdpr('13(1)(c)'),
  summary: 'Every use of data has its ground in Article 6.',
  why: 'Personal data may be used only on one of the six grounds in Article 6, and people must be told which. Their rights depend on it: consent can be withdrawn, a legitimate interest can be objected to.',
  bad: 'activities: [{ id: newsletter, purposes: [newsletter] }]',
  good: 'activities: [{ id: newsletter, purposes: [newsletter], basis: consent }]',
  *check({ root }) {
    const own = [...ownProcessings(root), ...ownRecordings(root)];
    const help = 'Add basis:, such as contract, consent or { legitimate_interests: [security] }.';
    // A mere situation is no ground either, but that is the matter of situation-is-no-basis.
    if ([...everyElement(root, 'basis')].length === 0) {
      const asked = own.filter(asksConsent);
      if (asked.length === own.length) return;
      yield {
        path: [],
        on: 'key',
        message:
          asked.length > 0
            ? `Apart from consent (${and(asked.map(nameOf))}), the policy names no ground of Article 6 for what it does with the data.`
            : 'For no use of the data does the policy name a ground of Article 6.',
        help: `${help.slice(0, -1)}, to each of the activities.`,
      };
      return;
    }
    if (own.some((each) => each.def === 'general' && has(each, 'basis'))) return;
    for (const activity of own.filter(({ def }) => def !== 'general')) {
      if (asksConsent(activity)) continue;
      const words = processingInWords(activity);
      if (basesOf(activity).length === 0) {
        yield {
          path: activity.path,
          on: 'key',
          message: `${words} names no ground of Article 6.`,
          help,
        };
        continue;
      }
      const open = purposeItems(activity).filter((item) => basesFor(item, activity).length === 0);
      if (open.length === 0) continue;
      const names = open.map((item) => `"${valuesOf(item, 'purpose')[0]}"`);
      yield {
        path: open[0]?.path ?? activity.path,
        message: `${words} names no ground of Article 6 for ${and(names)}.`,
        help: 'Add the purpose to for: of the basis that carries it, or add a basis for it.',
      };
    }
  },
};

/** Consent that is asked for names its ground; consent that is presumed is another rule's matter. */
const asksConsent = (part: Element): boolean =>
  elementsOf(part, 'consent').some((each) => !valuesOf(each, 'form').includes('implied'));
