import { elementsOf, has, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryName, ownCountry } from '../third-countries.js';

/** Article 8(1): between 13 and 16, as the country sets it. */
export const rule: Rule = {
  id: 'age-of-consent-is-national',
  severity: 'info',
  article: gdpr('8(1)'),
  summary: 'The age below which parents consent is that of the country.',
  why: 'The GDPR sets 16 years for online services and lets countries go down to 13. An age taken from a foreign text is a frequent slip.',
  bad: 'controller: { name: Bageriet Havblik ApS, address: { country: DK } }\nchildren: [{ consent_below: 13 }]',
  good: 'controller: { name: Bageriet Havblik ApS, address: { country: DK } }\nchildren: [{ consent_below: 15 }]',
  needs: ['consent_below'],
  *check({ root, assets }) {
    const country = ownCountry(root);
    const age = country && AGES[country];
    if (!country || !age) return;
    for (const children of elementsOf(root, 'children'))
      for (const below of leavesOf(children, 'consent_below')) {
        // Treatment and the like follow other laws than Article 8.
        if (below.value === age || has(children, 'offered')) continue;
        yield {
          path: below.path,
          message: `Parents are said to consent below ${below.value} ${below.value === 1 ? 'year' : 'years'}, but for online services the age in ${countryName(assets, country)} is ${age} (by our table, which is not verified).`,
          help: `Look it up in the law of your country, and write consent_below: ${age} if it is so.`,
        };
      }
  },
};

/** National ages under Article 8(1) as of 2026-11; none of them verified, those under debate left out. */
const AGES: Record<string, number> = {
  ...{ DK: 15, FR: 15, GR: 15, CZ: 15, SI: 15, AT: 14, BG: 14, CY: 14, IT: 14, LT: 14 },
  ...{ NL: 16, DE: 16, IE: 16, LU: 16, PL: 16, HU: 16, HR: 16, SK: 16, RO: 16, LI: 16 },
  ...{ BE: 13, EE: 13, FI: 13, LV: 13, MT: 13, PT: 13, SE: 13, IS: 13, GB: 13 },
};
