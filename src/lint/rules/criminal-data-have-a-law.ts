import { withoutBasisFor } from '../guarded-data.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 10: data on offences need a law. */
export const rule: Rule = {
  id: 'criminal-data-have-a-law',
  severity: 'error',
  article: gdpr('10'),
  summary: 'Data on offences are processed under a law that allows it.',
  why: 'Data on offences and convictions may only be processed where national law allows it, with safeguards. The policy must name that law beside the legal basis.',
  bad: 'activities: [{ id: employees, data: [name, criminal-record-check], basis: contract }]',
  good: 'activities: [{ id: employees, data: [name, criminal-record-check], basis: { ground: contract, criminal: dk/databeskyttelsesloven } }]',
  needs: ['data'],
  *check(context) {
    for (const { path, ids } of withoutBasisFor(context, 'criminal', ['criminal'])) {
      yield {
        path,
        message: `Data on offences are processed (${ids}), but no law that allows it is stated.`,
        help: 'Add criminal: with the law of your country to the basis, in Denmark criminal: dk/databeskyttelsesloven and criminal_section: § 8; where no law allows it, do without these data.',
      };
    }
  },
};
