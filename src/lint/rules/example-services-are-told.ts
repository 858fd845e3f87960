import type { Assets } from '../../assets.js';
import type { Element } from '../../resolve/resolve.js';
import { listServices, readService, type Service } from '../catalogue.js';
import { once, onceEach } from '../once.js';
import { follow, has, leavesOf, valuesOf } from '../query.js';
import { type Context, gdpr, type Rule } from '../rule.js';
import { countryName, isThirdCountry, ownCountry } from '../third-countries.js';
import { isTransferTold, namesAbroad, sendsItself } from '../told-transfers.js';
import { cookieServices } from '../trackers.js';
import {
  isOneOf,
  isVerified,
  namesOf,
  plain,
  unverifiedNote,
  usedServices,
} from '../used-services.js';
import { and } from '../words.js';

/** Article 13(1)(f) and C-673/17: what is named as an example only is used all the same. */
export const rule: Rule = {
  id: 'example-services-are-told',
  severity: 'info',
  article: gdpr('13(1)(f)'),
  summary: 'A service named as an example of embedded content is told like any other.',
  why: '“Videos from, for example, YouTube” tells that YouTube is used. Its cookies and the way of the data out of the EEA are then no less real than those of a service with an entry of its own.',
  bad: 'cookies: { services: [{ title: { da: Andre, en: Others }, embedded: true, examples: [YouTube] }] }',
  good: 'cookies: { services: [{ title: { da: Andre, en: Others }, embedded: true, examples: [YouTube], lifetime: 6 months }] }\ntransfers: [{ tools: [YouTube], country: US, mechanism: dpf }]',
  needs: ['services'],
  *check(context) {
    const { root, assets } = context;
    const used = new Set(usedServices(root, assets).map(({ service }) => service));
    const isEmbedded = onceEach((service: Service) =>
      follow(root, 'embedded').some((each) => isOneOf(valuesOf(each, 'name'), namesOf(service))),
    );
    for (const element of cookieServices(root)) {
      for (const example of leavesOf(element, 'examples')) {
        const name = String(example.value);
        const known = servicesByName(assets).get(plain(name));
        const service = known && readService(assets, known);
        // What has an entry of its own is the matter of the rules for services.
        if (!service || used.has(service) || isEmbedded(service)) continue;
        const lacks = [
          ...untoldCookies(root, element, service),
          ...untoldTransfer(context, element, service),
        ];
        if (lacks.length === 0) continue;
        yield {
          path: example.path,
          message: `${name}, named as an example, ${and(lacks.map(({ fact }) => fact))}, but ${and(lacks.map(({ gap }) => gap))}.`,
          help: `Give it an entry of its own under embedded: or cookies: services: with service: ${service.id}${lacks.map(({ remedy }) => remedy(name)).join('')}.`,
        };
      }
    }
  },
};

/** The ids of the services of the catalogue; of those that bear a name the first. */
const servicesByName = once((assets: Assets): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const service of listServices(assets))
    for (const name of namesOf(service).map(plain)) if (!ids.has(name)) ids.set(name, service.id);
  return ids;
});

/** What a service does, and what the policy leaves unsaid of it. */
interface Lack {
  fact: string;
  gap: string;
  remedy: (name: string) => string;
}

function untoldCookies(root: Element, element: Element, service: Service): Lack[] {
  const told =
    ['lifetime', 'cookies'].some((key) => has(element, key)) ||
    valuesOf(element, 'kind').some((kind) => kind !== 'persistent') ||
    follow(root, 'cookies').some((cookies) => has(cookies, 'lifetime'));
  const known = service.cookies.filter(({ verified }) => verified);
  const verified = service.verified && known.length > 0;
  const names = (verified ? known : service.cookies).slice(0, 2).map(({ name }) => name);
  if (told || names.length === 0) return [];
  return [
    {
      fact: `sets cookies such as ${and(names)}${unverifiedNote(verified)}`,
      gap: 'nothing says how long the cookies last',
      remedy: () => ', its cookies and their lifetimes',
    },
  ];
}

function untoldTransfer(
  { root, assets, asOf }: Context,
  element: Element,
  service: Service,
): Lack[] {
  const { outside_eea, country, importer } = service.transfer;
  if (outside_eea === 'no' || !country || country === ownCountry(root)) return [];
  if (!isThirdCountry(assets, country, asOf) || namesAbroad(element, assets, asOf)) return [];
  if (sendsItself(service, element, assets, asOf) || isTransferTold(root, service)) return [];
  const verb = outside_eea === 'yes' ? 'sends' : 'can send';
  const note = unverifiedNote(isVerified(service, 'transfer'));
  return [
    {
      fact: `${verb} data to ${importer ?? 'a firm'} in ${countryName(assets, country)}${note}`,
      gap: 'no transfer there is stated',
      remedy: (name) => `, and one under transfers: with tools: [${name}]`,
    },
  ];
}
