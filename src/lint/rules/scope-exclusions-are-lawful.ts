import { elementsOf, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 4(7): what employees do for the firm, the firm does. */
export const rule: Rule = {
  id: 'scope-exclusions-are-lawful',
  severity: 'warning',
  article: gdpr('4(7)'),
  summary: 'What employees do for the firm is not left out of the policy as private.',
  why: 'Employees who make contacts for the firm act for the firm, which answers for the data. Calling it private does not change that.',
  bad: 'exclusions: [{ what: employees-professional-networking, reason: private }]',
  good: 'exclusions: [{ what: assignment-data, reason: covered-by-contracts }]',
  needs: ['exclusions'],
  *check({ root }) {
    for (const exclusion of elementsOf(root, 'exclusions')) {
      const what = leavesOf(exclusion, 'what').find(
        ({ value }) => value === 'employees-professional-networking',
      );
      if (!what || !valuesOf(exclusion, 'reason').includes('private')) continue;
      yield {
        path: what.path,
        message:
          'The professional networking of employees is called private, but what they do for the firm is its processing.',
        help: 'Take this exclusion out, and describe the contacts as an activity with sources:.',
      };
    }
  },
};
