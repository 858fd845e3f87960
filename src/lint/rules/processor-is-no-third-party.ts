import { elementsOf, leavesOf } from '../query.js';
import { rolesOf } from '../recipients.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';

/** Article 4(10): a third party is someone other than the controller and its processors. */
export const rule: Rule = {
  id: 'processor-is-no-third-party',
  severity: 'warning',
  article: gdpr('4(10)'),
  summary: 'A processor is not called a third party.',
  why: 'A processor acts on your behalf and under your instructions; the law does not count it as a third party. Calling it one tells people that their data are given away, and hides that you still answer for them.',
  bad: 'recipients: [{ id: mailer, name: Mailer ApS, role: processor, third_party: true }]',
  good: 'recipients: [{ id: mailer, name: Mailer ApS, role: processor }]',
  needs: ['third_party'],
  *check({ root }) {
    for (const recipient of elementsOf(root, 'recipients')) {
      const [called] = leavesOf(recipient, 'third_party');
      if (!called || !rolesOf(root, recipient).includes('processor')) continue;
      yield {
        path: called.path,
        on: 'key',
        message: `"${recipientName(recipient)}" is given as a processor and called a third party at the same time.`,
        help: 'Take third_party: out.',
      };
    }
  },
};
