import type { Assets } from '../assets.js';

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

/** The authority of a country (`dk`), or `null` where the catalogue has none, as for `unnamed`. */
export function readAuthority(assets: Assets, country: string): Authority | null {
  const text = /^[a-z]{2}$/.test(country) ? assets.read(`data/authorities/${country}.json`) : null;
  if (text === null) return null;
  const { names, own_languages, website } = JSON.parse(text) as Entry;
  const name = names[own_languages?.[0] ?? 'en'] ?? names.en ?? country;
  return { name, website };
}
