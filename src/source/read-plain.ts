import { Mapping } from '../mapping.js';
import type { KnownLines } from './known-lines.js';
import { isOrdinary, type Line, type Run } from './plain-line.js';
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
 * @param known lines of policies that were read before; what they were read to, other policies are
 * given too, so that nobody may write to it
 */
export function readPlain(text: string, known?: KnownLines): unknown {
  if (!text.endsWith('\n')) return undefined;
  // What is known was looked at before.
  if (known === undefined && !isOrdinary(text)) return undefined;
  try {
    return new PlainReader(linesOf(text, known)).document();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #lines: readonly Line[];
  /** The line that is read next. */
  #at = 0;
  #depth = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
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
    const from = this.#at;
    if (this.#isAgain(line.entry)) return line.entry.value;
    // A mapping that begins beside its dash: its other keys stand below the first.
    if (++this.#depth > MAX_DEPTH) leave();
    const mapping = this.#mapping(line.inner);
    this.#depth--;
    if (line.text !== '') line.entry = this.#runOf(from, line.inner, mapping);
    return mapping;
  }

  /**
   * What stands in brackets after a key or a dash, or below it.
   *
   * @param outer the indentation of the key or dash
   */
  #value({ form, value, key }: Line, outer: number): unknown {
    if (form === 'flow') return value;
    const from = this.#at;
    const next = this.#lines[from];
    if (next === undefined || next.indent < outer) return null;
    if (next.indent === outer && (key === undefined || !next.isEntry)) return null;
    if (this.#isAgain(next.below)) return next.below.value;
    if (++this.#depth > MAX_DEPTH) leave();
    const below = next.isEntry ? this.#list(next.indent) : this.#mapping(next.indent);
    this.#depth--;
    if (next.text !== '') next.below = this.#runOf(from, next.indent, below);
    return below;
  }

  /** Whether the lines that are read next are those of a run, and no more; they are passed over. */
  #isAgain(run: Run | undefined): run is Run {
    if (run === undefined || run.depth !== this.#depth) return false;
    const { lines } = run;
    // The first is where the run was found.
    for (let index = 1; index < lines.length; index++) {
      if (this.#lines[this.#at + index] !== lines[index]) return false;
    }
    const next = this.#lines[this.#at + lines.length];
    if (next !== undefined && next.indent >= run.indent) {
      // A list may stand no deeper than the key that it belongs to, and so than the next key.
      if (next.indent > run.indent || next.isEntry || !Array.isArray(run.value)) return false;
    }
    this.#at += lines.length;
    return true;
  }

  /** What was read since a line, if all of its lines are kept. */
  #runOf(from: number, indent: number, value: object): Run | undefined {
    for (let index = this.#at - 1; index > from; index--) {
      if (this.#lines[index]?.text === '') return undefined;
    }
    return { lines: this.#lines.slice(from, this.#at), indent, depth: this.#depth, value };
  }
}
