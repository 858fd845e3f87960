import { elementsOf, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import {
  adequacyOf,
  claimsAdequacy,
  isThirdCountry,
  mechanismsOf,
  transferInWords,
} from '../third-countries.js';

/** Article 13(1)(f): the adequacy decision or the safeguards are told with the transfer. */
export const rule: Rule = {
  id: 'transfer-has-mechanism',
  severity: 'error',
  article: gdpr('13(1)(f)'),
  summary: 'Every transfer to a third country says what it rests on.',
  why: 'Outside the EEA the GDPR does not protect people by itself, so something must stand in for it: a decision of the Commission that the country is safe, or clauses that bind the recipient. The policy must say which. An agreement on data processing alone is no such ground.',
  bad: 'transfers: [{ country: US }]',
  good: 'transfers: [{ country: US, mechanism: scc, copy: hej@havblik.example }]',
  *check({ root, asOf, assets }) {
    for (const transfer of elementsOf(root, 'transfers')) {
      const country = valuesOf(transfer, 'country')[0] ?? '';
      if (!isThirdCountry(assets, country, asOf)) continue;
      if (mechanismsOf(transfer).length > 0 || has(transfer, 'exceptions')) continue;
      if (claimsAdequacy(transfer)) continue;
      const decision = adequacyOf(assets, country, asOf);
      yield {
        path: transfer.path,
        on: 'key',
        message: `${transferInWords(assets, root, transfer)} names no ground.`,
        help:
          decision?.kind === 'country'
            ? `Add mechanism: adequacy (decision ${decision.decision}).`
            : `Add mechanism: ${country === 'US' && decision ? 'dpf where the recipient is on the list, else ' : ''}scc, with copy: and the address for a copy.`,
      };
    }
  },
};
