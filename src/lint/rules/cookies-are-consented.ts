import type { Element } from '../../resolve/resolve.js';
import { elementsOf, follow, has, leavesOf, valuesOf } from '../query.js';
import type { Rule } from '../rule.js';
import {
  aimsOf,
  cookieServices,
  cookiesName,
  cookiesPlace,
  isExemptStatistics,
} from '../trackers.js';
import { and } from '../words.js';

/** Article 5(3) of the ePrivacy Directive: statistics and marketing only after consent. */
export const rule: Rule = {
  id: 'cookies-are-consented',
  severity: 'error',
  article: {
    article: 'Directive 2002/58/EC Art. 5(3)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary: 'Cookies for statistics and marketing are set after consent only.',
  why: 'Only cookies that are strictly necessary for what the visitor asked for may be set without consent. Statistics and advertising are not among them; some countries exempt statistics that hardly touch privacy.',
  bad: 'cookies: { used: yes, services: [{ name: Google Analytics, purposes: [website-statistics], lifetime: 2 years, set: before-consent }] }',
  good: 'cookies: { used: yes, services: [{ name: Google Analytics, purposes: [website-statistics], lifetime: 2 years, set: after-consent }] }',
  needs: ['services'],
  *check({ root, assets }) {
    const silent: Element[] = [];
    for (const service of cookieServices(root)) {
      const aims = [...aimsOf(service, assets)];
      if (aims.length === 0 || claimsNecessary(service)) continue;
      const all = [service, ...elementsOf(service, 'cookies')];
      const before = all.flatMap((each) =>
        ['set', 'consent'].flatMap((key) =>
          leavesOf(each, key).filter(({ value }) => UNASKED.has(String(value))),
        ),
      )[0];
      if (!before) {
        if (!has(service, 'consent') && !all.some((one) => has(one, 'set'))) silent.push(service);
        continue;
      }
      const exempt = isExemptStatistics(root, service, assets);
      yield {
        path: before.path,
        severity: exempt ? 'info' : 'error',
        message: exempt
          ? `The cookies of ${cookiesName(service)} for statistics are set without consent, which is allowed only where they hardly touch privacy.`
          : `The cookies of ${cookiesName(service)} are for ${aims.join(' and ')}, but are set without consent (${before.key}: ${before.value}).`,
        help: exempt
          ? 'Make sure that addresses are shortened, nothing is shared and visitors are not followed elsewhere; else write set: after-consent.'
          : 'Set them only when the visitor has agreed, and write set: after-consent.',
      };
    }
    const [first] = silent;
    if (!first || saysConsent(root)) return;
    yield {
      path: cookiesPlace(first),
      message: `Nothing says that the cookies of ${and(silent.map(cookiesName))} are set only after consent.`,
      help: 'Add set: after-consent to each, if that is how the site works; else change the site.',
    };
  },
};

const UNASKED = new Set(['before-consent', 'not-needed']);

/** That is the matter of cookies-are-truly-necessary. */
const claimsNecessary = (service: Element): boolean => has(service, 'necessary');

/** Whether the policy says of all its cookies that they are chosen. */
const saysConsent = (root: Element): boolean =>
  elementsOf(root, 'cookies').some(
    (cookies) =>
      has(cookies, 'when_accepted') || valuesOf(cookies, 'used').includes('necessary-only'),
  ) ||
  follow(root, 'activities', 'consent').some((consent) =>
    valuesOf(consent, 'by').includes('choosing-cookies'),
  );
