import { has, valuesOf } from '../query.js';
import { rightsOf } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';

/** A bare list of rights tells little. */
export const rule: Rule = {
  id: 'rights-are-explained',
  severity: 'info',
  article: gdpr('12(1)'),
  summary: 'The rights are not only listed, each is explained in a few words.',
  why: 'The guidelines on transparency ask for a summary of what each right involves and how to use it. A bare list of names tells most readers nothing.',
  bad: 'rights: [access, rectification, erasure]',
  good: 'rights: statutory',
  needs: ['rights'],
  *check({ root }) {
    const rights = rightsOf(root);
    const bare = rights.every(
      (right) =>
        !['when', 'covers', 'exceptions', 'note', 'explained'].some((key) => has(right, key)),
    );
    if (rights.length < 2 || !bare) return;
    yield {
      path: ['rights'],
      on: 'key',
      message: `The rights (${rights.flatMap((right) => valuesOf(right, 'right')).join(', ')}) are listed without a word on what they cover.`,
      help: 'Write rights: statutory, or add when: and covers: to each.',
    };
  },
};
