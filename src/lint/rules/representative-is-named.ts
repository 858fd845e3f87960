import { elementsOf, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryName, isThirdCountry, ownCountry } from '../third-countries.js';

/** Articles 27 and 13(1)(a), where the policy itself says that Article 3(2) applies. */
export const rule: Rule = {
  id: 'representative-is-named',
  severity: 'error',
  article: gdpr('27'),
  summary: 'A firm outside the EEA that the GDPR covers names its representative in the Union.',
  why: 'A firm that has no office in the EU or EEA but sells to people there, or follows what they do, must appoint somebody in the Union whom they and the authorities can turn to. The policy must name this representative. Public bodies are exempt.',
  bad: 'controller: { name: Havblik Ltd, address: { city: London, country: GB } }\ngdpr_scope: people-in-eea',
  good: 'controller: { name: Havblik Ltd, address: { city: London, country: GB } }\ngdpr_scope: people-in-eea\nrepresentative: [{ name: Havblik Europe GmbH, area: eu }]',
  needs: ['gdpr_scope'],
  *check({ root, asOf, assets }) {
    const country = ownCountry(root);
    const [scope] = leavesOf(root, 'gdpr_scope');
    if (!scope || !country || !isThirdCountry(assets, country, asOf)) return;
    const isPublic = elementsOf(root, 'controller').some((controller) =>
      valuesOf(controller, 'legal_form').includes('public-body'),
    );
    const inUnion = elementsOf(root, 'representative').some(
      (each) => !has(each, 'area') || valuesOf(each, 'area').includes('eu'),
    );
    if (isPublic || inUnion) return;
    yield {
      path: scope.path,
      on: 'key',
      message: `The controller is in ${countryName(assets, country)} and the GDPR applies to people in the EEA, but no representative in the Union is named.`,
      help: 'Add representative: [{ name: …, area: eu, address: …, email: … }].',
    };
  },
};
