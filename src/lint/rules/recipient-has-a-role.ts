import { elementsOf, has } from '../query.js';
import { groupsOf, rolesOf } from '../recipients.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';
import { and } from '../words.js';

/** Articles 4(7)–(10): the role tells whom to turn to; Article 13(1)(e) itself does not ask for it. */
export const rule: Rule = {
  id: 'recipient-has-a-role',
  severity: 'info',
  article: gdpr('4(8)'),
  summary: 'It is said of each named recipient whether it acts for you or decides itself.',
  why: 'A processor uses the data only as you tell it, and you answer for it. A recipient that decides itself answers for its own use of them. Whoever reads the policy should know which one it is.',
  bad: 'recipients: [{ id: mailer, name: Mailer ApS }]',
  good: 'recipients: [{ id: mailer, name: Mailer ApS, role: processor }]',
  needs: ['recipients'],
  *check({ root }) {
    const open = elementsOf(root, 'recipients').filter(
      (recipient) =>
        has(recipient, 'name') &&
        rolesOf(root, recipient).length === 0 &&
        ![recipient, ...groupsOf(root, recipient)].some((each) => has(each, 'obligations')),
    );
    const [first] = open;
    if (!first) return;
    yield {
      path: first.path,
      on: 'key',
      message: `The controller does not say of ${and(open.map(recipientName))} whether ${open.length > 1 ? 'they act on its behalf or decide themselves' : 'it acts on its behalf or decides itself'}.`,
      help: 'Add role: processor where it acts on your instructions, else role: controller.',
    };
  },
};
