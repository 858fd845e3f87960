import { Mapping } from '../mapping.js';
import { limits } from './limits.js';
import { FlowReader, leave, MAX_DEPTH, NOT_PLAIN, scalar } from './plain-values.js';

/**
 * A quick reader of YAML as most policies are written: block mappings and lists,
 * lists and mappings in brackets on one line, texts on one line or as blocks. It
 * knows no places and no messages. Whatever else stands in a file, be it right or
 * wrong, it leaves to the reader that knows all of YAML; what it does read, it reads
 * as that one does, which test/source/read-plain.test.ts holds it to.
 */

/** Letters and signs that neither hide nor change their form (they are NFC), and no tabs. */
const ORDINARY = /^[\n -~¡-¬®-ɏ–—‘’“”…€•]*$/;
/** As short as keys are: YAML knows none beyond 1,024 signs. */
const KEY = /^([A-Za-z][A-Za-z0-9_-]{0,99}):(?: +|$)/;
/** What may follow a value on its line. */
const REST = /^ *(?: #.*)?$/;
const BLOCK = /^([|>])(-?) *(?: #.*)?$/;

/**
 * The values of a file, or `undefined` where it takes the whole of YAML to read it.
 *
 * @param text with LF line ends
 */
export function readPlain(text: string): unknown {
  if (!text.endsWith('\n') || !ORDINARY.test(text)) return undefined;
  try {
    return new PlainReader(text.split('\n')).document();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #lines: string[];
  /** The line that is read next. */
  #at = 0;
  #depth = 0;
  /** How many values there may still be; where there are more, the other reader says so. */
  #left = limits.values;

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  document(): unknown {
    if (this.#next() !== 0) leave();
    this.#count(1);
    const value = this.#mapping(0);
    if (this.#next() !== -1) leave();
    return value;
  }

  #count(values: number): void {
    this.#left -= values;
    if (this.#left < 0) leave();
  }

  #line(): string {
    return this.#lines[this.#at] ?? '';
  }

  /** Goes to the next line that says something, and gives its indentation; -1 at the end. */
  #next(): number {
    for (; this.#at < this.#lines.length; this.#at++) {
      const indent = indentOf(this.#line());
      if (indent !== -1 && this.#line()[indent] !== '#') return indent;
    }
    return -1;
  }

  #block(indent: number): unknown {
    if (++this.#depth > MAX_DEPTH) leave();
    const isList = isEntry(this.#line(), indent);
    const value = isList ? this.#list(indent) : this.#mapping(indent);
    this.#depth--;
    return value;
  }

  #mapping(indent: number): Mapping {
    const mapping = new Mapping();
    do {
      const content = this.#line().slice(indent);
      const [start = leave(), key = leave()] = KEY.exec(content) ?? [];
      if (key in mapping) leave();
      mapping[key] = this.#value(content.slice(start.length), indent, indent);
    } while (this.#goesOn(indent));
    return mapping;
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    do {
      if (!isEntry(this.#line(), indent)) leave();
      list.push(this.#entry(indent));
    } while (this.#goesOn(indent) && (isEntry(this.#line(), indent) || !this.#isKey(indent)));
    return list;
  }

  /** Whether the next line belongs to the same mapping or list; one that is deeper would be a slip. */
  #goesOn(indent: number): boolean {
    const next = this.#next();
    if (next > indent) leave();
    return next === indent;
  }

  #isKey(indent: number): boolean {
    return KEY.test(this.#line().slice(indent));
  }

  #entry(indent: number): unknown {
    const line = this.#line();
    const from = indent + 1;
    const inner = from + indentOf(line.slice(from));
    const content = inner < from ? '' : line.slice(inner);
    if (isEntry(content, 0)) leave();
    if (!KEY.test(content)) return this.#value(content, indent, indent + 1);
    // A mapping that begins beside its dash: its other keys stand below the first.
    this.#lines[this.#at] = ' '.repeat(inner) + content;
    if (++this.#depth > MAX_DEPTH) leave();
    this.#count(1);
    const mapping = this.#mapping(inner);
    this.#depth--;
    return mapping;
  }

  /**
   * What stands after a key or a dash.
   *
   * @param outer the indentation of the key or dash
   * @param least the least indentation of a list or mapping below it
   */
  #value(content: string, outer: number, least: number): unknown {
    this.#count(1);
    if (content === '' || content[0] === '#') {
      this.#at++;
      const indent = this.#next();
      if (indent > outer) return this.#block(indent);
      if (indent === outer && indent === least && isEntry(this.#line(), indent)) {
        return this.#block(indent);
      }
      return null;
    }
    switch (content[0]) {
      case '|':
      case '>':
        return this.#blockText(content, outer);
      case '"':
      case "'":
      case '[':
      case '{': {
        const flow = new FlowReader(content);
        const value = flow.value(0);
        this.#count(flow.inner);
        if (!REST.test(flow.rest())) leave();
        this.#at++;
        return value;
      }
      default:
        return this.#plainText(content, outer);
    }
  }

  /** A text without quotes, which may go on in deeper lines. */
  #plainText(content: string, outer: number): unknown {
    const comment = content.indexOf(' #');
    let text = (comment === -1 ? content : content.slice(0, comment)).trimEnd();
    this.#at++;
    for (;;) {
      const line = this.#line();
      const indent = indentOf(line);
      if (indent <= outer || line[indent] === '#') break;
      const more = line.slice(indent).trimEnd();
      if (comment !== -1 || !/^[A-Za-zÀ-ÖØ-öø-ɏ0-9(]/.test(more) || more.includes(' #')) leave();
      text += ` ${more}`;
      this.#at++;
    }
    return scalar(text);
  }

  /** A text below `|` or `>`. */
  #blockText(header: string, outer: number): string {
    const [, style = leave(), chomp] = BLOCK.exec(header) ?? [];
    const lines: string[] = [];
    let inner = -1;
    for (this.#at++; this.#at < this.#lines.length; this.#at++) {
      const line = this.#line();
      const indent = indentOf(line);
      if (indent === -1) {
        if (line.length > Math.max(inner, 0)) leave();
        lines.push('');
        continue;
      }
      if (inner === -1 && indent > outer) inner = indent;
      if (indent < inner || inner === -1) {
        if (indent > outer) leave();
        break;
      }
      lines.push(line.slice(inner));
    }
    while (lines.at(-1) === '') lines.pop();
    if (lines.length === 0) leave();
    const text = style === '|' ? lines.join('\n') : folded(lines);
    return chomp === '-' ? text : `${text}\n`;
  }
}

/** The number of blanks that a line begins with; -1 where there is nothing else. */
function indentOf(line: string): number {
  for (let at = 0; at < line.length; at++) if (line[at] !== ' ') return at;
  return -1;
}

const isEntry = (line: string, indent: number): boolean =>
  line[indent] === '-' && (line.length === indent + 1 || line[indent + 1] === ' ');

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
