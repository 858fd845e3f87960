import type { Element, Leaf } from '../../resolve/resolve.js';
import { elementsOf, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';
import { plain } from '../used-services.js';

/** Article 5(1)(a): of two statements about one recipient, one is untrue. */
export const rule: Rule = {
  id: 'duplicates-agree',
  severity: 'warning',
  article: gdpr('5(1)(a)'),
  summary:
    'A recipient that stands in the policy twice has one country and, for one service, one role.',
  why: 'A recipient is easily listed a second time when a policy grows. If the two entries disagree, the reader cannot know which is right, and at least one of them is wrong.',
  bad: 'recipients:\n  - { id: mail, name: Brevduen ApS, country: DK }\n  - { id: news, name: Brevduen ApS, country: US }',
  good: 'recipients:\n  - { id: mail, name: Brevduen ApS, country: DK }\n  - { id: news, name: Brevduen ApS, country: DK }',
  *check({ root }) {
    const all = elementsOf(root, 'recipients');
    for (const [index, later] of all.entries()) {
      for (const key of ['country', 'role']) {
        // A firm can be a processor for one task and a controller for another.
        const earlier = all.slice(0, index).filter((each) => isSame(each, later, key === 'role'));
        const clash = earlier.map((each) => differing(each, later, key)).find((one) => one);
        if (!clash) continue;
        yield {
          path: clash.leaf.path,
          message: `${recipientName(later)} has ${key} ${clash.leaf.value} here and ${clash.other} further up.`,
          help: 'Write the same in both entries, or make them one.',
        };
      }
    }
  },
};

function isSame(one: Element, other: Element, needsService: boolean): boolean {
  const [a, b] = [one, other].map((each) => valuesOf(each, 'service')[0]);
  if (a !== undefined && a === b) return true;
  const [first, second] = [one, other].map((each) => plain(valuesOf(each, 'name')[0] ?? ''));
  return !needsService && first !== '' && first === second;
}

/** Where both say something, and not the same. */
function differing(
  one: Element,
  other: Element,
  key: string,
): { leaf: Leaf; other: string } | undefined {
  const stated = valuesOf(one, key)[0];
  const leaf = leavesOf(other, key)[0];
  return stated !== undefined && leaf && String(leaf.value) !== stated
    ? { leaf, other: stated }
    : undefined;
}
