import type { Range } from '../diagnostics/diagnostic.js';
import type { Path } from '../policy.js';

/** A policy file that was read: its values, and where each of them stands. */
export interface Source {
  /** The file as the user named it, for messages. */
  readonly file: string;
  /** The text, without a byte order mark, with the line ends of the file. */
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
  locate(path: Path, what?: 'key' | 'value'): Range;
  /**
   * A scalar as it is written in the file (`0123`, `1.10`), so that no digit is
   * lost where the schema wants text. `undefined` where the path is no plain scalar.
   */
  literal(path: Path): string | undefined;
}
