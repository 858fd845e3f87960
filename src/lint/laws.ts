import type { Assets } from '../assets.js';
import { lawIds } from '../locale/catalogue.js';
import { formatPath, type Path } from '../policy.js';
import type { Element } from '../resolve/resolve.js';
import { readData } from '../source/read-data.js';
import { daysOf } from './dates.js';
import { once } from './once.js';
import { elementsOf, leavesOf, leavesOfKind, valuesOf } from './query.js';
import { and } from './words.js';

/** A period that a law sets. */
export interface LawPeriod {
  /** As ISO 8601: `P5Y`. */
  period: string;
  /** From when it counts, as an id; an event of the vocabulary where there is one. */
  starts: string;
  starts_text: string;
  applies_to: string;
  kind: 'duty' | 'limitation' | 'guidance' | 'maximum';
  section: string;
  verified: boolean;
}

/** A law of the catalogue. */
export interface Law {
  id: string;
  country: string;
  names: Record<string, string>;
  aliases?: string[];
  about: string;
  status: 'in_force' | 'repealed' | 'misnomer';
  in_force_to: string | null;
  replaced_by: string | null;
  retention: LawPeriod[];
  verified: boolean;
  unverified: string[];
}

const cache = once((_: Assets) => new Map<string, Law | null>());

/** The law of an id as policies write it (`gdpr`, `dk/bogforingsloven`), or `null` where the catalogue has none. */
export function readLaw(assets: Assets, id: string): Law | null {
  const known = cache(assets);
  const found = known.get(id);
  if (found !== undefined) return found;
  const law = readData(
    assets,
    `data/laws/${id.includes('/') ? id : `eu/${id}`}.json`,
  ) as Law | null;
  known.set(id, law);
  return law;
}

/** What is sought in all laws. */
interface Sought {
  repealed: readonly RepealedLaw[];
  /** The ids of those that order accounts to be kept, with a period that is confirmed. */
  accounts: readonly string[];
}

/** A law that no longer holds. */
export interface RepealedLaw {
  id: string;
  names: readonly string[];
  in_force_to: string | null;
  /** The name of the law that took its place, where there is one. */
  now: string | null;
}

/** In the package they stand ready, for a policy needs few of the laws. */
export const soughtLaws = once(
  (assets: Assets): Sought =>
    (assets.compiled?.('data/laws') as Sought | undefined) ?? seek(assets),
);

function seek(assets: Assets): Sought {
  const laws = lawIds(assets).map((id) => ({ id, law: readLaw(assets, id) }));
  return {
    repealed: laws.flatMap(({ id, law }) =>
      law?.status === 'repealed' ? repealedLaw(assets, id, law) : [],
    ),
    accounts: laws.flatMap(({ id, law }) => (law?.verified && accountsDutyOf(law) ? id : [])),
  };
}

function repealedLaw(assets: Assets, id: string, law: Law): RepealedLaw {
  const { names, aliases = [], in_force_to, replaced_by } = law;
  const now = replaced_by ? readLaw(assets, replaced_by) : null;
  return {
    id,
    names: [...Object.values(names).map(short), ...aliases],
    in_force_to,
    now: now && nameOf(now),
  };
}

/** `persondataloven (the former …)` is `persondataloven`. */
const short = (name: string): string => (name.split('(')[0] ?? '').trimEnd();

/** The laws of a country among some. */
const lawsOf = (assets: Assets, country: string, ids: readonly string[]): Law[] =>
  ids
    .filter((id) => id.startsWith(`${country.toLowerCase()}/`))
    .flatMap((id) => readLaw(assets, id) ?? []);

/** The law that is meant: of a name that no act bears, the act that it stands for. */
export function meantLaw(assets: Assets, id: string): Law | null {
  const law = readLaw(assets, id);
  const other = law?.status === 'misnomer' && law.replaced_by;
  return other ? readLaw(assets, other) : law;
}

/** Its English name, in which the national one stands first. */
export const nameOf = (law: Law): string => law.names.en ?? law.id;

/** The laws that a policy cites, each with the places where it does. */
export const citedLaws = once((root: Element): ReadonlyMap<string, readonly Path[]> => {
  const cited = new Map<string, Path[]>();
  for (const leaf of leavesOfKind(root, 'law')) {
    const id = String(leaf.value);
    const known = cited.get(id);
    if (known) known.push(leaf.path);
    else cited.set(id, [leaf.path]);
  }
  return cited;
});

/** The further places of one finding, for its message: ` (also cited at rights.items[2].laws[0])`. */
export const places = ([, ...others]: readonly Path[], verb = 'cited'): string =>
  others.length === 0 ? '' : ` (also ${verb} at ${and(others.map(formatPath))})`;

/** What a law orders to be kept. */
export const dutiesOf = (law: Law | null): LawPeriod[] =>
  law?.retention.filter(({ kind }) => kind === 'duty') ?? [];

/** Whether a period counts from the end of the financial year, as those for accounts do. */
export const isForAccounts = ({ kind, starts }: LawPeriod): boolean =>
  kind === 'duty' && ['end-of-financial-year', 'record-no-longer-current'].includes(starts);

/** How long a retention keeps data at most, in days; `null` where it gives no length. */
export function lengthOf(retention: Element): number | null {
  const [period] = valuesOf(retention, 'period');
  if (period) return daysOf(period);
  const [years] = valuesOf(retention, 'calendar_years');
  if (years) return daysOf(`${years} years`);
  const [most] = elementsOf(retention, 'range').flatMap((range) => valuesOf(range, 'most'));
  return most ? daysOf(most) : null;
}

/** The same in the policy's words. */
export function lengthInWords(retention: Element): string {
  const [years] = valuesOf(retention, 'calendar_years');
  const [most] = elementsOf(retention, 'range').flatMap((range) => valuesOf(range, 'most'));
  return valuesOf(retention, 'period')[0] ?? (years ? `${years} calendar years` : (most ?? ''));
}

/** Where the length of a retention stands. */
export const placeOfLength = (retention: Element): Path =>
  ['period', 'calendar_years'].flatMap((key) => leavesOf(retention, key))[0]?.path ?? [
    ...retention.path,
    'range',
  ];

/** The act of a country that orders accounts to be kept, with that period, where it is confirmed. */
export function accountsLawOf(
  assets: Assets,
  country: string | undefined,
): { law: Law; duty: LawPeriod } | undefined {
  const [law] = country ? lawsOf(assets, country, soughtLaws(assets).accounts) : [];
  const duty = law && accountsDutyOf(law);
  return duty && { law, duty };
}

const accountsDutyOf = ({ retention }: Law): LawPeriod | undefined =>
  retention.find((each) => isForAccounts(each) && each.verified);
