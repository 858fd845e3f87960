import { basesOf, elementsOf, groundsOf, has, leavesOf, processings, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

const OTHER = [
  'contract',
  'pre-contract-or-contract',
  'contract-or-legal-obligation',
  'legal-obligation',
];

/** Consent is not asked for on top of a contract or a legal duty. */
export const rule: Rule = {
  id: 'consent-stands-alone',
  severity: 'warning',
  article: gdpr('7(4)'),
  summary: 'Consent is not required for what a contract or a law already calls for.',
  why: 'If you need the data for a contract or by law, you will use them whatever people answer, so asking for consent misleads. And consent that an order depends on is hardly given freely.',
  bad: 'general: { consent: { required: true }, basis: contract }',
  good: 'general: { basis: contract }',
  needs: ['consent'],
  *check({ root }) {
    for (const part of processings(root)) {
      // Consent that is itself one of the bases, or lifts the ban of Article 9, has its own use.
      const apart = basesOf(part).some(
        (basis) => has(basis, 'special') || valuesOf(basis, 'ground').includes('consent'),
      );
      if (apart) continue;
      const other = OTHER.filter((ground) => groundsOf(part).has(ground));
      for (const consent of elementsOf(part, 'consent')) {
        const [required] = leavesOf(consent, 'required');
        if (!required || other.length === 0 || has(consent, 'for') || has(consent, 'choices'))
          continue;
        yield {
          path: required.path,
          on: 'key',
          message: `Consent is required for all of it, although the processing also rests on ${other.join(', ')}.`,
          help: 'Say with for: what the consent is for, or leave it out where contract or law suffices.',
        };
      }
    }
  },
};
