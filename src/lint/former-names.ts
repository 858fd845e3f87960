import type { Assets } from '../assets.js';
import { readData } from '../source/read-data.js';
import { once } from './once.js';

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

/** data/former-names.json, read once per set of assets. */
export const readFormerNames = once(
  (assets: Assets): readonly FormerName[] =>
    (readData(assets, 'data/former-names.json') as { names: FormerName[] }).names,
);
