/**
 * The one shape in which policygen reports a problem, whether it is a slip of
 * YAML syntax, of the schema or of the law.
 */

export type Severity = 'error' | 'warning' | 'info';

/** A place in a text file. Both numbers are 1-based; columns count UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** From the first character (inclusive) to the position just after the last one. */
export interface Range {
  start: Position;
  end: Position;
}

/** The provision a finding rests on. */
export interface Reference {
  /** For example `GDPR Art. 13(1)(c)`. */
  article: string;
  url?: string;
}

export interface Diagnostic {
  /** Stable id in kebab-case, for example `yaml-syntax` or `unknown-key`. */
  rule: string;
  severity: Severity;
  /** What is wrong, in the reader's own words and values. One sentence. */
  message: string;
  /** What to write instead. */
  help?: string;
  reference?: Reference;
  /** A finding of the law: the page is built all the same. */
  law?: true;
  /** The reason that a comment in the file gives for putting the finding aside. */
  suppressed?: string;
  /** The file as the user named it. */
  file: string;
  /** Absent where the problem concerns the whole file (unreadable, not text). */
  range?: Range;
}

/** Whether there is an error that keeps a page from being built. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity, law }) => severity === 'error' && !law);
