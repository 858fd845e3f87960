import { basesOf, dataOf, elementsOf, has, processings } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';
import { and } from '../words.js';

/** Article 87: a national identification number needs a ground in national law. */
export const rule: Rule = {
  id: 'national-id-has-a-law',
  severity: 'warning',
  article: gdpr('87'),
  summary: 'A national identification number is processed under a national law.',
  why: 'Each country says when its personal number may be used, in Denmark section 11 of databeskyttelsesloven and in the Netherlands only where a law says so. A legal basis of the GDPR is not enough by itself.',
  bad: 'activities: [{ id: employees, data: [name, national-id-number], basis: contract }]',
  good: 'activities: [{ id: employees, data: [name, national-id-number], basis: { ground: contract, national_id: dk/databeskyttelsesloven } }]',
  *check({ root, assets }) {
    const marks = marked(assets, 'data', 'national_id');
    const general = elementsOf(root, 'general').flatMap(basesOf);
    for (const processing of processings(root)) {
      if (has(processing, 'on_behalf_of')) continue;
      const found = dataOf(processing).filter(({ value }) => marks.has(String(value)));
      const [first] = found;
      const bases = [...basesOf(processing), ...general];
      if (
        !first ||
        bases.some((basis) => has(basis, 'national_id') || has(basis, 'legal_obligation'))
      )
        continue;
      yield {
        path: first.path,
        message: `A national identification number is processed (${and([...new Set(found.map(({ value }) => String(value)))])}), but no law that allows it is stated.`,
        help: 'Add national_id: with the law to the basis, such as national_id: dk/databeskyttelsesloven and national_id_section: § 11.',
      };
    }
  },
};
