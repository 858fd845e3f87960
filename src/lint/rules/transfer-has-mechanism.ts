import { elementsOf, has } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import {
  claimsAdequacy,
  groundToWrite,
  isThirdCountry,
  mechanismsOf,
  ownCountry,
  thirdCountriesOf,
  transferInWords,
} from '../third-countries.js';
import { marked } from '../vocabulary.js';

/** Article 13(1)(f): the adequacy decision or the safeguards are told with the transfer. */
export const rule: Rule = {
  id: 'transfer-has-mechanism',
  severity: 'error',
  article: gdpr('13(1)(f)'),
  summary: 'Every transfer to a third country says what it rests on.',
  why: 'Outside the EEA the GDPR does not protect people by itself, so something must stand in for it: a decision of the Commission that the country is safe, or clauses that bind the recipient. The policy must say which. An agreement on data processing alone is no such ground.',
  bad: 'transfers: [{ country: US }]',
  good: 'transfers: [{ country: US, mechanism: scc, copy: hej@havblik.example }]',
  needs: ['transfers'],
  *check({ root, asOf, assets }) {
    // What British or Swiss law accepts is a ground for those who transfer under that law.
    const foreign = marked(assets, 'transfer-mechanisms', 'other_law');
    const outside = isThirdCountry(assets, ownCountry(root) ?? 'DK', asOf);
    for (const transfer of elementsOf(root, 'transfers')) {
      const [country] = thirdCountriesOf(assets, transfer, asOf);
      if (!country || has(transfer, 'exceptions')) continue;
      const mechanisms = mechanismsOf(transfer);
      // What holds where the first ground does not is no first ground.
      const second = has(transfer, 'fallback') && !has(transfer, 'mechanism');
      if (!second && mechanisms.some((id) => outside || !foreign.has(id))) continue;
      if (!second && claimsAdequacy(transfer)) continue;
      yield {
        path: transfer.path,
        on: 'key',
        message: `${transferInWords(assets, root, transfer)} names no ground${whatItNames(mechanisms[0], second)}.`,
        help: `Add ${groundToWrite(assets, country, asOf)}.`,
      };
    }
  },
};

/** What a transfer without a ground names instead of one. */
function whatItNames(mechanism: string | undefined, second: boolean): string {
  if (!mechanism) return '';
  return second
    ? `, only "${mechanism}" for where that fails`
    : ` of the GDPR, for "${mechanism}" is one of another law`;
}
