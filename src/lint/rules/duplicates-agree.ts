import type { Element } from '../../resolve/resolve.js';
import { differ, elementsOf, leavesOf, valuesOf } from '../query.js';
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
  needs: ['recipients'],
  *check({ root }) {
    const earlier: Record<string, Earlier> = {
      // A firm can be a processor for one task and a controller for another.
      country: { keys: [serviceOf, nameOf], stated: new Map() },
      role: { keys: [serviceOf], stated: new Map() },
    };
    const recipients = elementsOf(root, 'recipients');
    // What is the same of all is so of any two.
    const several = Object.entries(earlier).filter(([key]) => differ(recipients, key));
    for (const [index, later] of recipients.entries()) {
      for (const [key, { keys, stated }] of several) {
        const leaf = leavesOf(later, key)[0];
        if (!leaf) continue;
        const value = String(leaf.value);
        const same = keys.flatMap((keyOf) => keyOf(later) ?? []);
        // Of those that say something else the first in the file.
        const [clash] = same
          .flatMap((name) => [...(stated.get(name) ?? [])])
          .filter(([other]) => other !== value)
          .sort(([, a], [, b]) => a - b);
        for (const name of same) {
          const values = stated.get(name) ?? new Map<string, number>();
          stated.set(name, values);
          if (!values.has(value)) values.set(value, index);
        }
        if (!clash) continue;
        yield {
          path: leaf.path,
          message: `${recipientName(later)} has ${key} ${value} here and ${clash[0]} further up.`,
          help: 'Write the same in both entries, or make them one.',
        };
      }
    }
  },
};

interface Earlier {
  /** By what two entries are of one recipient. */
  keys: ((recipient: Element) => string | undefined)[];
  /** What was said of each, with the number of the first entry that says so. */
  stated: Map<string, Map<string, number>>;
}

function serviceOf(recipient: Element): string | undefined {
  const service = valuesOf(recipient, 'service')[0];
  return service === undefined ? undefined : `service ${service}`;
}

function nameOf(recipient: Element): string | undefined {
  const name = plain(valuesOf(recipient, 'name')[0] ?? '');
  return name === '' ? undefined : `name ${name}`;
}
