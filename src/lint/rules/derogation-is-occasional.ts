import type { Element } from '../../resolve/resolve.js';
import { elementsOf, has, leavesOf, valuesOf } from '../query.js';
import { rolesOf } from '../recipients.js';
import { gdpr, type Rule } from '../rule.js';
import {
  mechanismsOf,
  recipientsOf,
  thirdCountriesOf,
  transferInWords,
} from '../third-countries.js';
import { marked } from '../vocabulary.js';

/** Article 49 (EDPB Guidelines 2/2018): consent and the other exceptions are for the odd case. */
export const rule: Rule = {
  id: 'derogation-is-occasional',
  severity: 'error',
  article: gdpr('49(1)'),
  summary:
    'Consent and the other exceptions of Article 49 carry no standing transfer to a supplier.',
  why: 'Article 49 lets a single transfer through where nothing else fits, such as a booking that somebody asks you to make abroad. The authorities accept no newsletter, statistics or hosting on that ground, for these go on day after day. A standing supplier needs an adequacy decision, the Data Privacy Framework or standard clauses.',
  bad: 'transfers: [{ country: US, purposes: [newsletter], mechanism: explicit-consent }]',
  good: 'transfers: [{ country: US, purposes: [newsletter], mechanism: scc, copy: hej@havblik.example }]',
  needs: ['transfers'],
  *check({ root, asOf, assets }) {
    const standing = (transfer: Element): boolean =>
      // Whether a recipient works for the controller day by day.
      recipientsOf(root, transfer).some((each) => rolesOf(root, each).includes('processor')) ||
      has(transfer, 'tools') ||
      valuesOf(transfer, 'purposes').some((id) => marked(assets, 'purposes', 'standing').has(id)) ||
      valuesOf(transfer, 'occasions').some((id) => marked(assets, 'occasions', 'standing').has(id));
    for (const transfer of elementsOf(root, 'transfers')) {
      if (thirdCountriesOf(assets, transfer, asOf).length === 0) continue;
      const mechanisms = mechanismsOf(transfer);
      if (mechanisms.some((id) => id !== 'explicit-consent') || !standing(transfer)) continue;
      const exception = [
        ...leavesOf(transfer, 'mechanism'),
        ...leavesOf(transfer, 'exceptions'),
      ][0];
      if (!exception) continue;
      yield {
        path: exception.path,
        message: `${transferInWords(assets, root, transfer)} goes on all the time, but rests on "${exception.value}", an exception for single cases.`,
        help: 'Write mechanism: dpf, adequacy or scc, or use a supplier in the EEA.',
      };
    }
  },
};
