import { everyElement, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { concernsSpecial, coversSpecial } from '../special.js';
import { and } from '../words.js';

/** Consent takes a clear act; writing, visiting or accepting a connection is none. */
export const rule: Rule = {
  id: 'consent-is-not-presumed',
  severity: 'error',
  article: gdpr('4(11)'),
  summary: 'Consent is given by a clear act, not read into something else.',
  why: 'Consent is a clear yes to a stated purpose. Sending a mail, using a site or accepting terms is no such yes, so consent presumed from it is void and the processing has no ground.',
  bad: 'activities: [{ id: email, consent: { form: implied, by: [sending-mail] } }]',
  good: 'activities: [{ id: email, basis: { legitimate_interests: [answer-enquiries] } }]',
  needs: ['form', 'unsolicited'],
  *check({ root, assets }) {
    for (const part of [
      ...everyElement(root, 'activity'),
      ...everyElement(root, 'general'),
      ...everyElement(root, 'marketing'),
    ]) {
      for (const consent of everyElement(part, 'consent')) {
        const [form] = leavesOf(consent, 'form');
        if (form?.value !== 'implied' && form?.value !== 'acceptance') continue;
        // Where it covers health and the like, consent-for-sensitive-data-is-explicit says more.
        if (coversSpecial(consent, part, assets)) continue;
        const acts = valuesOf(consent, 'by');
        yield {
          path: form.path,
          message:
            acts.length > 0
              ? `Consent is taken from ${and(acts)}, which is no clear act of consent.`
              : `Consent is said to be ${form.value === 'implied' ? 'implied' : 'given by acceptance'}, and no clear act of consent is named.`,
          help: 'Ask for consent by form: checkbox, or name another basis, such as legitimate_interests: [answer-enquiries].',
        };
      }
    }
    for (const unasked of everyElement(root, 'unsolicited')) {
      const [consent] = leavesOf(unasked, 'consent');
      if (consent && !concernsSpecial(unasked, assets))
        yield {
          path: consent.path,
          message:
            'Sending data is taken as consent to keep them, which is no clear act of consent.',
          help: 'Leave consent out, and write what happens to them, such as on_receipt: deleted.',
        };
    }
  },
};
