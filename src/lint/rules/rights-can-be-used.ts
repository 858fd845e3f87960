import type { Element } from '../../resolve/resolve.js';
import { elementsOf, has } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Whoever wants to use a right can see where to turn. */
export const rule: Rule = {
  id: 'rights-can-be-used',
  severity: 'warning',
  article: gdpr('12(2)'),
  summary: 'The policy says where to send a request about one’s data.',
  why: 'You must make it easy to use the rights. A bare postal address in the letterhead leaves people guessing where a request goes and makes them write a letter.',
  bad: 'controller: { name: Bageriet Havblik ApS, address: { street: Strandgade 3, city: Aarhus } }',
  good: 'controller: { name: Bageriet Havblik ApS, address: { street: Strandgade 3, city: Aarhus } }\nexercise: { email: hej@havblik.example }',
  needs: ['address'],
  *check({ root }) {
    const reaches = (element: Element, ...keys: string[]) => keys.some((key) => has(element, key));
    const channel =
      elementsOf(root, 'exercise').some((each) =>
        reaches(each, 'email', 'phone', 'address', 'url'),
      ) ||
      ['controller', 'contacts', 'dpo', 'representative'].some((key) =>
        elementsOf(root, key).some((each) => reaches(each, 'email', 'phone')),
      );
    const [controller] = elementsOf(root, 'controller');
    // Where there is not even an address, the controller cannot be reached at all: another rule.
    if (channel || !controller || !has(controller, 'address')) return;
    const [exercise] = elementsOf(root, 'exercise');
    yield {
      path: exercise?.path ?? [],
      on: 'key',
      message:
        'Nothing says where to send a request about one’s data: there is only the postal address of the controller.',
      help: 'Add exercise: { email: … } with the address that takes such requests.',
    };
  },
};
