import { stringify } from 'yaml';

/** A value that is written as it stands: a date, which quotes would only clutter. */
export class Bare {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

// What begins and goes on like a word and has no sign of YAML in it.
const PLAIN = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_ .@/'’+&()–-]*$/u;

/** An address needs no quotes where no bracket or comma is about. */
const ADDRESS = /^https:\/\/[\w./~%@+=?&-]+$/;

/**
 * A value on one line, in quotes wherever YAML of any version would read something
 * else: `0123`, `no`, `2026-11-22`, `a: b`.
 */
export function inFlow(value: unknown): string {
  if (value instanceof Bare) return value.text;
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, part]) => `${key}: ${inFlow(part)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' ? scalar(value) : String(value);
}

function scalar(text: string): string {
  const bare = PLAIN.test(text) && !text.endsWith(' ');
  // The compatible form quotes what YAML 1.1 would take for a number, a date or a truth value;
  // a country stands bare, as in all policies: every reader here is one of YAML 1.2.
  if (bare && (/^[A-Z]{2}$/.test(text) || stringify(text, AS).trimEnd() === text)) return text;
  return JSON.stringify(text).replace(HIDDEN, escapeUnit);
}

const AS = { compat: 'yaml-1.1', lineWidth: 0 } as const;

/** What JSON leaves as it is and YAML readers take for the end of a line, or nobody can see. */
const HIDDEN = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

const escapeUnit = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const WIDTH = 100;

/** A key with its value: on one line where it fits, else in a block. */
export function entry(key: string, value: unknown, indent = ''): string[] {
  const alone = typeof value === 'string' && ADDRESS.test(value);
  const line = `${indent}${key}: ${alone ? value : inFlow(value)}`;
  if (line.length <= WIDTH || typeof value !== 'object' || value === null || value instanceof Bare)
    return [line];
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return [`${indent}${key}:`, ...value.map((item) => `${inner}- ${inFlow(item)}`)];
  return [
    `${indent}${key}:`,
    ...Object.entries(value).flatMap(([each, part]) => entry(each, part, inner)),
  ];
}

/** A comment, in lines of a length that can be read. */
export function comment(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && `${indent}# ${line} ${word}`.length > 90) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${indent}# ${each}`);
}

/** The lines of a mapping as an item of a list. */
export const asItem = (lines: readonly string[], indent = '  '): string[] =>
  lines.map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
