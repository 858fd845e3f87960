import { elementsOf, has, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 77: the right to complain waits for nobody. */
export const rule: Rule = {
  id: 'complaint-is-unconditional',
  severity: 'warning',
  article: gdpr('77(1)'),
  summary: 'People need not complain to the firm before they go to the authority.',
  why: 'Everybody may complain to the supervisory authority at once. You may invite people to talk to you first, but a text that sends them to the authority only afterwards describes a condition that the law does not know.',
  bad: 'complaint: { first_to: hej@havblik.example, authority: dk, if_unsolved: true }',
  good: 'complaint: { first_to: hej@havblik.example, authority: dk, any_time: true }',
  needs: ['if_unsolved'],
  *check({ root }) {
    for (const complaint of elementsOf(root, 'complaint')) {
      const [after] = leavesOf(complaint, 'if_unsolved');
      if (!after || !has(complaint, 'authority') || has(complaint, 'any_time')) continue;
      yield {
        path: after.path,
        on: 'key',
        message:
          'The policy sends people to the authority only where the firm has not solved the matter.',
        help: 'Take if_unsolved: out and add any_time: true; first_to: can stay as an invitation.',
      };
    }
  },
};
