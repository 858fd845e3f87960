import { basesOf, elementsOf, everyElement, has, leavesOf, purposeItems } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 13(1)(d): the interests themselves; C-394/23 Mousse asks for them when data are collected. */
export const rule: Rule = {
  id: 'interest-is-named',
  severity: 'error',
  article: gdpr('13(1)(d)'),
  summary: 'Whoever relies on legitimate interests says which interest that is.',
  why: 'A legitimate interest carries the use of data only if people are told which interest it is. Otherwise nobody can judge whether it outweighs theirs, or object to it.',
  bad: 'general: { purposes: [security], basis: legitimate-interests }',
  good: 'general: { purposes: [security], basis: { legitimate_interests: [security-of-website] } }',
  needs: ['legitimate_interests', 'ground'],
  *check({ root, assets }) {
    const blanket = marked(assets, 'interests', 'blanket');
    const bases = [...everyElement(root, 'basis')];
    const elsewhere = bases.some((basis) => has(basis, 'legitimate_interests'));
    const alone = new Set(
      elementsOf(root, 'activities')
        .filter((activity) => purposeItems(activity).length === 1)
        .flatMap(basesOf),
    );
    for (const basis of bases) {
      const interests = leavesOf(basis, 'legitimate_interests');
      const [first] = interests;
      if (first && interests.every(({ value }) => blanket.has(String(value)))) {
        yield {
          path: first.path,
          severity: 'warning',
          message: `The interest "${first.value}" says no more than that the firm has one.`,
          help: 'Name what you want to reach, such as prevent-fraud or security-of-website.',
        };
      }
      const [ground] = leavesOf(basis, 'ground');
      if (ground?.value !== 'legitimate-interests' || has(basis, 'note')) continue;
      yield {
        path: ground.path,
        // A policy that names some has understood the duty; where one purpose stands alone, it hints at the interest.
        severity: elsewhere ? (alone.has(basis) ? 'info' : 'warning') : 'error',
        message: 'The basis "legitimate-interests" does not say which interest is pursued.',
        help: 'Write legitimate_interests: with the interest, such as [prevent-fraud], instead of the bare ground.',
      };
    }
  },
};
