import type { Element } from '../../resolve/resolve.js';
import { elementsOf, everyElement, follow, valuesOf } from '../query.js';
import type { Rule } from '../rule.js';
import { isOneOf, labelOf, namesOf, type Use, usedServices } from '../used-services.js';
import { and } from '../words.js';

/** Directive 2002/58/EC, Article 5(3): cookies need information, those of others' tools as well. */
export const rule: Rule = {
  id: 'service-cookies-are-told',
  severity: 'error',
  article: {
    article: 'ePrivacy Directive Art. 5(3)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary: 'The cookies of the tools and embedded content on the site are mentioned.',
  why: 'Statistics tools and embedded films set cookies on your visitors’ devices, and you answer for them as the owner of the site. Visitors must be told before they can say yes. The Court of Justice (C-673/17) asks for who sets them and how long they last.',
  bad: 'analytics: [{ names: [Google Analytics], service: google-analytics, used: true }]',
  good: 'analytics: [{ names: [Google Analytics], service: google-analytics, used: true }]\ncookies: { services: [{ name: Google Analytics, service: google-analytics }] }',
  needs: ['analytics', 'embedded'],
  *check({ root, assets }) {
    const cookies = elementsOf(root, 'cookies');
    // That cookies are denied is the matter of no-cookies-beside-cookie-setting-services.
    const denied = cookies.some((each) =>
      valuesOf(each, 'used').some((used) => used.startsWith('none')),
    );
    const elsewhere = elementsOf(root, 'references').some((each) =>
      valuesOf(each, 'kind').includes('cookie-policy'),
    );
    if (elsewhere) return;
    const seen = new Set<string>();
    for (const use of usedServices(root, assets)) {
      const { service, leaf, element, as } = use;
      if (as !== 'embedded' && (as !== 'analytics' || denied)) continue;
      if (seen.has(service.id)) continue;
      seen.add(service.id);
      const known = service.cookies.filter((cookie) => cookie.verified);
      if (service.cookies.length === 0 || isMentioned(root, use)) continue;
      const verified = service.verified && known.length > 0;
      const names = (verified ? known : service.cookies).slice(0, 2).map(({ name }) => name);
      // What is loaded on a click only may never be, and then sets nothing.
      const later = valuesOf(element, 'loads').includes('after-click');
      yield {
        path: leaf.path,
        ...(verified && !later ? {} : { severity: 'info' as const }),
        message: `${labelOf(use)} sets cookies such as ${and(names)}${verified ? '' : ' (by an unverified entry of the catalogue)'}, but nothing under cookies: mentions it.`,
        help: `Add an entry under cookies: services: with service: ${service.id}, its cookies and their lifetimes, and set: after-consent; if its cookies are switched off, note that in a policygen-ignore comment.`,
      };
    }
  },
};

/** Whether the policy's cookies are about a service: by entry, by name, or by the name of a cookie. */
function isMentioned(root: Element, { service, element }: Use): boolean {
  const names = [...namesOf(service), ...valuesOf(element, 'name')];
  const stated = follow(root, 'cookies', 'services');
  const cookies = elementsOf(root, 'cookies').flatMap((each) => [...everyElement(each, 'cookie')]);
  return (
    stated.some(
      (each) =>
        valuesOf(each, 'service').includes(service.id) ||
        isOneOf(
          ['name', 'set_by', 'aids', 'examples'].flatMap((key) => valuesOf(each, key)),
          names,
        ),
    ) ||
    cookies.some((each) =>
      service.cookies.some(({ name }) => valuesOf(each, 'name').includes(name)),
    )
  );
}
