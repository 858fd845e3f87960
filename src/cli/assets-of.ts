import { type Overridden, withOverrides } from '../io/overrides.js';
import { shippedAssets } from '../io/shipped-assets.js';

/** What is shipped, with what a folder of the user's replaces. */
export function assetsOf({ overrides }: { overrides?: string }): Overridden {
  const assets = shippedAssets();
  return overrides === undefined ? { assets, diagnostics: [] } : withOverrides(assets, overrides);
}
