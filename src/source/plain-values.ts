/** The single values of plainly written YAML; `plain-line.ts` reads the lines around them. */
import { Mapping } from '../mapping.js';

/** Far below the limit of a file, so that it need not say where it is passed. */
export const MAX_DEPTH = 32;

/** Thrown and caught by the plain reader: the file is not written as plainly as that. */
export const NOT_PLAIN = new Error('not plain');

export function leave(): never {
  throw NOT_PLAIN;
}

// Signs are compared as numbers and sought by what V8 has compiled ahead: a policy is one of a
// thousand or the only one, and for the only one no pattern has been compiled yet.
export const BLANK = 0x20;
export const HASH = 0x23;
export const DASH = 0x2d;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const LIST = 0x5b;
const LIST_END = 0x5d;
const MAPPING = 0x7b;
const MAPPING_END = 0x7d;

/**
 * A text without quotes as what it stands for: a number, a truth value or a text; `undefined`
 * where the other reader has to say.
 */
export function scalar(text: string): unknown {
  // A colon or a comment sign in a text is for the other reader to judge.
  if (text.charCodeAt(text.length - 1) === COLON) return undefined;
  const first = text.charCodeAt(0);
  const isWord = beginsWord(first);
  if (!isWord && !isDigit(first) && first !== 0x2b) return undefined;
  if (text.includes(' ')) {
    // What may have been meant as a list is worth a warning, which the other reader gives.
    if (text.includes(': ') || text.includes(' - ')) return undefined;
    return text;
  }
  if (isWord) {
    if (text === 'true') return true;
    if (text === 'false') return false;
    return isLikeConstant(text) ? undefined : text;
  }
  if (isNumber(text)) return Number(text);
  // Most are dates.
  return !text.includes('-') && LIKE_A_NUMBER.test(text) ? undefined : text;
}

/** Whatever else could be a number is left alone: 0123, 1.10, 1e3, 0x1F. */
const LIKE_A_NUMBER = /^[+\d.xoeE_a-fA-F]+$/;

/** `0`, or at most 15 digits of which the first is no nought. */
function isNumber(text: string): boolean {
  const { length } = text;
  if (length > 15 || (length > 1 && text.startsWith('0'))) return false;
  for (let at = 0; at < length; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** `True`, `FALSE`, `Null`: what other readers take for something else than a text. */
function isLikeConstant(text: string): boolean {
  if (text.length !== 4 && text.length !== 5) return false;
  const small = text.toLowerCase();
  return small === 'true' || small === 'false' || small === 'null';
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** `A-Za-zÀ-ÖØ-öø-ɏ_/(“‘§€` */
const beginsWord = (code: number): boolean =>
  isLetter(code) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code > 0 && '_/(“‘§€'.includes(String.fromCharCode(code)));

/** Where a key of letters ends that begins here; where it begins, if none does. */
export function keyEnd(text: string, start: number): number {
  if (!isLetter(text.charCodeAt(start))) return start;
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code) && code !== 0x5f && code !== DASH) break;
    at++;
  }
  return text.charCodeAt(at) === COLON ? at : start;
}

/** The next sign that is no blank. */
export function afterBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

/** Lists, mappings and texts in quotes, on one line. */
export class FlowReader {
  readonly #text: string;
  readonly #end: number;
  /** The sign after what was read. */
  at: number;
  /** How many values stand in those that were read. */
  inner = 0;

  /**
   * @param start where the value begins
   * @param end where its line ends
   */
  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.at = start;
    this.#end = end;
  }

  value(depth: number): unknown {
    if (depth > MAX_DEPTH / 2) leave();
    switch (this.#text.charCodeAt(this.at)) {
      case LIST:
        return this.#list(depth);
      case MAPPING:
        return this.#mapping(depth);
      case DOUBLE:
        return this.#double();
      case SINGLE:
        return this.#single();
      default:
        return this.#plain();
    }
  }

  #double(): string {
    const start = this.at + 1;
    const end = this.#text.indexOf('"', start);
    if (end === -1 || end > this.#end) leave();
    const text = this.#text.slice(start, end);
    if (text.includes('\\')) leave();
    this.at = end + 1;
    return text;
  }

  #single(): string {
    const start = this.at + 1;
    let end = start;
    let doubled = false;
    for (;;) {
      end = this.#text.indexOf("'", end);
      if (end === -1 || end > this.#end) leave();
      if (this.#text.charCodeAt(end + 1) !== SINGLE) break;
      doubled = true;
      end += 2;
    }
    this.at = end + 1;
    const text = this.#text.slice(start, end);
    return doubled ? text.replaceAll("''", "'") : text;
  }

  #plain(): unknown {
    const start = this.at;
    let end = start;
    for (; end < this.#end; end++) {
      const code = this.#text.charCodeAt(end);
      if (code === COMMA || code === LIST_END || code === MAPPING_END) break;
      if (code === LIST || code === MAPPING) break;
    }
    this.at = end;
    while (end > start && this.#text.charCodeAt(end - 1) === BLANK) end--;
    const text = this.#text.slice(start, end);
    const value = text.includes(' #') ? undefined : scalar(text);
    return value === undefined ? leave() : value;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    do {
      this.at = afterBlanks(this.#text, this.at + 1);
      this.inner++;
      list.push(this.value(depth + 1));
      this.at = afterBlanks(this.#text, this.at);
    } while (this.#text.charCodeAt(this.at) === COMMA);
    if (this.#text.charCodeAt(this.at++) !== LIST_END) leave();
    return list;
  }

  #mapping(depth: number): Mapping {
    const mapping = new Mapping();
    do {
      const start = afterBlanks(this.#text, this.at + 1);
      const end = keyEnd(this.#text, start);
      if (end === start || this.#text.charCodeAt(end + 1) !== BLANK) leave();
      const key = this.#text.slice(start, end);
      if (key in mapping) leave();
      this.at = afterBlanks(this.#text, end + 2);
      this.inner++;
      mapping[key] = this.value(depth + 1);
      this.at = afterBlanks(this.#text, this.at);
    } while (this.#text.charCodeAt(this.at) === COMMA);
    if (this.#text.charCodeAt(this.at++) !== MAPPING_END) leave();
    return mapping;
  }
}
