import type { Assets } from '../assets.js';
import { readData } from '../source/read-data.js';

interface Named {
  names: Record<string, string>;
  own_languages?: string[];
}

const read = (assets: Assets, name: string): Named | null => readData(assets, name) as Named | null;

/** The name of a law (`dk/bogforingsloven`, or `gdpr` for an act of the Union), or `null` where it is unknown. */
export function lawName(assets: Assets, id: string, language: string): string | null {
  const law = read(assets, `data/laws/${id.includes('/') ? id : `eu/${id}`}.json`);
  return law?.names[language] ?? law?.names.en ?? null;
}

// Listed once per set of assets: it has a folder for each country.
const ids = new WeakMap<Assets, readonly string[]>();

/** The ids of the laws that the catalogue knows; acts of the Union stand without a country. */
export function lawIds(assets: Assets): readonly string[] {
  const known = ids.get(assets) ?? listLaws(assets);
  ids.set(assets, known);
  return known;
}

/** Whether the catalogue knows a law: told without listing those of all countries. */
export function knowsLaw(assets: Assets, id: string): boolean {
  const slash = id.indexOf('/');
  const country = id.slice(0, Math.max(slash, 0));
  if (slash >= 0 && !knowsAuthority(assets, country)) return false;
  return assets.list(`data/laws/${country || 'eu'}`).includes(`${id.slice(slash + 1)}.json`);
}

/** Whether the catalogue knows the supervisory authority of a country. */
export const knowsAuthority = (assets: Assets, country: string): boolean =>
  assets.list('data/authorities').includes(`${country}.json`);

function listLaws(assets: Assets): readonly string[] {
  const idsIn = (folder: string) =>
    assets.list(`data/laws/${folder}`).map((name) => name.replace(/\.json$/, ''));
  const countries = assets.list('data/authorities').map((name) => name.replace(/\.json$/, ''));
  return [
    ...idsIn('eu'),
    ...countries.flatMap((country) => idsIn(country).map((id) => `${country}/${id}`)),
  ];
}

/** The name of a supervisory authority, in the language where it has one, with its own beside it. */
export function authorityName(assets: Assets, country: string, language: string): string | null {
  const authority = read(assets, `data/authorities/${country}.json`);
  if (!authority) return null;
  const own = authority.own_languages ?? Object.keys(authority.names);
  if (own.includes(language)) return authority.names[language] ?? null;
  const name = authority.names[own[0] ?? 'en'] ?? authority.names.en ?? null;
  const translated = authority.names[language];
  return translated && translated !== name ? `${translated} (${name})` : name;
}
