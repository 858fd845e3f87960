import { codeFrame } from '../code-frame.js';
import { countFindings, isOpen } from '../count.js';
import type { Diagnostic } from '../diagnostic.js';
import { escapeForLog, escapeForTerminal } from '../escape.js';

export interface PrettyOptions {
  /** Whether to use ANSI colours. */
  colour: boolean;
  /** Columns of the terminal; 100 by default. */
  width?: number;
  /** How many problems are written out; the others are only counted. 50 by default. */
  maxProblems?: number;
}

const codes = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  bold: [1, 22],
  dim: [2, 22],
} as const;

type Style = (name: keyof typeof codes, text: string) => string;
type TextOf = (file: string) => string | undefined;

/**
 * Diagnostics for people, in the order given: where, what, the line, what to
 * write instead, and the text of the law. What a comment puts aside is only
 * counted. Every text that comes from the user is made safe to print.
 *
 * @param textOf the text of a file as the diagnostics name it; without it no line is shown
 * @returns the report with a line feed at its end; the empty string where there is nothing to report
 */
export function reportPretty(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  { colour, width = 100, maxProblems = 50 }: PrettyOptions,
): string {
  const open = diagnostics.filter(isOpen);
  if (open.length === 0) return '';
  const style: Style = (name, text) => {
    const [on, off] = codes[name];
    return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  const files = [...new Set(open.map(({ file }) => file))];
  let room = maxProblems;
  const blocks = files.flatMap((file) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.file === file);
    const ownOpen = own.filter(isOpen);
    const shown = ownOpen.slice(0, room);
    room -= shown.length;
    const lines = shown.length > 0 ? (textOf(file)?.split(/\r\n|\r|\n/) ?? []) : [];
    const left = ownOpen.length - shown.length;
    return [
      ...shown.map((diagnostic) => block(diagnostic, lines, width, style)),
      ...(left > 0 && shown.length > 0
        ? [`and ${left} more; the limit is ${maxProblems} (--max-problems)`]
        : []),
      style('bold', `${countFindings(own)} in ${escapeForTerminal(file)}`),
    ];
  });
  return escapeForLog(`${blocks.join('\n\n')}\n`);
}

function block(
  { severity, range, reference, file, rule, message, help }: Diagnostic,
  lines: readonly string[],
  width: number,
  style: Style,
): string {
  const place = range === undefined ? '' : `:${range.start.line}:${range.start.column}`;
  const article = reference === undefined ? '' : ` (${escapeForTerminal(reference.article)})`;
  const paint = (part: 'gutter' | 'caret', text: string) =>
    style(part === 'caret' ? severity : 'dim', text);
  const below = [help, reference?.url].filter((text) => text !== undefined);
  return [
    `${style('bold', escapeForTerminal(file) + place)}  ${style(severity, severity)}  ${escapeForTerminal(rule)}${article}`,
    `  ${escapeForTerminal(message)}`,
    ...(range === undefined ? [] : codeFrame(lines, range, { width, paint })),
    ...below.map((text) => `  ${escapeForTerminal(text)}`),
  ].join('\n');
}
