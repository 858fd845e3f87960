import type { Path } from '../../policy.js';
import { ownProcessings } from '../bases.js';
import { places } from '../laws.js';
import { elementsOf, has, leavesOf, purposeItems } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 5(1)(b) and WP260 par. 12: nobody learns from "other business use" what happens to data. */
export const rule: Rule = {
  id: 'purposes-are-specific',
  severity: 'warning',
  article: gdpr('5(1)(b)'),
  summary: 'Purposes say what is done, not merely that it is useful to the firm.',
  why: 'A purpose must be specific enough for people to see what happens to their data. Improving services, ordinary business or administration can mean anything, and the authorities name such words as bad examples.',
  bad: 'general: { purposes: [ordinary-business] }',
  good: 'general: { purposes: [fulfil-order] }',
  needs: ['purposes', 'and_more'],
  *check({ root, assets }) {
    const blanket = marked(assets, 'purposes', 'blanket');
    const found = new Map<string, Path[]>();
    const stated = [
      ...ownProcessings(root)
        .flatMap(purposeItems)
        .filter((item) => !['examples', 'consists_of', 'note'].some((key) => has(item, key)))
        .flatMap((item) => leavesOf(item, 'purpose')),
      ...elementsOf(root, 'cookies').flatMap((cookies) => leavesOf(cookies, 'purposes')),
    ];
    for (const leaf of stated) {
      const id = String(leaf.value);
      if (!blanket.has(id)) continue;
      const known = found.get(id);
      if (known) known.push(leaf.path);
      else found.set(id, [leaf.path]);
    }
    const lists = [
      ...ownProcessings(root).flatMap((part) => elementsOf(part, 'purposes')),
      ...elementsOf(root, 'cookies'),
    ];
    for (const leaf of lists.flatMap((list) => leavesOf(list, 'and_more')))
      yield {
        path: leaf.path,
        on: 'key',
        message:
          'The list of purposes ends with "and more", so nobody learns what else is done with the data.',
        help: 'Name the other purposes too, and take and_more: out.',
      };
    for (const [id, paths] of found) {
      yield {
        path: paths[0] ?? [],
        message: `The purpose "${id}"${places(paths, 'stated')} does not say what is done with the data.`,
        help: 'Name the single uses instead, such as fulfil-order or newsletter, or say what it means with consists_of:.',
      };
    }
  },
};
