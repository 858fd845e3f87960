import { dayInWords } from '../dates.js';
import { elementsOf, has, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import {
  adequacyOf,
  claimsAdequacy,
  countryName,
  groundToWrite,
  isDead,
  readTransfers,
  thirdCountriesOf,
} from '../third-countries.js';

/** Article 45: adequacy is what a decision in force says, for the recipients that it covers. */
export const rule: Rule = {
  id: 'adequacy-decision-holds',
  severity: 'error',
  article: gdpr('45(3)'),
  summary: 'A transfer that rests on an adequacy decision has one that is in force.',
  why: 'Only the European Commission decides that a country protects personal data well enough, for a few countries, sometimes for some recipients only, and sometimes until a certain day. Without a decision in force the transfer has no ground, and the reader is told something false.',
  bad: 'transfers: [{ country: IN, mechanism: adequacy }]',
  good: 'transfers: [{ country: CH, mechanism: adequacy }]',
  needs: ['transfers'],
  *check({ root, asOf, assets }) {
    const { adequacy, invalid } = readTransfers(assets);
    for (const transfer of elementsOf(root, 'transfers')) {
      if (!claimsAdequacy(transfer)) continue;
      const claim = [
        ...leavesOf(transfer, 'mechanism'),
        ...leavesOf(transfer, 'further'),
        ...leavesOf(transfer, 'mechanism_says'),
      ].find(({ value }) => value === 'adequacy' || value === 'commission-found-adequate');
      const path = claim?.path ?? transfer.path;
      for (const country of thirdCountriesOf(assets, transfer, asOf)) {
        const decision = adequacyOf(assets, country, asOf);
        if (decision?.kind === 'partial') {
          const [severity, help] =
            country === 'US'
              ? (['warning', `Write ${groundToWrite(assets, country, asOf)}.`] as const)
              : ([
                  'info',
                  'Say in note: that the recipient is one of them, else write mechanism: scc.',
                ] as const);
          if (country !== 'US' && has(transfer, 'note')) continue;
          yield {
            path,
            severity,
            message: `The adequacy decision for ${countryName(assets, country)}, ${decision.decision}, covers ${decision.scope}.`,
            help,
          };
        } else if (!decision) {
          // The predecessors of the Data Privacy Framework were decisions for the United States too.
          const earlier = invalid.some((one) => one.kind === 'annulled' && !isDead(one, asOf));
          if (country === 'US' && earlier) continue;
          const expired = adequacy.find(
            (one) => one.country === country && (one.valid_until ?? asOf) < asOf,
          );
          yield {
            path,
            message: expired?.valid_until
              ? `The adequacy decision for ${countryName(assets, country)} held until ${dayInWords(expired.valid_until)} only.`
              : `There is no adequacy decision for ${countryName(assets, country)}.`,
            help: `Write ${groundToWrite(assets, country, asOf)}.`,
          };
        }
      }
    }
  },
};
