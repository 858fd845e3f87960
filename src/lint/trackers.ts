import type { Assets } from '../assets.js';
import type { Path } from '../policy.js';
import type { Element, Leaf } from '../resolve/resolve.js';
import { listServices, readService, type Service, type ServiceNames } from './catalogue.js';
import { once, oncePerPolicy } from './once.js';
import { elementsOf, follow, has, leavesOf, valuesOf } from './query.js';
import { countryOf } from './third-countries.js';
import { marked } from './vocabulary.js';

/** What a cookie is for, where it needs consent. */
export type Aim = 'statistics' | 'marketing';

const GROUPS: Record<string, Aim> = { statistics: 'statistics', advertising: 'marketing' };

/** The catalogue entries that an element means, by `service` or else by its names. */
export const servicesOf = oncePerPolicy((element, assets): readonly Service[] => {
  const ids = valuesOf(element, 'service');
  if (ids.length > 0) return ids.flatMap((id) => readService(assets, id) ?? []);
  const names = [...valuesOf(element, 'name'), ...valuesOf(element, 'names')];
  const known = knownNames(assets);
  if (!names.some((name) => known.has(name))) return [];
  return listServices(assets)
    .filter((service) => ownNames(service).some((name) => names.includes(name)))
    .flatMap(({ id }) => readService(assets, id) ?? []);
});

const ownNames = ({ name, aliases }: ServiceNames): string[] => [name, ...aliases];

const knownNames = once(
  (assets: Assets): ReadonlySet<string> => new Set(listServices(assets).flatMap(ownNames)),
);

/** The statistics and marketing that the cookies of one service are for, by the policy or the catalogue. */
export function aimsOf(service: Element, assets: Assets): Set<Aim> {
  const aims = new Set<Aim>();
  const all = [service, ...elementsOf(service, 'cookies')];
  const stated = all.flatMap((each) => valuesOf(each, 'purposes'));
  const categories = all.flatMap((each) => valuesOf(each, 'category'));
  const measures = marked(assets, 'purposes', 'measures');
  const advertises = marked(assets, 'purposes', 'advertises');
  if (stated.some((id) => measures.has(id)) || categories.includes('statistics'))
    aims.add('statistics');
  if (stated.some((id) => advertises.has(id)) || categories.includes('marketing'))
    aims.add('marketing');
  for (const { group } of servicesOf(service, assets)) {
    const aim = GROUPS[group];
    if (aim) aims.add(aim);
  }
  return aims;
}

/** What the policy calls the cookies of a service. */
export function cookiesName(service: Element): string {
  const [name] = ['name', 'provider', 'service'].flatMap((key) => valuesOf(service, key));
  const title = leavesOf(service, 'title')[0]?.value;
  const words =
    title && typeof title === 'object' ? (title as Record<string, string>) : { en: title };
  return name ?? String(words.en ?? Object.values(words)[0] ?? 'cookies');
}

/** Where the name of the cookies of a service stands. */
export const cookiesPlace = (service: Element): Path =>
  ['name', 'title', 'provider', 'service'].flatMap((key) => leavesOf(service, key))[0]?.path ??
  service.path;

/** The services listed under `cookies`. */
export const cookieServices = (root: Element): readonly Element[] =>
  follow(root, 'cookies', 'services');

/** Countries whose law lets some statistics go without consent. */
const LENIENT = new Set(['NL', 'FR', 'GB']);

/**
 * Statistics that may do without consent where the firm is, if they hardly touch privacy:
 * not marketing, and no service of the catalogue, which uses the data itself.
 */
export const isExemptStatistics = (root: Element, service: Element, assets: Assets): boolean =>
  LENIENT.has(countryOf(root) ?? '') &&
  !aimsOf(service, assets).has('marketing') &&
  servicesOf(service, assets).length === 0;

/** A tool that follows visitors. */
export interface Tracker {
  name: string;
  path: Path;
  /** Whether the catalogue knows it. */
  known: boolean;
}

/** Statistics tools that set cookies: known to do so, or by cookies as the policy says. */
export function cookieAnalytics(root: Element, assets: Assets): Tracker[] {
  return elementsOf(root, 'analytics')
    .filter(isUsed)
    .filter(
      (tool) =>
        valuesOf(tool, 'means').some((means) => TRACKING.has(means)) ||
        servicesOf(tool, assets).some(setsCookies),
    )
    .map((tool) => ({
      name:
        valuesOf(tool, 'names').join(' and ') ||
        valuesOf(tool, 'service')[0] ||
        'a tool for statistics',
      path: placeOf(tool, ['names', 'service', 'means']),
      known: servicesOf(tool, assets).length > 0,
    }));
}

/** All that follows visitors on the site: statistics tools, and cookies for statistics or marketing. */
export const trackersOf = (root: Element, assets: Assets): Tracker[] => [
  ...cookieAnalytics(root, assets),
  ...cookieServices(root)
    .filter((service) => aimsOf(service, assets).size > 0)
    .map((service) => ({
      name: cookiesName(service),
      path: cookiesPlace(service),
      known: servicesOf(service, assets).length > 0,
    })),
];

const TRACKING = new Set(['cookies', 'tracking-technologies']);

const isUsed = (tool: Element): boolean =>
  leavesOf(tool, 'used').some((used) => used.value === true) && !has(tool, 'collects');

/** Whether a service is confirmed to set cookies that are not necessary. */
export const setsCookies = ({ cookies }: Service): boolean =>
  cookies.some(({ category, verified }) => verified && category !== 'necessary');

function placeOf(element: Element, keys: string[]): Path {
  const [leaf] = keys.flatMap((key): readonly Leaf[] => leavesOf(element, key));
  return leaf?.path ?? element.path;
}
