import type { Position, Range } from '../diagnostics/diagnostic.js';

/** One line of a text; `end` is the offset of its line break. */
export interface Line {
  /** 1-based. */
  number: number;
  start: number;
  end: number;
  text: string;
}

/**
 * Line ends as YAML knows them, all as LF. Lines and columns stay what they are
 * in the file, since a line end is never inside a line.
 */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** Offsets of a text with LF line ends as lines and columns. */
export class Lines {
  readonly text: string;
  #found: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the lines begin: nobody asks in a file in which all is well. */
  get #starts(): readonly number[] {
    this.#found ??= startsOf(this.text);
    return this.#found;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The line with this 1-based number; the nearest one where there is none. */
  line(number: number): Line {
    const index = Math.min(Math.max(number, 1), this.count) - 1;
    const start = this.#starts[index] ?? 0;
    const next = this.#starts[index + 1];
    const end = next === undefined ? this.text.length : next - 1;
    return { number: index + 1, start, end, text: this.text.slice(start, end) };
  }

  lineAt(offset: number): Line {
    return this.line(this.position(offset).line);
  }

  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1 };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }
}
