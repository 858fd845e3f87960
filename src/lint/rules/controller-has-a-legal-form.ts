import { bearsLegalForm } from '../legal-forms.js';
import { elementsOf, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 13(1)(a) asks for the identity; a trade name alone does not tell who answers for the data. */
export const rule: Rule = {
  id: 'controller-has-a-legal-form',
  severity: 'warning',
  article: gdpr('13(1)(a)'),
  summary: 'The name of the controller tells its legal form, or the policy does.',
  why: 'A trade name can belong to a company, to an association or to one person. The reader must know who answers for the data, so state the legal form unless the name ends in it.',
  bad: 'controller: { name: Bageriet Havblik }',
  good: 'controller: { name: Bageriet Havblik, legal_form: enkeltmandsvirksomhed }',
  *check({ root }) {
    const people = elementsOf(root, 'persons').flatMap((person) => valuesOf(person, 'name'));
    for (const controller of elementsOf(root, 'controller')) {
      const [name = ''] = valuesOf(controller, 'name');
      if (has(controller, 'legal_form') || bearsLegalForm(name) || people.includes(name)) continue;
      yield {
        path: [...controller.path, 'name'],
        message: `Neither the name "${name}" nor the policy tells the legal form of the controller.`,
        help: 'Add legal_form: under controller, such as enkeltmandsvirksomhed, eenmanszaak, aps or association, or write the name as it is registered.',
      };
    }
  },
};
