import { elementsOf, leavesOf } from '../query.js';
import type { Rule } from '../rule.js';
import { aimsOf, cookieServices, cookiesName } from '../trackers.js';
import { and } from '../words.js';

/** The exception of Article 5(3) second sentence covers neither statistics nor marketing. */
export const rule: Rule = {
  id: 'cookies-are-truly-necessary',
  severity: 'error',
  article: {
    article: 'Directive 2002/58/EC Art. 5(3)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary: 'Cookies that are called necessary are not for statistics or marketing.',
  why: '"Necessary" means that the site cannot give the visitor what he asked for without the cookie. Counting visitors and advertising serve the firm, so they need consent whatever they are called.',
  bad: 'cookies: { used: yes, services: [{ name: Matomo, purposes: [website-statistics], lifetime: 1 year, necessary: true }] }',
  good: 'cookies: { used: yes, services: [{ name: Matomo, purposes: [website-statistics], lifetime: 1 year, set: after-consent }] }',
  needs: ['services'],
  *check({ root, assets }) {
    const only = elementsOf(root, 'cookies')
      .flatMap((cookies) => leavesOf(cookies, 'used'))
      .find(({ value }) => value === 'necessary-only');
    const wrong: string[] = [];
    for (const service of cookieServices(root)) {
      const aims = [...aimsOf(service, assets)];
      if (aims.length === 0) continue;
      const claim = leavesOf(service, 'necessary')[0];
      if (claim)
        yield {
          path: claim.path,
          message: `The cookies of ${cookiesName(service)} are called necessary, but they are for ${aims.join(' and ')}.`,
          help: 'Take necessary away, set them only when the visitor has agreed, and write set: after-consent.',
        };
      else wrong.push(cookiesName(service));
    }
    if (!only || wrong.length === 0) return;
    yield {
      path: only.path,
      message: `Only necessary cookies are said to be used, but those of ${and(wrong)} are for statistics or marketing.`,
      help: 'Write used: yes, and set: after-consent at these services.',
    };
  },
};
