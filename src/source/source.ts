import type { Range } from '../diagnostics/diagnostic.js';
import type { Path } from '../policy.js';

/** A place in a file, as a diagnostic names it. */
export interface Place {
  file: string;
  range: Range;
}

/** A path as it is in one file. */
export interface Trace {
  file: string;
  path: Path;
}

/** A policy that was read, with what it extends: its values, and where each of them stands. */
export interface Source {
  /** The file as the user named it, for messages. */
  readonly file: string;
  /** The text of that file, without a byte order mark, with the line ends of the file. */
  readonly text: string;
  /**
   * The values: plain objects without a prototype, arrays, strings (NFC),
   * numbers, booleans and null.
   */
  readonly data: unknown;
  /**
   * The place of a value or of its key. For a path that does not exist, the
   * key of the nearest parent that does; at the root, the first key.
   */
  locate(path: Path, what?: 'key' | 'value'): Place;
  /** The file in which a value stands, and its path there: in a list it may be another one. */
  trace(path: Path): Trace;
  /**
   * A scalar as it is written in the file (`0123`, `1.10`), so that no digit is
   * lost where the schema wants text. `undefined` where the path is no plain scalar.
   */
  literal(path: Path): string | undefined;
  /** The files that it extends, the one that counts least first. */
  readonly bases: readonly Source[];
}
