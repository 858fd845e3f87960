import { elementsOf, follow, idOf, leavesOf, valuesOf } from '../query.js';
import { hasAgreement, rolesOf } from '../recipients.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';
import { and } from '../words.js';

/** Articles 5(1)(a) and 12(1): one answer to one question. */
export const rule: Rule = {
  id: 'no-disclosure-beside-recipients',
  severity: 'error',
  article: gdpr('12(1)'),
  summary: 'Whoever names recipients does not promise that nobody gets the data.',
  why: 'A promise that data are not passed on beside a list of firms that get them contradicts itself. Readers believe the promise, also where those firms work on your behalf, and so the notice misleads.',
  bad: 'recipients: [{ id: mailer, name: Mailer ApS }]\ndisclosure: { promises: [no-disclosure] }',
  good: 'recipients: [{ id: mailer, name: Mailer ApS }]\ndisclosure: { promises: [only-listed-disclosures] }',
  needs: ['promises'],
  *check({ root }) {
    for (const promise of follow(root, 'disclosure', 'promises')) {
      const [made] = leavesOf(promise, 'promise');
      if (made?.value !== 'no-disclosure') continue;
      const excepted = valuesOf(promise, 'only_exception');
      const others = elementsOf(root, 'recipients').filter(
        (recipient) =>
          !excepted.includes(idOf(recipient)) && !valuesOf(recipient, 'role').includes('none'),
      );
      if (others.length === 0) continue;
      const forUs = others.some(
        (each) => rolesOf(root, each).includes('processor') || hasAgreement(root, each),
      );
      const but = excepted.length > 0 ? ` with "${excepted[0]}" as the only exception` : '';
      yield {
        path: made.path,
        message: `The policy promises "no-disclosure"${but}, yet ${and(others.map(recipientName))} ${others.length > 1 ? 'are' : 'is'} listed as ${others.length > 1 ? 'recipients' : 'a recipient'}${forUs ? ', which processors are too (Article 4(9))' : ''}.`,
        help: 'Write only-listed-disclosures instead, or no-sale if that is what is meant.',
      };
    }
  },
};
