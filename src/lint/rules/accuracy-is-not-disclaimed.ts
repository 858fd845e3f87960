import { leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 12(1) and 24: the firm answers for its notice. */
export const rule: Rule = {
  id: 'accuracy-is-not-disclaimed',
  severity: 'warning',
  article: gdpr('12(1)'),
  summary: 'The policy does not disclaim its own accuracy.',
  why: 'People must be able to rely on the notice. A firm that says it does not quite know, or that it writes to the best of its knowledge, tells them that it may not be true.',
  bad: 'caveats: [knowledge-of-author]',
  good: 'caveats: [corrections-welcome]',
  needs: ['caveats'],
  *check({ root, assets }) {
    const disclaims = marked(assets, 'caveats', 'disclaims');
    const found = leavesOf(root, 'caveats').filter(({ value }) => disclaims.has(String(value)));
    const [first] = found;
    if (!first) return;
    yield {
      path: first.path,
      message: `The policy makes a reservation about its own text (${found.map(({ value }) => value).join(', ')}).`,
      help: 'Find out how it is, write that, and take the reservation out; updated: says from when the text is.',
    };
  },
};
