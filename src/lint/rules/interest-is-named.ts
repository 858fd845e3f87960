import { purposeItems } from '../bases.js';
import { basesOf, elementsOf, everyElement, has, leavesOf, valuesOf } from '../query.js';
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
      const empty = interests.filter(({ value }) => blanket.has(String(value)));
      if (interests.length > 0 && empty.length === interests.length) {
        yield {
          path: empty[0]?.path ?? basis.path,
          severity: 'warning',
          message: `The interest "${empty[0]?.value}" says no more than that the firm has one.`,
          help: 'Name what you want to reach, such as prevent-fraud or security-of-website.',
        };
      }
      if (interests.length > 0 || has(basis, 'note')) continue;
      if (!valuesOf(basis, 'ground').includes('legitimate-interests')) continue;
      const [ground] = leavesOf(basis, 'ground');
      yield {
        path: ground?.path ?? basis.path,
        // A policy that names some has understood the duty; where one purpose stands alone, it hints at the interest.
        severity: elsewhere ? (alone.has(basis) ? 'info' : 'warning') : 'error',
        message: 'The basis "legitimate-interests" does not say which interest is pursued.',
        help: 'Write legitimate_interests: with the interest, such as [prevent-fraud], instead of the bare ground.',
      };
    }
  },
};
