import { readOwnFiles } from '../io/own-files.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { type Overridden, withOverrides } from '../overrides/with-overrides.js';

/** What is shipped, with what a folder of the user's replaces. */
export function assetsOf({ overrides }: { overrides?: string }): Overridden {
  const assets = shippedAssets();
  if (overrides === undefined) return { assets, diagnostics: [], textOf: () => undefined };
  return withOverrides(assets, readOwnFiles(overrides));
}
