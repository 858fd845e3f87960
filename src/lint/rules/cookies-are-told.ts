import type { Element } from '../../resolve/resolve.js';
import type { Service } from '../catalogue.js';
import { elementsOf, follow, has, leavesOf, valuesOf } from '../query.js';
import type { Rule } from '../rule.js';
import { cookieAnalytics, servicesOf, setsCookies } from '../trackers.js';
import { and } from '../words.js';

/** Article 5(3) of the ePrivacy Directive: who sets cookies tells of them. */
export const rule: Rule = {
  id: 'cookies-are-told',
  severity: 'error',
  article: {
    article: 'Directive 2002/58/EC Art. 5(3)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary:
    'A policy whose site uses statistics, pixels or embedded content with cookies tells of cookies.',
  why: 'Visitors must be told what is stored on their device before they agree to it. A tool for statistics or advertising stores cookies, so a policy that names the tool and is silent on cookies leaves out what the law asks for first.',
  bad: 'analytics: [{ names: [Besøgstæller], means: [cookies], used: true }]',
  good: 'analytics: [{ names: [Besøgstæller], means: [cookies], used: true }]\ncookies: { used: yes, services: [{ name: Besøgstæller, provider: Besøgstæller ApS, purposes: [website-statistics], set: after-consent, lifetime: 2 years }] }',
  needs: ['service', 'analytics'],
  *check({ root, assets }) {
    if (has(root, 'cookies')) return;
    // Known tools and embedded content are the matter of service-cookies-are-told.
    const others = elementsOf(root, 'recipients')
      .filter((element) => servicesOf(element, assets).some(isOnSite))
      .flatMap((element) =>
        leavesOf(element, 'service').map(({ value, path }) => ({
          name: valuesOf(element, 'name')[0] ?? String(value),
          path,
        })),
      );
    const unknown = cookieAnalytics(root, assets).filter(({ known }) => !known);
    const found = [...unknown, ...others];
    const [first] = found;
    if (!first || told(follow(root, 'references'))) return;
    yield {
      path: first.path,
      message: `The site uses ${and([...new Set(found.map(({ name }) => name))])}, with cookies, but nothing is said of cookies.`,
      help: 'Add cookies: with each service, its provider, purposes and lifetime, set: after-consent, and control: how to refuse.',
    };
  },
};

/** A cookie policy of its own, to which the policy points. */
const told = (references: readonly Element[]): boolean =>
  references.some((reference) => valuesOf(reference, 'kind').includes('cookie-policy'));

/** Whether a service is a pixel or the like on the site, and sets cookies there. */
const isOnSite = (service: Service): boolean =>
  service.group === 'advertising' && setsCookies(service);
