import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { Path } from '../policy.js';
import type { Source } from '../source/source.js';

/** Reads values of an answers file and notes what is wrong with them, where it stands. */
export class Reading {
  readonly diagnostics: Diagnostic[];
  readonly #source: Source;

  constructor(source: Source, diagnostics: readonly Diagnostic[]) {
    this.#source = source;
    this.diagnostics = [...diagnostics];
  }

  problem(path: Path, message: string, help?: string, what: 'key' | 'value' = 'value'): void {
    this.diagnostics.push({
      rule: 'answer',
      severity: 'error',
      message,
      ...(help === undefined ? {} : { help }),
      ...this.#source.locate(path, what),
    });
  }

  record(path: Path, value: unknown): Record<string, unknown> | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    this.problem(path, `${nameOf(path)} has to be keys with values.`);
    return undefined;
  }

  /** Notes keys that mean nothing. */
  keys(path: Path, record: Readonly<Record<string, unknown>>, known: readonly string[]): void {
    for (const key of Object.keys(record)) {
      if (known.includes(key)) continue;
      const meant = suggest(key, known);
      this.problem(
        [...path, key],
        `There is no key "${key}"${path.length > 0 ? ` under ${nameOf(path)}` : ''}.`,
        meant ? `Did you mean "${meant}"?` : listed(known),
        'key',
      );
    }
  }

  /** A text on one line; numbers as they are written, so that no zero is lost. */
  text(path: Path, value: unknown): string | undefined {
    const text =
      typeof value === 'number' || typeof value === 'boolean' ? this.#source.literal(path) : value;
    if (typeof text === 'string' && text.trim() !== '' && !/[\n\r\u2028\u2029]/.test(text))
      return text.trim();
    this.problem(
      path,
      value === undefined
        ? `${nameOf(path)} is missing.`
        : `${nameOf(path)} has to be a text on one line.`,
      `Write ${String(path.at(-1))}: and its value.`,
    );
    return undefined;
  }

  /** A text that a pattern fits. */
  fitting(path: Path, value: unknown, pattern: RegExp, help: string): string | undefined {
    const text = this.text(path, value);
    if (text === undefined || pattern.test(text)) return text;
    this.problem(path, `"${text}" does not fit ${nameOf(path)}.`, help);
    return undefined;
  }

  /** One of the ids there are. */
  id(path: Path, value: unknown, known: readonly string[], kind: string): string | undefined {
    const text = this.text(path, value);
    if (text === undefined || known.includes(text)) return text;
    const meant = suggest(text, known);
    this.problem(
      path,
      `There is no ${kind} "${text}".`,
      meant ? `Did you mean "${meant}"?` : listed(known),
    );
    return undefined;
  }

  /** A list of ids, each once. */
  ids(path: Path, value: unknown, known: readonly string[], kind: string): string[] | undefined {
    if (value === undefined) return undefined;
    const list = Array.isArray(value) ? value : [value];
    const ids = list.map((item, index) =>
      this.id(Array.isArray(value) ? [...path, index] : path, item, known, kind),
    );
    return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
  }
}

const nameOf = (path: Path): string => (path.length === 0 ? 'The file' : path.join('.'));

const listed = (known: readonly string[]): string =>
  known.length === 0 ? 'There is none.' : `Write ${known.join(' or ')}.`;
