import { everyElement, has, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 13(2)(e): beside the duty to give data, what happens to those who do not. */
export const rule: Rule = {
  id: 'consequence-is-stated',
  severity: 'info',
  article: gdpr('13(2)(e)'),
  summary: 'Where data must be given, the policy says what happens if they are not.',
  why: 'People who must give you data can only decide whether to do so when they know what follows if they do not. Often it is plain, such as that there will be no cake; say it in one short sentence.',
  bad: 'activities: [{ id: web-orders, basis: contract, provision: { required: contractual } }]',
  good: 'activities: [{ id: web-orders, basis: contract, provision: { required: contractual, consequence: [no-order] } }]',
  needs: ['provision'],
  *check({ root }) {
    for (const provision of everyElement(root, 'provision')) {
      const [required] = leavesOf(provision, 'required');
      if (!required || required.value === 'voluntary') continue;
      if (['consequence', 'note'].some((key) => has(provision, key))) continue;
      yield {
        path: required.path,
        message: `The data must be given (${required.value}), and nothing says what happens if they are not.`,
        help: 'Add consequence: with what then follows, such as [no-order], or say it in note: in your own words.',
      };
    }
  },
};
