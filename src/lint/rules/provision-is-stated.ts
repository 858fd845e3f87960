import type { Element } from '../../resolve/resolve.js';
import { everyElement, follow, groundsOf, has, processings, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** People learn whether they have to give their data, and what happens if they do not. */
export const rule: Rule = {
  id: 'provision-is-stated',
  severity: 'error',
  article: gdpr('13(2)(e)'),
  summary: 'Where data are asked for, the policy says whether they must be given.',
  why: 'Whoever fills in a form or places an order must know which data you cannot do without, whether a law or the contract asks for them, and what happens if they are left out.',
  bad: 'activities: [{ id: web-orders, occasions: [order-form], basis: contract }]',
  good: 'activities: [{ id: web-orders, occasions: [order-form], basis: contract, provision: { required: contractual, consequence: [no-order] } }]',
  *check({ root, assets }) {
    const parts = processings(root).filter((part) => !has(part, 'on_behalf_of'));
    if (parts.length === 0) return;
    const provisions = [...everyElement(root, 'provision')];
    if (provisions.some((each) => has(each, 'required') || has(each, 'may_decline'))) return;
    if ([...everyElement(root, 'datum')].some((datum) => has(datum, 'mandatory'))) return;
    const forms = marked(assets, 'occasions', 'form');
    const asks = (part: Element) =>
      ['contract', 'pre-contract-or-contract'].some((ground) => groundsOf(part).has(ground)) ||
      follow(part, 'occasions').some((occasion) =>
        valuesOf(occasion, 'on').some((on) => forms.has(on)),
      );
    const certain = parts.some(asks);
    yield {
      path: [],
      ...(certain ? {} : { severity: 'warning' as const }),
      on: 'key',
      message: `${certain ? 'Data are asked for by form or contract, but nothing says whether they' : 'Nothing says whether data'} must be given.`,
      help: 'Add provision to the activity, such as provision: { required: contractual, consequence: [no-order] }.',
    };
  },
};
