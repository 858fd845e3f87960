import { canBeReached } from '../contact.js';
import { elementsOf, follow, has } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 13(1)(a): identity and contact details; WP260 rev.01 (annex) prefers several ways, a postal address among them. */
export const rule: Rule = {
  id: 'controller-has-an-address',
  severity: 'error',
  article: gdpr('13(1)(a)'),
  summary: 'The postal address of the controller stands in the policy.',
  why: 'People must be able to tell who you are and to write you a letter, for example when a request must be proven. The law asks for contact details without saying which; the guidelines of the authorities (WP260) prefer several ways to reach you.',
  bad: 'controller: { name: Bageriet Havblik ApS, email: hej@havblik.example }',
  good: 'controller: { name: Bageriet Havblik ApS, address: { street: Strandgade 3, postcode: "8000", city: Aarhus C } }',
  *check({ root }) {
    const addresses = [
      ...follow(root, 'controller', 'address'),
      ...elementsOf(root, 'exercise').flatMap((exercise) => elementsOf(exercise, 'address')),
    ];
    if (addresses.some((address) => has(address, 'street') || has(address, 'city'))) return;
    // With another way to reach it, the details of Article 13(1)(a) are there, though thin.
    const reached = canBeReached(root);
    yield {
      path: ['controller'],
      on: 'key',
      ...(reached ? { severity: 'warning' as const } : {}),
      message: `The policy gives no postal address of the controller${reached ? '' : ', and no other way to reach it'}.`,
      help: 'Add address: { street: …, postcode: …, city: …, country: … } under controller.',
    };
  },
};
