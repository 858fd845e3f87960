import { follow, leavesOf } from '../query.js';
import type { Rule } from '../rule.js';

/** The Danish cookie order is not supervised by Datatilsynet. */
export const rule: Rule = {
  id: 'cookie-authority-is-right',
  severity: 'info',
  article: {
    article: 'Danish cookie order (BEK 1148/2011) § 4',
    url: 'https://www.retsinformation.dk/eli/lta/2011/1148',
  },
  summary: 'No exemption from cookie notices is ascribed to Datatilsynet.',
  why: 'In Denmark cookies are the matter of Digitaliseringsstyrelsen; Datatilsynet looks at the personal data. And the test of the order is whether a cookie is strictly necessary, not how long it lasts.',
  bad: 'cookies: { used: yes, notice: { not_required_by: dk } }',
  good: 'cookies: { used: necessary-only }',
  needs: ['not_required_by'],
  *check({ root }) {
    const cited = follow(root, 'cookies', 'notice').flatMap((notice) =>
      leavesOf(notice, 'not_required_by'),
    );
    for (const authority of cited.filter(({ value }) => value === 'dk'))
      yield {
        path: authority.path,
        message:
          'Datatilsynet is cited for needing no cookie notice, but the cookie order is supervised by Digitaliseringsstyrelsen, and asks whether cookies are strictly necessary.',
        help: 'Take notice: out; write necessary: true at the cookies without which the site cannot work.',
      };
  },
};
