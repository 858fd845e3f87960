import { elementsOf, has, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { transferInWords } from '../third-countries.js';

/** WP260: no "may" or "possibly" where a transfer is told; the controller knows its suppliers. */
export const rule: Rule = {
  id: 'transfer-is-certain',
  severity: 'warning',
  article: gdpr('13(1)(f)'),
  summary: 'A transfer is stated as a fact, not as a possibility.',
  why: 'You know which suppliers you use and where they sit, so the reader must not be left to guess. The authorities’ guidelines on transparency warn against words such as may, possibly and in some cases. If data go abroad on certain occasions only, name the occasions.',
  bad: 'transfers: [{ country: US, mechanism: dpf, hedge: may }]',
  good: 'transfers: [{ country: US, mechanism: dpf }]',
  needs: ['hedge'],
  *check({ root, assets }) {
    for (const transfer of elementsOf(root, 'transfers')) {
      for (const hedge of leavesOf(transfer, 'hedge')) {
        const explained = has(transfer, 'occasions') && hedge.value === 'in-some-cases';
        if (!['may', 'as-far-as-known', 'in-some-cases'].includes(String(hedge.value)) || explained)
          continue;
        yield {
          path: hedge.path,
          message: `${transferInWords(assets, root, transfer)} is hedged with "${hedge.value}", so the reader does not learn whether it happens.`,
          help: 'Take hedge: out; where it happens on certain occasions only, name them under occasions:.',
        };
      }
    }
  },
};
