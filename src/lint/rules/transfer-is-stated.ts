import type { Assets } from '../../assets.js';
import type { Element, Leaf } from '../../resolve/resolve.js';
import { FirmNames } from '../firm-names.js';
import { onceEach } from '../once.js';
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
    for (const { who, id, country } of untoldPlaces(root, assets, asOf)) {
      const code = String(country.value);
      if (reported.has(`${who} ${code}`)) continue;
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
}

/** The third countries that the policy names without a transfer there. */
function untoldPlaces(root: Element, assets: Assets, asOf: string): Abroad[] {
  const own = ownCountry(root);
  const isTold = toldIn(root);
  const untold = (
    place: Element,
    key: string,
    ids: readonly string[],
    names: () => readonly string[],
  ): readonly Leaf[] =>
    leavesOf(place, key).filter(
      (country) =>
        country.value !== own &&
        isThirdCountry(assets, String(country.value), asOf) &&
        !isTold(String(country.value), ids, names),
    );

  // Nobody's name is looked at who is in no third country.
  const found = elementsOf(root, 'recipients')
    .filter((recipient) => !valuesOf(recipient, 'role').includes('none'))
    .flatMap((recipient) =>
      untold(recipient, 'country', [idOf(recipient)], () => [recipientName(recipient)]).map(
        (country) => ({ who: recipientName(recipient), id: idOf(recipient), country }),
      ),
    );
  const stores = [
    ...follow(root, 'storage', 'systems').flatMap((system) => {
      const names = () => valuesOf(system, 'name');
      return untold(system, 'country', valuesOf(system, 'provider'), names).map((country) => ({
        who: names()[0] ?? `The system "${valuesOf(system, 'kind')[0]}"`,
        country,
      }));
    }),
    ...follow(root, 'cookies', 'services').flatMap((service) => {
      const names = () =>
        ['name', 'provider', 'stored_at'].flatMap((key) => valuesOf(service, key));
      return untold(service, 'stored_in', [], names).map((country) => ({
        who: valuesOf(service, 'name')[0] ?? valuesOf(service, 'provider')[0] ?? 'A cookie',
        country,
      }));
    }),
  ];
  // One firm abroad is one finding: its stores add nothing once the recipient is reported.
  const firms = new FirmNames(found.map(({ who }) => who));
  return [...found, ...stores.filter(({ who }) => !firms.has(who))];
}

/** Tells of someone in a country whether a transfer there is stated: by id, by name among its recipients and tools, or for all. */
function toldIn(root: Element) {
  const transfers = elementsOf(root, 'transfers');
  const told = new Set(transfers.flatMap((transfer) => valuesOf(transfer, 'recipients')));
  const to = new Map<string, Element[]>();
  for (const transfer of transfers) {
    for (const code of new Set(valuesOf(transfer, 'country'))) {
      const known = to.get(code);
      if (known) known.push(transfer);
      else to.set(code, [transfer]);
    }
  }
  const isForAll = onceEach((code: string) => to.get(code)?.some(namesNobody) === true);
  const namesIn = onceEach(
    (code: string) =>
      new FirmNames(
        (to.get(code) ?? []).flatMap((transfer) => [
          ...recipientsOf(root, transfer).map(recipientName),
          ...valuesOf(transfer, 'tools'),
        ]),
      ),
  );
  return (code: string, ids: readonly string[], names: () => readonly string[]): boolean =>
    ids.some((id) => told.has(id)) ||
    (to.has(code) && (isForAll(code) || names().some((name) => namesIn(code).has(name))));
}

const namesNobody = (transfer: Element): boolean =>
  ['recipients', 'tools'].every((key) => leavesOf(transfer, key).length === 0);
