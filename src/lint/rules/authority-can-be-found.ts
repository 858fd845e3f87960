import { readAuthority } from '../authorities.js';
import { elementsOf, has, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Practice under Article 13(2)(d): contact details of the authority beside its name. */
export const rule: Rule = {
  id: 'authority-can-be-found',
  severity: 'info',
  article: gdpr('13(2)(d)'),
  summary: 'The authority stands with its site or address.',
  why: 'Whoever wants to complain should not have to search. A link to the authority, or its address, costs one line.',
  bad: 'complaint: { authority: dk }',
  good: 'complaint: { authority: dk, url: "https://www.datatilsynet.dk" }',
  needs: ['authority'],
  *check({ root, assets }) {
    for (const complaint of elementsOf(root, 'complaint')) {
      if (['url', 'address', 'phone', 'email'].some((key) => has(complaint, key))) continue;
      const [leaf] = leavesOf(complaint, 'authority');
      const authority = leaf && readAuthority(assets, String(leaf.value));
      if (!authority) continue;
      yield {
        path: leaf.path,
        message: `${authority.name} is named without a link or an address.`,
        help: `Add url: ${authority.website} to complaint.`,
      };
    }
  },
};
