import { everyElement, has } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** WP260, annex: information from the balancing test, at least on request; no duty of Article 13 itself. */
export const rule: Rule = {
  id: 'balancing-is-offered',
  severity: 'info',
  article: gdpr('13(1)(d)'),
  summary: 'Where legitimate interests are relied on, people can ask how they were weighed.',
  why: 'Before you rely on a legitimate interest you weigh it against the interests of the people concerned. The authorities recommend that people can see the outcome, so say that they can ask for it.',
  bad: 'general: { purposes: [security], basis: { legitimate_interests: [security] } }',
  good: 'general: { purposes: [security], basis: { legitimate_interests: [security], balanced: true } }',
  needs: ['legitimate_interests'],
  *check({ root }) {
    const bases = [...everyElement(root, 'basis')];
    if (bases.some((basis) => has(basis, 'balanced'))) return;
    // Where no interest is named there is nothing to weigh yet; that is another rule's matter.
    const first = bases.find((basis) => has(basis, 'legitimate_interests'));
    if (!first) return;
    yield {
      path: first.path,
      message:
        'The policy relies on legitimate interests and nowhere says that people can ask how they were weighed.',
      help: 'Add balanced: true to this basis, and to the others that rest on an interest.',
    };
  },
};
