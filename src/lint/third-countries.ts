import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import { readData } from '../source/read-data.js';
import { once } from './once.js';
import { all, elementsOf, follow, has, idOf, valuesOf } from './query.js';
import { recipientsUnder } from './recipients.js';
import { and } from './words.js';

/** An adequacy decision. */
export interface Adequacy {
  country: string | null;
  /** Partial: for some recipients in the country only. */
  kind: 'country' | 'partial' | 'international-organisation';
  decision: string;
  adopted: string;
  scope: string;
  valid_until: string | null;
}

/** An instrument on which no transfer can rest any more. */
export interface DeadInstrument {
  id: string;
  names: string[];
  decisions: string[];
  kind: 'annulled' | 'repealed' | 'superseded';
  ended: string;
  end_of_reliance: string | null;
  case: string | null;
  replaced_by: string | null;
}

interface Transfers {
  /** The day on which all of it was last compared with its sources. */
  checked: string;
  eea: {
    eu: string[];
    eea_efta: string[];
    territories: { code: string; in_eea: boolean; counted_until?: string }[];
  };
  adequacy: Adequacy[];
  dpf: {
    adopted: string;
    list_url: string;
    not_listed: { organisation: string; seen: string; verified: boolean }[];
  };
  invalid: DeadInstrument[];
}

/** data/transfers.json, read once per set of assets. In the package what is used of it stands ready. */
export const readTransfers = once(
  (assets: Assets): Transfers =>
    (assets.compiled?.('data/transfers') as Transfers | undefined) ??
    usedOf(readData(assets, 'data/transfers.json') as Transfers),
);

/** Without the sources, the history and what else is kept for those who look after the data. */
const usedOf = ({ checked, eea, adequacy, dpf, invalid }: Transfers): Transfers => ({
  checked,
  eea,
  adequacy: adequacy.map(({ country, kind, decision, adopted, scope, valid_until }) => ({
    country,
    kind,
    decision,
    adopted,
    scope,
    valid_until,
  })),
  dpf: { adopted: dpf.adopted, list_url: dpf.list_url, not_listed: dpf.not_listed },
  invalid: invalid.map((one) => ({
    id: one.id,
    names: one.names,
    decisions: one.decisions,
    kind: one.kind,
    ended: one.ended,
    end_of_reliance: one.end_of_reliance,
    case: one.case,
    replaced_by: one.replaced_by,
  })),
});

const statesOfTheEea = once((assets: Assets): ReadonlySet<string> => {
  const { eu, eea_efta } = readTransfers(assets).eea;
  return new Set([...eu, ...eea_efta]);
});

/** Whether a country was outside the EEA on a day. */
export function isThirdCountry(assets: Assets, code: string, asOf: string): boolean {
  if (statesOfTheEea(assets).has(code)) return false;
  const territory = readTransfers(assets).eea.territories.find((one) => one.code === code);
  return !territory?.in_eea && asOf > (territory?.counted_until ?? '');
}

/** The adequacy decision for a country that held on a day. */
export const adequacyOf = (assets: Assets, code: string, asOf: string): Adequacy | undefined =>
  readTransfers(assets).adequacy.find(
    ({ country, adopted, valid_until }) =>
      country === code && adopted <= asOf && asOf <= (valid_until ?? asOf),
  );

/** Whether an instrument was dead on a day: annulled at once, repealed after its last day. */
export function isDead({ kind, ended, end_of_reliance }: DeadInstrument, asOf: string): boolean {
  return kind === 'annulled' ? asOf >= ended : asOf > (end_of_reliance ?? ended);
}

interface Tables {
  countries: Readonly<Record<string, string>>;
}

const tablesOf = once(
  (assets: Assets) => readData(assets, 'templates/locales/tables/en.json') as Tables,
);

/** The English name of a country, with the article that it takes in a sentence. */
export function countryName(assets: Assets, code: string): string {
  const name = tablesOf(assets).countries[code] ?? code;
  return /^(United|Isle|Netherlands|Philippines|Bahamas|Maldives)|Islands$/.test(name)
    ? `the ${name}`
    : name;
}

/** The country in which the controller is established, where the policy says so. */
export const ownCountry = (root: Element): string | undefined =>
  all(follow(root, 'controller', 'address'), (address) => valuesOf(address, 'country'))[0];

/** What a transfer rests on: its mechanism and the further ones. */
export const mechanismsOf = (transfer: Element): string[] => [
  ...valuesOf(transfer, 'mechanism'),
  ...valuesOf(transfer, 'further'),
];

/** The countries of a transfer that were outside the EEA on a day. */
export const thirdCountriesOf = (assets: Assets, transfer: Element, asOf: string): string[] =>
  valuesOf(transfer, 'country').filter((code) => isThirdCountry(assets, code, asOf));

/** The recipients of a transfer. */
export const recipientsOf = (root: Element, transfer: Element): Element[] =>
  recipientsUnder(root, transfer, 'recipients');

/** The name of a recipient, or its id where it has none. */
export const recipientName = (recipient: Element): string =>
  valuesOf(recipient, 'name')[0] ?? idOf(recipient);

/** A transfer in words: `The transfer to HubSpot and MailChimp in the United States`. */
export function transferInWords(assets: Assets, root: Element, transfer: Element): string {
  const names = recipientsOf(root, transfer).map(recipientName);
  const country = and(valuesOf(transfer, 'country').map((code) => countryName(assets, code)));
  return `The transfer to ${names.length === 0 ? '' : `${and(names)} in `}${country}`;
}

/** Whether a transfer is said to rest on an adequacy decision for the country. */
export function claimsAdequacy(transfer: Element): boolean {
  const mechanisms = mechanismsOf(transfer);
  if (mechanisms.includes('adequacy')) return true;
  const framework = ['dpf', 'privacy-shield', 'safe-harbour'].some((id) => mechanisms.includes(id));
  return !framework && valuesOf(transfer, 'mechanism_says').includes('commission-found-adequate');
}

/** The country of the controller: by its address, the register that it is in, or its authority. */
export const countryOf = once((root: Element): string | undefined => {
  const code = ownCountry(root) ?? countryOfRegister(root) ?? countryOfAuthority(root);
  // An authority may be said to be unnamed.
  return code?.length === 2 ? code.toUpperCase() : undefined;
});

const REGISTERS = { cvr: 'DK', kvk: 'NL', crn: 'GB', cro: 'IE', uid: 'CH', ust: 'DE' };

const countryOfRegister = (root: Element): string | undefined =>
  all(follow(root, 'controller', 'registration'), (each) =>
    Object.entries(REGISTERS).flatMap(([key, country]) => (has(each, key) ? [country] : [])),
  )[0];

const countryOfAuthority = (root: Element): string | undefined =>
  all(elementsOf(root, 'complaint'), (each) => valuesOf(each, 'authority'))[0];

/** What to write as the ground of a transfer to a country on a day. */
export function groundToWrite(assets: Assets, country: string, asOf: string): string {
  const decision = adequacyOf(assets, country, asOf);
  const clauses = 'mechanism: scc, with copy: and the address for a copy';
  if (decision?.kind === 'country') return `mechanism: adequacy (decision ${decision.decision})`;
  return country === 'US' && decision
    ? `mechanism: dpf where the recipient is on ${readTransfers(assets).dpf.list_url}, else ${clauses}`
    : clauses;
}
