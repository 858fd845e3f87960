import type { Element, Leaf } from '../../resolve/resolve.js';
import { everyElement, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** Article 12(1) and WP260 rev.01 par. 12-13: no "may" and "in some cases" where the firm knows. */
export const rule: Rule = {
  id: 'hedge-is-avoided',
  severity: 'warning',
  article: gdpr('12(1)'),
  summary: 'Purposes, legal bases, recipients and tools are stated as facts, not as possibilities.',
  why: 'You know what you use data for, to whom you give them and which you do not collect; the reader does not. The authorities’ guidelines on transparency (WP260) warn against words such as may, might and in some cases. If something happens on certain occasions only, name them.',
  bad: 'recipients: [{ id: mailer, name: Brevduen ApS, hedge: may }]',
  good: 'recipients: [{ id: mailer, name: Brevduen ApS }]',
  needs: ['hedge'],
  *check({ root }) {
    for (const [def, { what, vague, occasion }] of Object.entries(KINDS)) {
      for (const element of everyElement(root, def)) {
        for (const hedge of leavesOf(element, 'hedge')) {
          if (!vague.includes(String(hedge.value)) || isTold(element, occasion, hedge)) continue;
          const name = nameOf(element);
          yield {
            path: hedge.path,
            message: `${what}${name && ` (${name})`} is hedged with "${hedge.value}", which leaves open whether it is so.`,
            help:
              occasion && !has(element, occasion)
                ? `Take hedge: out; where it happens on certain occasions only, name them under ${occasion}:.`
                : 'Take hedge: out, or say in note: when it is so.',
          };
        }
      }
    }
  },
};

const BOTH = ['may', 'in-some-cases'];

/** By definition, what it states; transfers have a rule of their own, transfer-is-certain. */
const KINDS: Record<string, { what: string; vague: string[]; occasion?: string }> = {
  purpose: { what: 'A purpose', vague: BOTH, occasion: 'when' },
  // That a ground holds in some cases can be the plain truth: vital interests.
  basis: { what: 'A legal basis', vague: ['may'] },
  recipient: { what: 'A recipient', vague: BOTH, occasion: 'occasions' },
  recipient_group: { what: 'What is said of recipients', vague: BOTH, occasion: 'occasions' },
  // Whoever has a tool on the site must know what it collects.
  analytics: { what: 'What is said of tools for statistics', vague: [...BOTH, 'as-far-as-known'] },
  not_collected: {
    what: 'That data are not collected',
    vague: ['in-principle', 'as-a-rule', 'most-cases', 'as-far-as-known'],
  },
};

/** Whether the policy says on which occasion: then "in some cases" is no riddle, nor a purpose with a `when`. */
function isTold(element: Element, occasion: string | undefined, hedge: Leaf): boolean {
  if (has(element, 'condition')) return true;
  if (hedge.value === 'as-far-as-known' && valuesOf(element, 'used').includes('false')) return true;
  if (!occasion || !has(element, occasion)) return false;
  return hedge.value === 'in-some-cases' || occasion === 'when';
}

/** What a statement is about, in the policy's own words. */
const nameOf = (element: Element): string =>
  and(
    (element.def === 'not_collected'
      ? ['data']
      : ['purpose', 'ground', 'name', 'names', 'members']
    ).flatMap((key) => valuesOf(element, key)),
  );
