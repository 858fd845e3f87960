import { elementsOf, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { isThirdCountry } from '../third-countries.js';

/** Article 13(1)(f) asks for the transfers that are intended, not for the rules of Chapter V. */
export const rule: Rule = {
  id: 'transfer-rules-have-a-case',
  severity: 'warning',
  article: gdpr('13(1)(f)'),
  summary:
    'Rules on transfers stand beside the transfers they are for, and none is said where there are none.',
  why: 'A policy that explains what would apply if data left the EEA, but names no country and no recipient, tells nobody whether their data do. Name the transfers, or say that there are none.',
  bad: 'transfer_rules: { default: scc }',
  good: 'transfer_rules: { default: scc }\ntransfers: [{ country: US, mechanism: scc, copy: hej@havblik.example }]',
  needs: ['transfer_rules'],
  *check({ root, asOf, assets }) {
    const countries = elementsOf(root, 'recipients').map(
      (recipient) => valuesOf(recipient, 'country')[0],
    );
    const allInside =
      countries.length > 0 &&
      countries.every((country) => country && !isThirdCountry(assets, country, asOf));
    for (const rules of elementsOf(root, 'transfer_rules')) {
      const [none] = leavesOf(rules, 'declared');
      if (none && has(root, 'transfers'))
        yield {
          path: none.path,
          message: 'The policy says that there are no transfers, but it lists some.',
          help: 'Take transfer_rules: none out, or the transfers that do not take place.',
        };
      // Who says in words that there are none has answered the question.
      if (none || has(root, 'transfers') || allInside || has(rules, 'note')) continue;
      yield {
        path: rules.path,
        on: 'key',
        message:
          'The policy says what would hold for transfers out of the EEA, but neither to which country nor to whom there are any.',
        help: 'Add transfers: with recipients:, country:, mechanism: and copy:, or write transfer_rules: none if no data leave the EEA.',
      };
    }
  },
};
