import type { Lines } from './lines.js';
import { excerpt, type Problem } from './problem.js';
import type { SyntaxSlip, Tokens } from './scan.js';

/** What an explanation of a slip may look at. */
export interface Slips {
  text: string;
  lines: Lines;
  tokens: Tokens;
  all: readonly SyntaxSlip[];
}

/** The one rule of all slips of syntax. */
export const syntax = (message: string, help: string, start: number, end: number): Problem => ({
  rule: 'yaml-syntax',
  message,
  help,
  at: { start, end: Math.max(end, start + 1) },
});

/** A text as YAML that means just that text. */
export function inQuotes(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** The rest of a line without a comment after it. */
export function withoutComment(text: string): string {
  // Only the beginning is ever shown; a line may have a megabyte of blanks.
  const shown = text.slice(0, 1000);
  return shown.slice(0, shown.search(/\s#|$/)).trimEnd();
}

/** `@`, a backtick, `%`, `*` or `&` at the beginning of what is meant as a text. */
export function startsAsText(slip: SyntaxSlip, { text, lines }: Slips): Problem {
  const line = lines.lineAt(slip.start);
  const value = withoutComment(text.slice(slip.start, line.end));
  const sign = text[slip.start] ?? '';
  return {
    rule: 'yaml-syntax',
    message: `In YAML a text cannot begin with the sign ${sign}.`,
    help: `Put the text in quotes: ${inQuotes(excerpt(value))}`,
    at: { start: slip.start, end: slip.start + Math.max(value.length, 1) },
  };
}
