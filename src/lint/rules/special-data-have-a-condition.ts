import { withoutBasisFor } from '../guarded-data.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 9: special categories need a condition beside the legal basis. */
export const rule: Rule = {
  id: 'special-data-have-a-condition',
  severity: 'error',
  article: gdpr('9(2)'),
  summary: 'Health and other special data are processed under a condition of Article 9(2).',
  why: 'Data on health, religion, origin, sexual life and the like may not be processed at all unless one of the conditions of Article 9(2) holds, such as explicit consent or health care. An ordinary legal basis alone is not enough.',
  bad: 'activities: [{ id: appointments, data: [name, health-data], basis: contract }]',
  good: 'activities: [{ id: appointments, data: [name, health-data], basis: { ground: contract, special: health-care } }]',
  needs: ['data'],
  *check(context) {
    for (const { path, ids } of withoutBasisFor(context, 'special', ['special'])) {
      yield {
        path,
        message: `Special categories of data are processed (${ids}), but no condition of Article 9(2) is stated.`,
        help: 'Add special: to the basis, such as special: health-care or special: explicit-consent.',
      };
    }
  },
};
