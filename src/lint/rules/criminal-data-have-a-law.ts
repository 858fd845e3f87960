import { basesOf, dataOf, elementsOf, has, processings } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';
import { and } from '../words.js';

/** Article 10: data on offences need a law. */
export const rule: Rule = {
  id: 'criminal-data-have-a-law',
  severity: 'error',
  article: gdpr('10'),
  summary: 'Data on offences are processed under a law that allows it.',
  why: 'Data on offences and convictions may only be processed where national law allows it, with safeguards. The policy must name that law beside the legal basis.',
  bad: 'activities: [{ id: employees, data: [name, criminal-record-check], basis: contract }]',
  good: 'activities: [{ id: employees, data: [name, criminal-record-check], basis: { ground: contract, criminal: dk/databeskyttelsesloven } }]',
  *check({ root, assets }) {
    const marks = marked(assets, 'data', 'criminal');
    const general = elementsOf(root, 'general').flatMap(basesOf);
    for (const processing of processings(root)) {
      if (has(processing, 'on_behalf_of')) continue;
      const found = dataOf(processing).filter(({ value }) => marks.has(String(value)));
      const [first] = found;
      const bases = [...basesOf(processing), ...general];
      if (!first || bases.some((basis) => has(basis, 'criminal'))) continue;
      yield {
        path: first.path,
        message: `Data on offences are processed (${and([...new Set(found.map(({ value }) => String(value)))])}), but no law that allows it is stated.`,
        help: 'Add criminal: with the law to the basis, such as criminal: dk/databeskyttelsesloven and criminal_section: § 8.',
      };
    }
  },
};
