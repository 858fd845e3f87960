import { elementsOf, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { cookieServices, cookiesName, servicesOf } from '../trackers.js';

/** Contradiction: a session cookie that lasts. */
export const rule: Rule = {
  id: 'session-cookies-beside-persistent',
  severity: 'error',
  article: gdpr('5(1)(a)'),
  summary: 'Cookies that are called session cookies end with the session.',
  why: 'A session cookie is gone when the browser is closed. One that lasts for days or years is not, and visitors who read the first word are misled.',
  bad: 'cookies: { used: yes, services: [{ name: Kurv, kind: session, purposes: [remember-basket], lifetime: 30 days }] }',
  good: 'cookies: { used: yes, services: [{ name: Kurv, kind: persistent, purposes: [remember-basket], lifetime: 30 days }] }',
  needs: ['services'],
  *check({ root, assets }) {
    for (const service of cookieServices(root)) {
      const kind = leavesOf(service, 'kind').find(({ value }) => value !== 'persistent');
      if (!kind) continue;
      const stated = [service, ...elementsOf(service, 'cookies')]
        .flatMap((each) => elementsOf(each, 'lifetime'))
        .flatMap((lifetime) => valuesOf(lifetime, 'duration'))[0];
      const [known] = servicesOf(service, assets)
        .filter(({ group }) => group === 'statistics' || group === 'advertising')
        .flatMap(({ cookies }) => cookies)
        .filter(({ lifetime, verified }) => verified && lifetime !== 'session');
      if (!stated && !known) continue;
      yield {
        path: kind.path,
        message: `The cookies of ${cookiesName(service)} are called ${kind.value}, but ${stated ? `last ${stated}` : `${known?.name} stays after the session`}.`,
        help: 'Write kind: persistent, and the lifetime of each cookie.',
      };
    }
  },
};
