import { follow, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { aimsOf, cookieAnalytics, cookieServices, cookiesName } from '../trackers.js';
import { and } from '../words.js';

/** Contradiction: no cookies, beside a service that sets them. */
export const rule: Rule = {
  id: 'no-cookies-beside-cookie-setting-services',
  severity: 'error',
  article: gdpr('5(1)(a)'),
  summary: 'A site that is said to use no cookies uses no service that sets them.',
  why: 'Tools for statistics and advertising store cookies unless they are told not to. A policy that denies cookies and names such a tool gives two answers to one question.',
  bad: 'cookies: { used: none }\nanalytics: [{ names: [Google Analytics], used: true }]',
  good: 'cookies: { used: none }\nanalytics: [{ names: [Google Analytics], used: false }]',
  needs: ['cookies'],
  *check({ root, assets }) {
    const used = follow(root, 'cookies').flatMap((cookies) => leavesOf(cookies, 'used'))[0];
    if (!used || !DENIALS.has(String(used.value))) return;
    const listed = cookieServices(root).filter(
      (service) => used.value === 'none' || aimsOf(service, assets).size > 0,
    );
    const tools = cookieAnalytics(root, assets).map(({ name }) => name);
    const against = [...tools, ...listed.map(cookiesName)];
    const all = [...new Set(against)];
    if (all.length === 0) return;
    yield {
      path: used.path,
      message: `The site is said to use ${SAID[String(used.value)]}, but ${and(all)} ${all.length === 1 ? 'sets' : 'set'} ${used.value === 'none' ? 'some' : 'others'}.`,
      help: 'Write used: yes and list these services, or stop using them.',
    };
  },
};

const SAID: Record<string, string> = {
  none: 'no cookies',
  'none-except': 'no cookies but one kind',
};
const DENIALS = new Set(Object.keys(SAID));
