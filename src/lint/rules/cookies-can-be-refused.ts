import { elementsOf, follow, has, leavesOf, valuesOf } from '../query.js';
import type { Rule } from '../rule.js';
import { aimsOf, cookieServices, cookiesName, isExemptStatistics } from '../trackers.js';
import { and } from '../words.js';

/** Cookies can be refused and consent withdrawn as easily as given (ePrivacy Article 5(3), GDPR Article 7(3)). */
export const rule: Rule = {
  id: 'cookies-can-be-refused',
  severity: 'error',
  article: {
    article: 'Directive 2002/58/EC Art. 5(3)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary: 'A policy with cookies that need consent says how to refuse and withdraw.',
  why: 'Saying no must be as easy as saying yes, at any time. Settings of the browser come too late and delete what is there; a panel or link on each page is what the law means.',
  bad: 'cookies: { used: yes, services: [{ name: Matomo, purposes: [website-statistics], lifetime: 1 year, set: after-consent }] }',
  good: 'cookies: { used: yes, services: [{ name: Matomo, purposes: [website-statistics], lifetime: 1 year, set: after-consent }], control: { changed_any_time: true } }',
  needs: ['services'],
  *check({ root, assets }) {
    const [cookies] = elementsOf(root, 'cookies');
    if (!cookies) return;
    const chosen = cookieServices(root).filter(
      (service) =>
        aimsOf(service, assets).size > 0 &&
        !(
          isExemptStatistics(root, service, assets) &&
          valuesOf(service, 'consent').includes('not-needed')
        ),
    );
    if (chosen.length === 0) return;
    const elsewhere = follow(root, 'activities', 'consent').some((consent) =>
      valuesOf(consent, 'withdrawn_by').includes('cookie-panel'),
    );
    const control = elementsOf(cookies, 'control');
    if (elsewhere || control.some((each) => WAYS.some((key) => has(each, key)))) return;
    const panel = control.flatMap((each) => leavesOf(each, 'panel'))[0];
    const names = and(chosen.map(cookiesName));
    if (panel)
      yield {
        path: panel.path,
        severity: 'warning',
        message: `A panel for cookies is said to exist, but not what it is called or that the choice on ${names} can be changed later.`,
        help: 'Add changed_any_time: true, and panel_name: with the words of the link.',
      };
    else
      yield {
        path: control[0]?.path ?? cookies.path,
        on: 'key',
        severity: control.length > 0 ? 'warning' : 'error',
        message:
          control.length > 0
            ? `The cookies of ${names} can only be removed in the browser; how to refuse them on the site is not said.`
            : `Nothing says how to refuse the cookies of ${names} or to withdraw consent.`,
        help: 'Add control: { changed_any_time: true, panel_name: … } with the words of the link on your site.',
      };
  },
};

const WAYS = ['changed_any_time', 'panel_name'];
