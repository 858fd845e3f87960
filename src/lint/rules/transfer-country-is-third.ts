import { elementsOf, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryName, isThirdCountry, ownCountry } from '../third-countries.js';

/** Chapter V concerns countries outside the EEA; one within is named with its recipient. */
export const rule: Rule = {
  id: 'transfer-country-is-third',
  severity: 'warning',
  article: gdpr('44'),
  summary: 'What is called a transfer goes to a country outside the EEA.',
  why: 'Within the EU, Iceland, Liechtenstein and Norway the GDPR protects people everywhere, so sending data there needs no ground of its own. Listing such a country among the transfers makes readers believe that their data leave that protection.',
  bad: 'transfers: [{ country: SE, mechanism: scc, copy: hej@havblik.example }]',
  good: 'transfers: [{ country: GB, mechanism: adequacy }]',
  needs: ['transfers'],
  *check({ root, asOf, assets }) {
    // A controller outside the EEA transfers under the law of its own country as well.
    if (isThirdCountry(assets, ownCountry(root) ?? 'DK', asOf)) return;
    for (const transfer of elementsOf(root, 'transfers')) {
      for (const country of leavesOf(transfer, 'country')) {
        const code = String(country.value);
        // Of a territory that has left, the day does not matter: it was told of in good time.
        if (isThirdCountry(assets, code, '9999-12-31')) continue;
        yield {
          path: country.path,
          message: `This is no transfer to a third country, for ${countryName(assets, code)} is in the EEA.`,
          help: `Take the transfer out, and write country: ${code} with the recipient.`,
        };
      }
    }
  },
};
