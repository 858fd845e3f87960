import { isElectronic, isSoftOptIn, marketingProcessings } from '../marketing.js';
import { basesOf, elementsOf, has, valuesOf } from '../query.js';
import type { Rule } from '../rule.js';

/** Marketing by mail or message takes consent, or the exception for existing customers. */
export const rule: Rule = {
  id: 'marketing-has-a-ground',
  severity: 'warning',
  article: {
    article: 'ePrivacy Directive Art. 13(1)-(2)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary: 'Newsletters and messages rest on consent, or on a law that allows them.',
  why: 'Advertising by e-mail or text message takes prior consent, apart from offers of similar products to your own customers. Readers should see which of the two it is.',
  bad: 'marketing: [{ kind: newsletter, channels: [email] }]',
  good: 'marketing: [{ kind: newsletter, channels: [email], basis: consent }]',
  needs: ['marketing'],
  *check({ root, assets }) {
    // A basis may stand with the activity instead, or for everything at once.
    const elsewhere = marketingProcessings(root, assets).some(
      (part) => has(part, 'consent') || basesOf(part).length > 0,
    );
    if (elsewhere || elementsOf(root, 'general').some((all) => has(all, 'consent'))) return;
    for (const entry of elementsOf(root, 'marketing')) {
      const ground = ['basis', 'consent', 'law', 'only_with_consent'].some((key) =>
        has(entry, key),
      );
      if (ground || isSoftOptIn(entry) || !isElectronic(entry, assets)) continue;
      yield {
        path: [...entry.path, 'kind'],
        message: `Nothing says on what ground the ${valuesOf(entry, 'kind')[0]} is sent.`,
        help: 'Add basis: consent, or for your own customers kind: soft-opt-in with law and law_allows: similar-products.',
      };
    }
  },
};
