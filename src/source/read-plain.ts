import { Mapping } from '../mapping.js';
import type { KnownLines } from './known-lines.js';
import { isOrdinary, type Line } from './plain-line.js';
import { linesOf } from './plain-lines.js';
import { leave, MAX_DEPTH, NOT_PLAIN } from './plain-values.js';

/**
 * A quick reader of YAML as most policies are written: block mappings and lists,
 * lists and mappings in brackets on one line, texts on one line or as blocks. It
 * knows no places and no messages. Whatever else stands in a file, be it right or
 * wrong, it leaves to the reader that knows all of YAML; what it does read, it reads
 * as that one does, which test/source/read-plain.test.ts holds it to.
 */

/**
 * The values of a file, or `undefined` where it takes the whole of YAML to read it.
 *
 * @param text with LF line ends
 * @param known lines of policies that were read before
 */
export function readPlain(text: string, known?: KnownLines): unknown {
  if (!text.endsWith('\n')) return undefined;
  // What is known was looked at before.
  if (known === undefined && !isOrdinary(text)) return undefined;
  try {
    return new PlainReader(linesOf(text, known), known !== undefined).document();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #lines: readonly Line[];
  /** Whether others are given the same lines. */
  readonly #areShared: boolean;
  /** The line that is read next. */
  #at = 0;
  #depth = 0;

  constructor(lines: readonly Line[], areShared: boolean) {
    this.#lines = lines;
    this.#areShared = areShared;
  }

  document(): unknown {
    const [first] = this.#lines;
    if (first === undefined || first.indent !== 0 || first.isEntry) leave();
    const value = this.#mapping(0);
    if (this.#at < this.#lines.length) leave();
    return value;
  }

  #mapping(indent: number): Mapping {
    const mapping = new Mapping();
    let line = this.#lines[this.#at] as Line;
    for (;;) {
      const { key } = line;
      if (key === undefined || key in mapping) leave();
      this.#at++;
      mapping[key] = line.form === 'value' ? line.value : this.#value(line, indent);
      if (line.value === undefined) leave();
      const next = this.#lines[this.#at];
      if (next === undefined || next.indent < indent) return mapping;
      // A line that is deeper would be a slip.
      if (next.indent > indent || next.isEntry) leave();
      line = next;
    }
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    let line = this.#lines[this.#at] as Line;
    for (;;) {
      list.push(this.#entry(line, indent));
      const next = this.#lines[this.#at];
      if (next === undefined || next.indent < indent) return list;
      if (next.indent > indent) leave();
      // A list may stand no deeper than the key that it belongs to.
      if (!next.isEntry) return list;
      line = next;
    }
  }

  #entry(line: Line, indent: number): unknown {
    if (line.key === undefined) {
      this.#at++;
      if (line.value === undefined) leave();
      return line.form === 'value' ? line.value : this.#value(line, indent);
    }
    // A mapping that begins beside its dash: its other keys stand below the first.
    if (++this.#depth > MAX_DEPTH) leave();
    const mapping = this.#mapping(line.inner);
    this.#depth--;
    return mapping;
  }

  /**
   * What stands in brackets after a key or a dash, or below it.
   *
   * @param outer the indentation of the key or dash
   */
  #value({ form, value, key }: Line, outer: number): unknown {
    if (form === 'flow') return this.#areShared ? copyOf(value) : value;
    const next = this.#lines[this.#at];
    if (next === undefined || next.indent < outer) return null;
    if (next.indent === outer && (key === undefined || !next.isEntry)) return null;
    if (++this.#depth > MAX_DEPTH) leave();
    const below = next.isEntry ? this.#list(next.indent) : this.#mapping(next.indent);
    this.#depth--;
    return below;
  }
}

/** The same once more: nobody is given what another policy was given. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const list = value.slice();
    for (let index = 0; index < list.length; index++) list[index] = copyOf(list[index]);
    return list;
  }
  const mapping = new Mapping();
  for (const key in value) mapping[key] = copyOf((value as Mapping)[key]);
  return mapping;
}
