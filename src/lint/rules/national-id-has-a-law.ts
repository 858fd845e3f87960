import { withoutBasisFor } from '../guarded-data.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 87: a national identification number needs a ground in national law. */
export const rule: Rule = {
  id: 'national-id-has-a-law',
  severity: 'warning',
  article: gdpr('87'),
  summary: 'A national identification number is processed under a national law.',
  why: 'Each country says when its personal number may be used, in Denmark section 11 of databeskyttelsesloven and in the Netherlands only where a law says so. A legal basis of the GDPR is not enough by itself.',
  bad: 'activities: [{ id: employees, data: [name, national-id-number], basis: contract }]',
  good: 'activities: [{ id: employees, data: [name, national-id-number], basis: { ground: contract, national_id: dk/databeskyttelsesloven } }]',
  needs: ['data'],
  *check(context) {
    for (const { path, ids } of withoutBasisFor(context, 'national_id', [
      'national_id',
      'legal_obligation',
    ])) {
      yield {
        path,
        message: `A national identification number is processed (${ids}), but no law that allows it is stated.`,
        help: 'Add national_id: with the law of your country to the basis, in Denmark national_id: dk/databeskyttelsesloven and national_id_section: § 11; where no law allows it, do without the number.',
      };
    }
  },
};
