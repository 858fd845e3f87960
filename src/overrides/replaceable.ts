import type { Assets } from '../assets.js';

/** A folder of files that a user may replace, each by a file of the same name. */
export interface Kind {
  /** Its name in an override folder. */
  folder: 'sections' | 'layouts' | 'locales' | 'services';
  /** Where the shipped ones are. */
  shipped: string;
}

/** What an override folder may hold, in the order in which people are told of it. */
export const KINDS: readonly Kind[] = [
  { folder: 'sections', shipped: 'templates/sections' },
  { folder: 'layouts', shipped: 'templates/layouts' },
  { folder: 'locales', shipped: 'templates/locales' },
  { folder: 'services', shipped: 'data/services' },
];

/** A shipped file by its name in an override folder (`sections/rights.md.hbs`) and as an asset. */
export interface Replaceable {
  kind: Kind;
  name: string;
  asset: string;
}

/** Every shipped file that a file of the same name replaces. */
export function listReplaceable(assets: Assets): Replaceable[] {
  return KINDS.flatMap((kind) =>
    assets.list(kind.shipped).map((file) => ({
      kind,
      name: `${kind.folder}/${file}`,
      asset: `${kind.shipped}/${file}`,
    })),
  );
}
