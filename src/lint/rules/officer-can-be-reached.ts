import { elementsOf, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Articles 13(1)(b) and 37(7): the contact details of the officer; the name is not asked for. */
export const rule: Rule = {
  id: 'officer-can-be-reached',
  severity: 'error',
  article: gdpr('13(1)(b)'),
  summary: 'Where there is a data protection officer, the policy says how to reach the officer.',
  why: 'People may turn to the data protection officer with every question about their data. The law therefore asks for the contact details; the name need not be given.',
  bad: 'dpo: { name: Anna Holm }',
  good: 'dpo: { email: dpo@havblik.example }',
  needs: ['dpo'],
  *check({ root }) {
    for (const officer of elementsOf(root, 'dpo')) {
      if (valuesOf(officer, 'declared').includes('none')) continue;
      if (['email', 'phone', 'address'].some((key) => has(officer, key))) continue;
      const [name] = valuesOf(officer, 'name');
      yield {
        path: officer.path,
        on: 'key',
        message: `The policy has a data protection officer${name ? `, ${name},` : ''} but no e-mail address, telephone number or address of the officer.`,
        help: 'Add email:, phone: or address: under dpo.',
      };
    }
  },
};
