import type { Element } from '../../resolve/resolve.js';
import { elementsOf, follow, has, leavesOf, valuesOf } from '../query.js';
import type { Rule } from '../rule.js';
import { aimsOf, cookieServices, cookiesName, servicesOf } from '../trackers.js';
import { and } from '../words.js';

/** C-673/17 Planet49: how long cookies last belongs to the information. */
export const rule: Rule = {
  id: 'cookies-have-a-lifetime',
  severity: 'warning',
  article: {
    article: 'Directive 2002/58/EC Art. 5(3)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary: 'Each cookie that needs consent has a lifetime.',
  why: 'The Court of Justice held in Planet49 that visitors must learn how long cookies work. "Some months" or nothing at all does not let them decide.',
  bad: 'cookies: { used: yes, services: [{ name: Google Analytics, purposes: [website-statistics] }] }',
  good: 'cookies: { used: yes, services: [{ name: Google Analytics, purposes: [website-statistics], lifetime: 2 years }] }',
  needs: ['services'],
  *check({ root, assets }) {
    const general = follow(root, 'cookies', 'lifetime');
    if (general.some(isDefinite)) return;
    const without = cookieServices(root).filter(
      (service) => (aimsOf(service, assets).size > 0 || isEmbedded(service)) && !lasts(service),
    );
    if (without.length === 0) return;
    const vague = general.flatMap((lifetime) => leavesOf(lifetime, 'vague'))[0];
    const own = without.length === 1 ? without[0] : undefined;
    const known = without
      .flatMap((service) => servicesOf(service, assets))
      .flatMap(({ cookies }) => cookies.filter(({ verified }) => verified))
      .some(({ lifetime }) => lifetime !== 'session');
    yield {
      path:
        vague?.path ?? (own ? [...own.path] : [...(general[0]?.path ?? ['cookies', 'services'])]),
      on: vague ? 'value' : own ? 'value' : 'key',
      message: `How long the cookies of ${and(without.map(cookiesName))} last is ${vague ? `only said as "${vague.value}"` : 'not said'}.`,
      help: `Write lifetime: 2 years (or { session: true }) at each service or cookie${known ? '; policygen add gives those of the catalogue' : ''}.`,
    };
  },
};

/** Content of others, whose cookies are theirs. */
const isEmbedded = (service: Element): boolean => has(service, 'embedded');

const isDefinite = (lifetime: Element): boolean =>
  has(lifetime, 'duration') || has(lifetime, 'session');

function lasts(service: Element): boolean {
  if (elementsOf(service, 'lifetime').some(isDefinite)) return true;
  if (valuesOf(service, 'kind').includes('session') || has(service, 'deleted')) return true;
  const cookies = elementsOf(service, 'cookies');
  return (
    cookies.length > 0 && cookies.every((cookie) => elementsOf(cookie, 'lifetime').some(isDefinite))
  );
}
