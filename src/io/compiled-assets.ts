/** What was made of the shipped assets when the package was built. */
export interface CompiledAssets {
  /** The names of the files in each folder. */
  folders: Readonly<Record<string, readonly string[]>>;
  /** The names of the files in `lib/assets/` that hold the values of the others. */
  packs: readonly string[];
  /** The code of a template, or a style sheet with its hash. */
  template(name: string): unknown;
}

/**
 * Nothing, when the program is run from its sources: a change of a template or a locale
 * counts at once. In the package scripts/bundle/ puts what it made in place of this module.
 */
export const compiled: CompiledAssets | undefined = undefined;
