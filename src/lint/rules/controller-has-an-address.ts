import { elementsOf, follow, has } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 13(1)(a): identity and contact details; the checklist counts the postal address among them. */
export const rule: Rule = {
  id: 'controller-has-an-address',
  severity: 'error',
  article: gdpr('13(1)(a)'),
  summary: 'The postal address of the controller stands in the policy.',
  why: 'People must be able to tell who you are and to write you a letter, for example when a request must be proven. The identity and contact details of the controller are the first thing that the law asks for.',
  bad: 'controller: { name: Bageriet Havblik ApS, email: hej@havblik.example }',
  good: 'controller: { name: Bageriet Havblik ApS, address: { street: Strandgade 3, postcode: "8000", city: Aarhus C } }',
  *check({ root }) {
    const addresses = [
      ...follow(root, 'controller', 'address'),
      ...elementsOf(root, 'exercise').flatMap((exercise) => elementsOf(exercise, 'address')),
    ];
    if (addresses.some((address) => has(address, 'street') || has(address, 'city'))) return;
    yield {
      path: ['controller'],
      on: 'key',
      message: 'The policy gives no postal address of the controller.',
      help: 'Add address: { street: …, postcode: …, city: …, country: … } under controller.',
    };
  },
};
