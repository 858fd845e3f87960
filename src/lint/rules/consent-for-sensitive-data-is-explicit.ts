import { elementsOf, everyElement, leavesOf, processings, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { concernsSpecial, coversSpecial } from '../special.js';

/** For health, belief and the like, consent is explicit, never presumed. */
export const rule: Rule = {
  id: 'consent-for-sensitive-data-is-explicit',
  severity: 'error',
  article: gdpr('9(2)(a)'),
  summary: 'Consent to the use of health data and other special categories is explicit.',
  why: 'Health, religion, origin and the like are specially protected: using them is forbidden unless an exception applies, and the consent that lifts the ban must be explicit. Sending such data to you is no explicit consent.',
  bad: 'unsolicited: [{ data: [health-data], on_receipt: kept, consent: implied }]',
  good: 'unsolicited: [{ data: [health-data], on_receipt: deleted }]',
  needs: ['form', 'unsolicited'],
  *check({ root, assets }) {
    for (const unasked of everyElement(root, 'unsolicited')) {
      const [consent] = leavesOf(unasked, 'consent');
      if (consent && concernsSpecial(unasked, assets))
        yield {
          path: consent.path,
          message: `Sending ${valuesOf(unasked, 'data').join(', ')} is taken as consent to keep it, but for special categories consent must be explicit.`,
          help: 'Leave consent out and write on_receipt: deleted.',
        };
    }
    for (const part of [...processings(root), ...elementsOf(root, 'marketing')]) {
      for (const consent of everyElement(part, 'consent')) {
        const [form] = leavesOf(consent, 'form');
        if (form?.value !== 'implied' && form?.value !== 'acceptance') continue;
        if (!coversSpecial(consent, part, assets)) continue;
        yield {
          path: form.path,
          message: `Consent is ${form.value === 'implied' ? 'presumed' : 'taken from acceptance'} although special categories are concerned, for which it must be explicit.`,
          help: 'Ask for it by form: explicit or form: written, or name another condition under basis, special.',
        };
      }
    }
  },
};
