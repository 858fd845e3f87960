import { accountsLawOf, lengthInWords, lengthOf, places } from '../laws.js';
import { everyElement, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryOf } from '../third-countries.js';
import { marked } from '../vocabulary.js';

/** A period said to be a duty can be checked only if the act is named. */
export const rule: Rule = {
  id: 'statutory-retention-names-its-law',
  severity: 'warning',
  article: gdpr('13(2)(a)'),
  summary: 'A period that is said to be a duty names the act that imposes it.',
  why: 'If the law makes you keep data, say which law: it decides how long, from when, and for which papers only. A duty without an act is often a habit, and covers more than the act would.',
  bad: 'activities: [{ id: bookkeeping, retention: { period: 5 years, because: [documentation-duty] } }]',
  good: 'activities: [{ id: bookkeeping, retention: { period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven } }]',
  needs: ['because'],
  *check({ root, assets }) {
    const duties = [...everyElement(root, 'retention')].filter(
      (retention) =>
        lengthOf(retention) !== null &&
        !has(retention, 'law') &&
        valuesOf(retention, 'because').some((id) => marked(assets, 'reasons', 'statutory').has(id)),
    );
    const [first] = duties;
    if (!first) return;
    const towards = valuesOf(first, 'towards')[0];
    const accounts = accountsLawOf(assets, countryOf(root));
    yield {
      path: leavesOf(first, 'because')[0]?.path ?? first.path,
      message: `The period of ${lengthInWords(first)} is said to be a duty${towards ? ` towards ${towards}` : ''}, but no act is named${places(
        duties.map(({ path }) => path),
        'so',
      )}.`,
      help: accounts
        ? `Add law: and the act; for accounting material that is law: ${accounts.law.id}, counted from: end-of-financial-year.`
        : 'Add law: and the act that orders the period.',
    };
  },
};
