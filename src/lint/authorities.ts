import type { Assets } from '../assets.js';
import { readData } from '../source/read-data.js';
import { once } from './once.js';

/** What rules want of a supervisory authority: its own name and its site. */
export interface Authority {
  name: string;
  website: string;
}

interface Entry {
  names: Record<string, string>;
  own_languages?: string[];
  website: string;
}

const cache = once((_: Assets) => new Map<string, Authority | null>());

/** The authority of a country (`dk`), or `null` where the catalogue has none, as for `unnamed`. */
export function readAuthority(assets: Assets, country: string): Authority | null {
  if (!/^[a-z]{2}$/.test(country)) return null;
  const known = cache(assets);
  const found = known.get(country);
  if (found !== undefined) return found;
  const authority = read(assets, country);
  known.set(country, authority);
  return authority;
}

function read(assets: Assets, country: string): Authority | null {
  const entry = readData(assets, `data/authorities/${country}.json`) as Entry | null;
  if (entry === null) return null;
  const { names, own_languages, website } = entry;
  const name = names[own_languages?.[0] ?? 'en'] ?? names.en ?? country;
  return { name, website };
}
