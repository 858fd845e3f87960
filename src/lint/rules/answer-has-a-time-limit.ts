import { elementsOf, has } from '../query.js';
import { responsesOf } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';

/** People learn how soon they get an answer. */
export const rule: Rule = {
  id: 'answer-has-a-time-limit',
  severity: 'info',
  article: gdpr('12(3)'),
  summary: 'The policy says how soon a request is answered.',
  why: 'You have one month for an answer in any case. Saying so costs nothing and saves people from asking twice.',
  bad: 'exercise: { email: hej@havblik.example }',
  good: 'exercise: { email: hej@havblik.example, response: 1 month }',
  needs: ['exercise'],
  *check({ root }) {
    const [first] = elementsOf(root, 'exercise');
    if (!first || responsesOf(root, 'response').length > 0) return;
    if (has(first, 'within_law') || has(first, 'note')) return;
    yield {
      path: first.path,
      on: 'key',
      message: 'Nothing says how soon a request is answered.',
      help: 'Add response: 1 month.',
    };
  },
};
