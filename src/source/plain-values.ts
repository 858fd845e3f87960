/** The single values of plainly written YAML; `read-plain.ts` reads the lines around them. */
import { Mapping } from '../mapping.js';

/** Far below the limit of a file, so that it need not say where it is passed. */
export const MAX_DEPTH = 32;

/** Thrown and caught by the plain reader: the file is not written as plainly as that. */
export const NOT_PLAIN = new Error('not plain');

export function leave(): never {
  throw NOT_PLAIN;
}

/** A text without quotes as what it stands for: a number, a truth value, nothing, or a text. */
export function scalar(text: string): unknown {
  // A colon or a comment sign in a text is for the other reader to judge.
  if (text.endsWith(':') || text.includes(': ')) leave();
  if (/^[A-Za-zÀ-ÖØ-öø-ɏ_/(“‘§€]/.test(text)) {
    if (/^(?:true|false|null)$/i.test(text)) {
      return text === 'true' ? true : text === 'false' ? false : leave();
    }
    return listSign(text);
  }
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  // Whatever else could be a number is left alone: 0123, 1.10, 1e3, 0x1F.
  if (!/^[\d+]/.test(text) || /^[+\d.xoeE_a-fA-F]+$/.test(text)) leave();
  return listSign(text);
}

/** What may have been meant as a list is worth a warning, which the other reader gives. */
function listSign(text: string): string {
  if (text.includes(' - ')) leave();
  return text;
}

/** Lists, mappings and texts in quotes, on one line. */
export class FlowReader {
  readonly #text: string;
  #at = 0;
  /** How many values stand in those that were read. */
  inner = 0;

  constructor(text: string) {
    this.#text = text;
  }

  rest(): string {
    return this.#text.slice(this.#at);
  }

  value(depth: number): unknown {
    if (depth > MAX_DEPTH / 2) leave();
    switch (this.#text[this.#at]) {
      case '[':
        return this.#list(depth);
      case '{':
        return this.#mapping(depth);
      case '"':
        return this.#match(/"([^"\\]*)"/y);
      case "'":
        return this.#match(/'((?:[^']|'')*)'/y).replaceAll("''", "'");
      default: {
        const text = this.#match(/([^,[\]{}]*)/y);
        if (text.includes(' #')) leave();
        return scalar(text.trimEnd());
      }
    }
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [whole = leave(), inner = leave()] = pattern.exec(this.#text) ?? [];
    this.#at += whole.length;
    return inner;
  }

  #blank(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    do {
      this.#at++;
      this.#blank();
      this.inner++;
      list.push(this.value(depth + 1));
      this.#blank();
    } while (this.#text[this.#at] === ',');
    if (this.#text[this.#at++] !== ']') leave();
    return list;
  }

  #mapping(depth: number): Mapping {
    const mapping = new Mapping();
    do {
      this.#at++;
      this.#blank();
      const key = this.#match(/([A-Za-z][A-Za-z0-9_-]*): +/y);
      if (key in mapping) leave();
      this.inner++;
      mapping[key] = this.value(depth + 1);
      this.#blank();
    } while (this.#text[this.#at] === ',');
    if (this.#text[this.#at++] !== '}') leave();
    return mapping;
  }
}
