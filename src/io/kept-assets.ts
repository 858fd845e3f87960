import type { Assets } from '../assets.js';

/**
 * The same assets, each read once. For as long as nobody changes them: where a
 * replacement may have changed, take new ones.
 */
export function keptAssets(assets: Assets): Assets {
  const texts = new Map<string, string | null>();
  return {
    list: (folder) => assets.list(folder),
    read(name) {
      const kept = texts.get(name);
      if (kept !== undefined) return kept;
      const text = assets.read(name);
      texts.set(name, text);
      return text;
    },
  };
}
