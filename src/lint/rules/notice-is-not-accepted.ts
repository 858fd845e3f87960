import { elementsOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** A privacy notice informs; nobody has to accept it. */
export const rule: Rule = {
  id: 'notice-is-not-accepted',
  severity: 'error',
  article: gdpr('4(11)'),
  summary: 'The policy takes nothing as acceptance of itself.',
  why: 'A privacy policy tells people what you do; it is not a contract. Using a site or placing an order is no agreement to the processing, and calling it one misleads about the ground you really need.',
  bad: 'acceptance: [{ by: [use-of-website], of: [this-policy] }]',
  good: 'scope: { covers: [customers] }',
  *check({ root }) {
    const taken = elementsOf(root, 'acceptance');
    const acts = taken.flatMap((each) => valuesOf(each, 'by'));
    if (taken.length === 0) return;
    yield {
      path: ['acceptance'],
      on: 'key',
      message: `The policy takes ${and(acts)} as acceptance of the processing, but a notice informs and is not accepted.`,
      help: 'Delete acceptance; where you need consent, ask for it apart under consent: { form: checkbox }.',
    };
  },
};
