import type { KnownLines } from './known-lines.js';
import { limits } from './limits.js';
import { Passages } from './passages.js';
import { isOrdinary, type Line, SILENT, takeApart } from './plain-line.js';
import { afterBlanks, leave, scalar } from './plain-values.js';

/** How a text without quotes goes on in its next line. */
const GOES_ON = /^[A-Za-zÀ-ÖØ-öø-ɏ0-9(]/;

/**
 * The lines of a text that say something. A text of several lines stands in the one that it
 * begins in.
 *
 * @param text with a line feed at the end
 */
export function linesOf(text: string, known: KnownLines | undefined): Line[] {
  const lines: Line[] = [];
  const { length } = text;
  let values = 1;
  /** Where the last line that says something ended. */
  let before = -1;
  let start = 0;
  const passages = new Passages(text);
  known?.begin();
  while (start < length) {
    let end = text.indexOf('\n', start);
    let line = known === undefined ? takeApart(text, start, end) : known.line(text, start, end);
    if (line.text === '' || line.form === 'block' || line.form === 'more') passages.close();
    else {
      const passage = passages.at(line, start);
      if (passage !== undefined) {
        const { said } = passage;
        for (let index = 0; index < said.length; index++) lines.push(said[index] as Line);
        values += passage.count;
        if (passage.end !== -1) before = start + passage.end;
        start += passage.text.length;
        continue;
      }
    }
    if (line.indent !== SILENT) {
      if (line.form === 'block') {
        const below = new Below(text, end + 1);
        line = withText(line, below.block(line), line.count);
        end = below.end;
      } else if (line.form === 'more') {
        const last = lines.pop();
        if (last === undefined || before !== start - 1) leave();
        const below = new Below(text, start);
        line = withText(last, below.words(last), 0);
        end = below.end;
      }
      lines.push(line);
      values += line.count;
      before = end;
    }
    start = end + 1;
  }
  // Where there are more, the other reader says so.
  if (values > limits.values) leave();
  return lines;
}

/** A line whose text stands below it: it is not the one that others are given. */
const withText = (line: Line, value: unknown, count: number): Line => ({
  ...line,
  text: '',
  form: 'value',
  value,
  count,
  below: undefined,
  entry: undefined,
});

/** Reads on in the lines below one whose text stands or goes on there. */
class Below {
  readonly #text: string;
  readonly #from: number;
  #start: number;
  /** Where the text ends. */
  end: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#from = start;
    this.#start = start;
    this.end = start - 1;
  }

  /** Lines that are not taken apart have to be looked at all the same. */
  #look(): void {
    if (!isOrdinary(this.#text.slice(this.#from, this.end))) leave();
  }

  /** A text without quotes that goes on in deeper lines. */
  words(line: Line): unknown {
    const { form, words } = line;
    if (form !== 'value' || words === '') leave();
    const outer = outerOf(line);
    const text = [words];
    for (; this.#start < this.#text.length; this.#start = this.end + 1) {
      const at = afterBlanks(this.#text, this.#start);
      const sign = this.#text[at];
      if (at - this.#start <= outer || sign === '\n' || sign === '#') break;
      const end = this.#text.indexOf('\n', at);
      const more = this.#text.slice(at, end).trimEnd();
      if (!GOES_ON.test(more) || more.includes(' #')) leave();
      text.push(more);
      this.end = end;
    }
    this.#look();
    const value = text.length === 1 ? undefined : scalar(text.join(' '));
    return value === undefined ? leave() : value;
  }

  /** A text below `|` or `>`. */
  block(line: Line): string {
    const { words: header } = line;
    const outer = outerOf(line);
    const lines: string[] = [];
    let inner = -1;
    for (; this.#start < this.#text.length; this.#start = this.end + 1) {
      const at = afterBlanks(this.#text, this.#start);
      const indent = at - this.#start;
      if (this.#text[at] === '\n') {
        if (indent > Math.max(inner, 0)) leave();
        lines.push('');
        this.end = at;
        continue;
      }
      if (inner === -1 && indent > outer) inner = indent;
      if (indent < inner || inner === -1) {
        if (indent > outer) leave();
        break;
      }
      this.end = this.#text.indexOf('\n', at);
      lines.push(this.#text.slice(this.#start + inner, this.end));
    }
    while (lines.at(-1) === '') lines.pop();
    if (lines.length === 0) leave();
    this.#look();
    const text = header.startsWith('|') ? lines.join('\n') : folded(lines);
    return header.endsWith('-') ? text : `${text}\n`;
  }
}

/** What belongs to a value stands deeper than its key or its dash. */
const outerOf = ({ key, indent, inner }: Line): number => (key === undefined ? indent : inner);

function folded(lines: readonly string[]): string {
  let text = '';
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    // Lines that are indented further, and blanks at the end, have rules of their own.
    if (line.startsWith(' ') || line.endsWith(' ')) leave();
    if (line === '') {
      breaks++;
      continue;
    }
    text += index === 0 ? line : breaks === 0 ? ` ${line}` : '\n'.repeat(breaks) + line;
    breaks = 0;
  }
  return text;
}
