import type { Element, Leaf } from '../resolve/resolve.js';
import { readService, type Service, type ServiceNames } from './catalogue.js';
import { once, oncePerPolicy, oncePerPolicyAnd } from './once.js';
import { elementsOf, follow, has, idOf, leavesOf, valuesOf } from './query.js';
import { recipientOf } from './recipients.js';

/** A place of the policy that uses a service of the catalogue. */
export interface Use {
  service: Service;
  /** Where the catalogue entry is named. */
  leaf: Leaf;
  /** The recipient, tool, cookie service or embedded content that names it. */
  element: Element;
  as: 'recipient' | 'analytics' | 'cookies' | 'embedded';
}

/**
 * The services that a policy says it uses, by its `service:` keys and not by names; a tool to
 * which the firm is merely connected, or through which nothing is collected, is not one of them.
 */
export const usedServices = oncePerPolicy((root, assets): readonly Use[] => {
  const tools = elementsOf(root, 'analytics').filter(
    (tool) =>
      valuesOf(tool, 'used').includes('true') && !has(tool, 'connected') && !has(tool, 'collects'),
  );
  const places = [
    ...elementsOf(root, 'recipients').map((element) => ({ element, as: 'recipient' as const })),
    ...tools.map((element) => ({ element, as: 'analytics' as const })),
    ...follow(root, 'cookies', 'services').map((element) => ({ element, as: 'cookies' as const })),
    ...elementsOf(root, 'embedded').map((element) => ({ element, as: 'embedded' as const })),
  ];
  return places.flatMap(({ element, as }) =>
    leavesOf(element, 'service').flatMap((leaf) => {
      const service = readService(assets, String(leaf.value));
      return service ? [{ service, leaf, element, as }] : [];
    }),
  );
});

/** Whether a part of a catalogue entry has been checked against its sources. */
export const isVerified = (service: Service, part: 'entity' | 'role' | 'transfer'): boolean =>
  service.verified &&
  !service.unverified.includes(part) &&
  (part === 'role' || service[part]?.verified === true);

/** What a message adds where it rests on an unverified entry. */
export const unverifiedNote = (verified: boolean): string =>
  verified ? '' : ' (by an unverified entry of the catalogue)';

/** The names by which people know a service. */
export const namesOf = ({ name, aliases, formerly }: ServiceNames): string[] => [
  name,
  ...aliases,
  ...formerly.map((old) => old.name),
];

/** A service as the policy calls it, or by its own name where the policy's says something else. */
export function labelOf({ service, element }: Use): string {
  const own = ['name', 'names'].flatMap((key) => valuesOf(element, key));
  return own.find((name) => plainNames(service).has(plain(name))) ?? service.name;
}

const plainNames = once(
  (service: Service): ReadonlySet<string> => new Set(namesOf(service).map(plain)),
);

/** The ids of the recipients of a service, with the processors that they use in turn. */
export const recipientsWith = oncePerPolicyAnd(
  (root: Element, service: Service): ReadonlySet<string> => {
    const [companies, names] = [companiesOf(service), namesOf(service)];
    const ids = new Set(
      elementsOf(root, 'recipients')
        .filter(
          (each) =>
            valuesOf(each, 'service').includes(service.id) ||
            isOneOf(valuesOf(each, 'name'), companies) ||
            isOneOf(valuesOf(each, 'products'), names),
        )
        .map(idOf),
    );
    // A set is walked to its end, what is added on the way included.
    for (const id of ids) {
      const found = recipientOf(root, id);
      if (!found) continue;
      for (const sub of follow(found, 'sub_processors'))
        for (const member of valuesOf(sub, 'members')) ids.add(member);
    }
    return ids;
  },
);

/** The firms behind a service: who contracts, and who receives abroad. */
export const companiesOf = ({ entity, transfer }: Service): string[] =>
  [entity?.name, transfer.importer].filter((name) => name != null);

/** Whether one of the names is among the others; `Google` stands for `Google Ireland Limited`. */
export function isOneOf(names: readonly string[], others: readonly string[]): boolean {
  if (names.length === 0) return false;
  const known = others.map(plain);
  return names.map(plain).some((name) => known.some((other) => isSame(name, other)));
}

const isSame = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** A name without case and punctuation: `ZOHO, Inc.` is `zoho inc`. */
export const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[.,]/g, '')
    .replace(/^[ -~]*$/.test(name) ? /[^a-z0-9/&]+/g : /[^\p{L}\p{N}/&]+/gu, ' ')
    .trim();
