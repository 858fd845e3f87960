import type { Assets } from '../assets.js';

/** A name that an authority no longer bears; those of services stand in the catalogue of services. */
export interface FormerName {
  name: string;
  now: string;
  /** The day from which it bears the new name. */
  since: string;
  /** Where several authorities took its place, what the one under `now` has of its tasks. */
  divided?: string;
  /** Whether it is a supervisory authority for data protection. */
  supervisory: boolean;
  verified: boolean;
}

const cache = new WeakMap<Assets, FormerName[]>();

/** data/former-names.json, read once per set of assets. */
export function readFormerNames(assets: Assets): readonly FormerName[] {
  const found = cache.get(assets);
  if (found) return found;
  const read = JSON.parse(assets.read('data/former-names.json') ?? '') as { names: FormerName[] };
  cache.set(assets, read.names);
  return read.names;
}
