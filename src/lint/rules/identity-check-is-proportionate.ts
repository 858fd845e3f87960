import { elementsOf, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Proof of identity is asked for on reasonable doubt, not always. */
export const rule: Rule = {
  id: 'identity-check-is-proportionate',
  severity: 'warning',
  article: gdpr('12(6)'),
  summary: 'Identity is checked where there is reasonable doubt about it, not before every answer.',
  why: 'You may ask for more information only where you have reasonable doubts about who is asking. A check before every answer keeps people from using their rights.',
  bad: 'exercise: { email: hej@havblik.example, identity_check: before-answer }',
  good: 'exercise: { email: hej@havblik.example, identity_check: on-doubt }',
  needs: ['identity_check'],
  *check({ root }) {
    for (const exercise of elementsOf(root, 'exercise')) {
      const [check] = leavesOf(exercise, 'identity_check');
      if (check?.value === 'before-answer')
        yield {
          path: check.path,
          message: 'Everyone’s identity is checked before an answer, also where nobody doubts it.',
          help: 'Write identity_check: on-doubt.',
        };
    }
  },
};
