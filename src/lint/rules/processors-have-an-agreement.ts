import { elementsOf, follow, has, idOf, valuesOf } from '../query.js';
import { groupsOf, hasAgreement, rolesOf } from '../recipients.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';
import { and } from '../words.js';

/** Article 28(3) asks for the agreement; that the policy tells of it is practice, no duty of Article 13. */
export const rule: Rule = {
  id: 'processors-have-an-agreement',
  severity: 'info',
  article: gdpr('28(3)'),
  summary: 'Of processors the policy says that there is an agreement with them.',
  why: 'Whoever handles data for you must be bound by an agreement. You need not tell of it, but one sentence shows people that their data are in good hands, and shows you which agreement is still missing.',
  bad: 'recipients: [{ id: mailer, name: Mailer ApS, role: processor }]',
  good: 'recipients: [{ id: mailer, name: Mailer ApS, role: processor, agreement: { signed: true } }]',
  needs: ['role'],
  *check({ root }) {
    const promised = follow(root, 'disclosure', 'promises').some((promise) =>
      valuesOf(promise, 'promise').includes('processors-bound'),
    );
    if (promised) return;
    // A sub-processor is bound by the processor that uses it (Article 28(4)), not by the controller.
    const others = new Set(
      follow(root, 'recipients', 'sub_processors').flatMap((each) => valuesOf(each, 'members')),
    );
    const open = elementsOf(root, 'recipients').filter(
      (recipient) =>
        rolesOf(root, recipient).includes('processor') &&
        !others.has(idOf(recipient)) &&
        !hasAgreement(root, recipient) &&
        ![recipient, ...groupsOf(root, recipient)].some((each) => has(each, 'obligations')),
    );
    const [first] = open;
    if (!first) return;
    yield {
      path: first.path,
      on: 'key',
      message: `The policy does not say that there is a processing agreement with ${and(open.map(recipientName))}.`,
      help: 'Once there is one, add agreement: { signed: true }; for all at once, disclosure: { promises: [processors-bound] }.',
    };
  },
};
