import { elementsOf, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 13(2)(d) asks for the right to complain; naming the authority is what makes it usable. */
export const rule: Rule = {
  id: 'complaint-is-named',
  severity: 'error',
  article: gdpr('13(2)(d)'),
  summary: 'The policy says that people can complain to a supervisory authority.',
  why: 'Whoever reads the policy must learn that there is an authority to complain to. Without it the notice is incomplete, however good the rest is.',
  bad: 'rights: [access]',
  good: 'rights: [access]\ncomplaint: { authority: dk }',
  *check({ root }) {
    const complaints = elementsOf(root, 'complaint');
    const rights = elementsOf(root, 'rights').flatMap((list) => elementsOf(list, 'items'));
    const listed = rights.some((right) => valuesOf(right, 'right').includes('complaint'));
    if (complaints.some((complaint) => has(complaint, 'authority')) || listed) return;
    yield {
      path: complaints[0]?.path ?? [],
      on: 'key',
      message: 'Nothing says that people can complain to a supervisory authority.',
      help: 'Add complaint: { authority: dk }, with the country of your authority.',
    };
  },
};
