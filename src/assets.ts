/**
 * What the pipeline reads besides the policy: templates, locales, layouts and
 * the data files. It is handed in, so that the pipeline runs the same on a disk,
 * in a browser or in a worker.
 */
export interface Assets {
  /** The text of an asset (`templates/locales/da.yaml`), or `null` where there is none. */
  read(name: string): string | null;
  /** The names (not paths) of the files in a folder, sorted by code point; empty where there is no such folder. */
  list(folder: string): string[];
  /**
   * What was made of an asset when the package was built: the values of a YAML or JSON file, the
   * code of a template, of a folder what is sought in all of its files. `undefined` where its text
   * is what counts, as of one that was replaced; then it is read and compiled when it is used.
   */
  compiled?(name: string): unknown;
  /** How messages name an asset, where that is not its own name: `overrides/sections/rights.md.hbs`. */
  nameOf?(name: string): string;
}

/** An asset as messages name it. */
export const assetName = (assets: Assets, name: string): string => assets.nameOf?.(name) ?? name;

/** The files of an override folder. */
export interface OwnFiles {
  /** Relative to the folder, with forward slashes, sorted: `sections/rights.md.hbs`. */
  readonly names: readonly string[];
  /** The text of one of them; throws `InputError` where it cannot be read. */
  read(name: string): string;
  /** One of them as the user would name it. */
  nameOf(name: string): string;
}
