import { elementsOf, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { mechanismsOf, thirdCountriesOf, transferInWords } from '../third-countries.js';

/** Article 13(1)(f) asks for the means to get a copy of the safeguards, or where they stand. */
export const rule: Rule = {
  id: 'safeguards-can-be-had',
  severity: 'warning',
  article: gdpr('13(1)(f)'),
  summary:
    'Where standard clauses or binding rules carry a transfer, the policy says how to get a copy.',
  why: 'People may read the clauses that protect their data abroad. The law therefore asks for an address that sends a copy or a page that shows them; to say that there are suitable safeguards is not enough.',
  bad: 'transfers: [{ country: US, mechanism: scc }]',
  good: 'transfers: [{ country: US, mechanism: scc, copy: hej@havblik.example }]',
  needs: ['transfers'],
  *check({ root, asOf, assets }) {
    for (const transfer of elementsOf(root, 'transfers')) {
      if (thirdCountriesOf(assets, transfer, asOf).length === 0) continue;
      const safeguard = mechanismsOf(transfer).find((id) => id in SAFEGUARDS);
      if (!safeguard || has(transfer, 'copy') || has(transfer, 'copy_url')) continue;
      const agreements = elementsOf(transfer, 'agreement');
      if (agreements.some((each) => has(each, 'on_request') || has(each, 'url'))) continue;
      // Beside a ground that holds, clauses that only wait are no safeguard that is used yet.
      const waiting =
        has(transfer, 'fallback') && !valuesOf(transfer, 'mechanism').includes(safeguard);
      yield {
        path: transfer.path,
        on: 'key',
        ...(waiting ? { severity: 'info' as const } : {}),
        message: `${transferInWords(assets, root, transfer)} ${waiting ? 'falls back' : 'rests'} on ${SAFEGUARDS[safeguard]}, but nothing says how to get a copy of them.`,
        help: 'Add copy: and the e-mail address that sends one, or copy_url: and the page where they stand.',
      };
    }
  },
};

const SAFEGUARDS: Record<string, string> = {
  scc: 'standard contractual clauses',
  bcr: 'binding corporate rules',
};
