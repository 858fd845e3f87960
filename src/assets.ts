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
   * code of a template. `undefined` where its text is what counts, as of one that was replaced;
   * then it is read and compiled when it is used.
   */
  compiled?(name: string): unknown;
}
