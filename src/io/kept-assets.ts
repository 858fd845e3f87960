import { type Assets, assetName } from '../assets.js';

/**
 * The same assets, each read and each folder listed once. For as long as nobody changes them: where a
 * replacement may have changed, take new ones.
 */
export function keptAssets(assets: Assets): Assets {
  const texts = new Map<string, string | null>();
  const folders = new Map<string, string[]>();
  return {
    nameOf: (name) => assetName(assets, name),
    compiled: (name) => assets.compiled?.(name),
    list(folder) {
      const kept = folders.get(folder) ?? assets.list(folder);
      folders.set(folder, kept);
      return kept;
    },
    read(name) {
      const kept = texts.get(name);
      if (kept !== undefined) return kept;
      const text = assets.read(name);
      texts.set(name, text);
      return text;
    },
  };
}
