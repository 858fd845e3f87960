import { elementsOf, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryOf } from '../third-countries.js';

/** Article 13(2)(d): the law asks for the right; the name is what makes it usable (WP260, annex). */
export const rule: Rule = {
  id: 'complaint-is-to-an-authority',
  severity: 'warning',
  article: gdpr('13(2)(d)'),
  summary: 'The supervisory authority is named.',
  why: 'That there is some authority does not help people who want to complain. Name the one of your country, with the address of its site.',
  bad: 'complaint: { authority: unnamed }',
  good: 'complaint: { authority: dk }',
  needs: ['authority'],
  *check({ root }) {
    const named = elementsOf(root, 'complaint').flatMap((each) => leavesOf(each, 'authority'));
    if (named.some(({ value }) => value !== 'unnamed')) return;
    const country = countryOf(root)?.toLowerCase();
    for (const { path } of named.slice(0, 1)) {
      yield {
        path,
        message: 'The policy speaks of a supervisory authority and does not say which one.',
        help: `Write authority: ${country ?? 'dk, with the country of yours'}, and url: with the address of its site.`,
      };
    }
  },
};
