import { elementsOf, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Practice under Article 13(1)(a): the register number tells firms of like names apart. */
export const rule: Rule = {
  id: 'controller-is-registered',
  severity: 'info',
  article: gdpr('13(1)(a)'),
  summary: 'The number of the controller in the business register is given.',
  why: 'Names of firms are alike and change. The number in the register says without doubt which firm answers for the data, and business law asks for it on the website in many countries anyway.',
  bad: 'controller: { name: Bageriet Havblik ApS }',
  good: 'controller: { name: Bageriet Havblik ApS, registration: { cvr: "12345674" } }',
  *check({ root }) {
    for (const controller of elementsOf(root, 'controller')) {
      if (has(controller, 'registration')) continue;
      if (valuesOf(controller, 'legal_form').includes('public-body')) continue;
      yield {
        path: controller.path,
        on: 'key',
        message: `Of ${valuesOf(controller, 'name')[0]} no register number is given.`,
        help: 'Add registration: under controller, such as { cvr: "12345674" } or { kvk: "12345678" }.',
      };
    }
  },
};
