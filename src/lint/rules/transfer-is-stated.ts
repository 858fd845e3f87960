import type { Assets } from '../../assets.js';
import type { Element, Leaf } from '../../resolve/resolve.js';
import { elementsOf, follow, idOf, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import {
  adequacyOf,
  countryName,
  groundToWrite,
  isThirdCountry,
  ownCountry,
  recipientName,
  recipientsOf,
} from '../third-countries.js';

/** Article 13(1)(f): where the policy itself names a third country, it tells the transfer too. */
export const rule: Rule = {
  id: 'transfer-is-stated',
  severity: 'error',
  article: gdpr('13(1)(f)'),
  summary: 'A recipient or a store in a third country stands under transfers as well.',
  why: 'Whoever gives data to a firm outside the EEA must tell people so, with the ground that makes it lawful. The country beside the recipient is only half of that: the ground, and the way to a copy of the safeguards, are missing.',
  bad: 'recipients: [{ id: mailer, name: Mailer Inc., country: US }]',
  good: 'recipients: [{ id: mailer, name: Mailer Inc., country: US }]\ntransfers: [{ recipients: [mailer], country: US, mechanism: scc, copy: hej@havblik.example }]',
  needs: ['recipients', 'systems', 'stored_in'],
  *check({ root, asOf, assets }) {
    const reported = new Set<string>();
    for (const { who, id, country, covered } of placesAbroad(root, assets, asOf)) {
      const code = String(country.value);
      if (covered || reported.has(`${who} ${code}`)) continue;
      reported.add(`${who} ${code}`);
      const decision = adequacyOf(assets, code, asOf);
      const adequate = decision?.kind === 'country';
      yield {
        path: country.path,
        severity: adequate ? 'warning' : 'error',
        message: `${who} ${country.key === 'country' ? 'is in' : 'stores data in'} ${countryName(assets, code)}, outside the EEA, but no transfer there is stated.`,
        help: `Add an entry under transfers: with ${id ? `recipients: [${id}], ` : ''}country: ${code} and ${groundToWrite(assets, code, asOf)}.`,
      };
    }
  },
};

interface Abroad {
  who: string;
  id?: string;
  country: Leaf;
  covered: boolean;
}

/** The third countries that the policy names, and whether a transfer there is stated. */
function placesAbroad(root: Element, assets: Assets, asOf: string): Abroad[] {
  const abroad = (leaf: Leaf) =>
    leaf.value !== ownCountry(root) && isThirdCountry(assets, String(leaf.value), asOf);
  const isAbroad = (key: string) => (each: Element) => leavesOf(each, key).some(abroad);
  const stated = elementsOf(root, 'transfers');
  const all = elementsOf(root, 'recipients');

  const found = all
    .filter((recipient) => !valuesOf(recipient, 'role').includes('none'))
    .flatMap((recipient) =>
      leavesOf(recipient, 'country')
        .filter(abroad)
        .map((country) => ({
          who: recipientName(recipient),
          id: idOf(recipient),
          country,
          covered: stated.some((transfer) =>
            covers(transfer, country, [idOf(recipient)], [recipientName(recipient)], root),
          ),
        })),
    );
  // Nobody's name is looked at who is in no third country.
  const stores = [
    ...follow(root, 'storage', 'systems')
      .filter(isAbroad('country'))
      .map((system) => ({
        name: valuesOf(system, 'name')[0] ?? `The system "${valuesOf(system, 'kind')[0]}"`,
        ids: valuesOf(system, 'provider'),
        country: leavesOf(system, 'country'),
        names: valuesOf(system, 'name'),
      })),
    ...follow(root, 'cookies', 'services')
      .filter(isAbroad('stored_in'))
      .map((service) => ({
        name: valuesOf(service, 'name')[0] ?? valuesOf(service, 'provider')[0] ?? 'A cookie',
        ids: [] as string[],
        country: leavesOf(service, 'stored_in'),
        names: ['name', 'provider', 'stored_at'].flatMap((key) => valuesOf(service, key)),
      })),
  ].flatMap(({ name, ids, country, names }) =>
    country.map((leaf) => ({
      who: name,
      country: leaf,
      covered: stated.some((transfer) => covers(transfer, leaf, ids, names, root)),
    })),
  );
  // One firm abroad is one finding: its stores add nothing once the recipient is reported.
  return [
    ...found,
    ...stores
      .filter(({ country }) => abroad(country))
      .filter(({ who }) => !found.some((one) => !one.covered && same(one.who, who))),
  ];
}

/** Whether a transfer is about someone: by id, by name among its recipients and tools, or about all. */
function covers(
  transfer: Element,
  country: Leaf,
  ids: readonly string[],
  names: readonly string[],
  root: Element,
): boolean {
  const to = valuesOf(transfer, 'recipients');
  if (ids.some((id) => to.includes(id))) return true;
  if (!valuesOf(transfer, 'country').includes(String(country.value))) return false;
  const named = [
    ...recipientsOf(root, transfer).map(recipientName),
    ...valuesOf(transfer, 'tools'),
  ];
  return named.length === 0 || names.some((name) => named.some((other) => same(name, other)));
}

/** Whether two names are those of one firm: `Google` and `Google Ireland Limited`. */
function same(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
