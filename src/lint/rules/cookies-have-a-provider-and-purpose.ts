import type { Element } from '../../resolve/resolve.js';
import { elementsOf, has, valuesOf } from '../query.js';
import type { Rule } from '../rule.js';
import { cookieServices, cookiesName, cookiesPlace } from '../trackers.js';

/** What cookies are for and who sets them belongs to the information. */
export const rule: Rule = {
  id: 'cookies-have-a-provider-and-purpose',
  severity: 'warning',
  article: {
    article: 'Directive 2002/58/EC Art. 5(3)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary:
    'Cookies are listed by service, each with its purposes and, where others set it, the provider.',
  why: 'Visitors can only agree to what they know. For each service they must learn what its cookies are for and who is behind them, and whether others can read them.',
  bad: 'cookies: { used: yes, services: [{ name: Widgeto, party: third }] }',
  good: 'cookies: { used: yes, services: [{ name: Widgeto, party: third, provider: Widgeto Inc., purposes: [show-videos] }] }',
  needs: ['cookies'],
  *check({ root }) {
    const [cookies] = elementsOf(root, 'cookies');
    if (!cookies) return;
    const services = cookieServices(root);
    if (services.length === 0 && valuesOf(cookies, 'used').includes('yes'))
      yield {
        path: cookies.path,
        on: 'key',
        message: 'Cookies are used, but none is listed.',
        help: 'Add services: with each service, its provider, purposes and lifetime.',
      };
    for (const service of services) {
      const single = elementsOf(service, 'cookies');
      const told = (each: Element) => has(each, 'purposes') || has(each, 'category');
      const purpose =
        told(service) ||
        ['content', 'necessary', 'aids'].some((key) => has(service, key)) ||
        (single.length > 0 && single.every(told));
      const provider =
        !valuesOf(service, 'party').includes('third') ||
        ['name', 'provider', 'examples', 'stored_at'].some((key) => has(service, key));
      const missing = [
        ...(purpose ? [] : ['what they are for']),
        ...(provider ? [] : ['who sets them']),
      ];
      if (missing.length === 0) continue;
      yield {
        path: cookiesPlace(service),
        message: `Of the cookies "${cookiesName(service)}" it is not said ${missing.join(' or ')}.`,
        help: `Add ${[...(purpose ? [] : ['purposes:']), ...(provider ? [] : ['provider:'])].join(' and ')} to this service.`,
      };
    }
  },
};
