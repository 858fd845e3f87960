import { canBeReached } from '../contact.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 13(1)(a): the contact details of the controller; WP260 wants a way that is quick to use. */
export const rule: Rule = {
  id: 'controller-can-be-reached',
  severity: 'error',
  article: gdpr('13(1)(a)'),
  summary: 'There is an e-mail address or a telephone number of the controller.',
  why: 'People must be able to ask you about their data and to use their rights. A name, a postal address or a website alone leaves them without a simple way to do so.',
  bad: 'controller: { name: Bageriet Havblik ApS, website: "https://havblik.example" }',
  good: 'controller: { name: Bageriet Havblik ApS, email: hej@havblik.example }',
  *check({ root }) {
    if (canBeReached(root)) return;
    yield {
      path: ['controller'],
      on: 'key',
      message: 'No e-mail address and no telephone number says how to reach the controller.',
      help: 'Add email: or phone: under controller.',
    };
  },
};
