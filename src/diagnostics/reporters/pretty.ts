import { codeFrame } from '../code-frame.js';
import type { Diagnostic, Severity } from '../diagnostic.js';
import { escapeForTerminal } from '../escape.js';

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

type Style = keyof typeof codes;

/**
 * Diagnostics for people, in the order given: where, what, the line, and what to
 * write instead. Every text that comes from the user is made safe to print.
 *
 * @param textOf the text of a file as the diagnostics name it; without it no line is shown
 * @returns the report with a line feed at its end; the empty string where there is nothing to report
 */
export function reportPretty(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  { colour, width = 100, maxProblems = 50 }: PrettyOptions,
): string {
  if (diagnostics.length === 0) return '';
  const style = (name: Style, text: string): string => {
    const [on, off] = codes[name];
    return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  const files = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = files.get(file) ?? textOf(file)?.split(/\r\n|\r|\n/) ?? [];
    files.set(file, known);
    return known;
  };

  const blocks = diagnostics.slice(0, maxProblems).map((diagnostic) => {
    const { severity, range, reference } = diagnostic;
    const place = range === undefined ? '' : `:${range.start.line}:${range.start.column}`;
    const article = reference === undefined ? '' : ` (${escapeForTerminal(reference.article)})`;
    const frame =
      range === undefined
        ? []
        : codeFrame(linesOf(diagnostic.file), range, {
            width,
            paint: (part, text) => style(part === 'caret' ? severity : 'dim', text),
          });
    return [
      `${style('bold', escapeForTerminal(diagnostic.file) + place)}  ${style(severity, severity)}  ${escapeForTerminal(diagnostic.rule)}${article}`,
      `  ${escapeForTerminal(diagnostic.message)}`,
      ...frame,
      ...(diagnostic.help === undefined ? [] : [`  ${escapeForTerminal(diagnostic.help)}`]),
    ].join('\n');
  });
  const left = diagnostics.length - blocks.length;
  if (left > 0) blocks.push(`and ${left} more`);
  blocks.push(style('bold', summary(diagnostics)));
  return `${blocks.join('\n\n')}\n`;
}

/** `1 error, 2 warnings in policy.yaml`. */
function summary(diagnostics: readonly Diagnostic[]): string {
  const words: readonly [Severity, string, string][] = [
    ['error', 'error', 'errors'],
    ['warning', 'warning', 'warnings'],
    ['info', 'note', 'notes'],
  ];
  const counts = words.flatMap(([severity, one, many]) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const where = files.length === 1 ? escapeForTerminal(files[0] ?? '') : `${files.length} files`;
  return `${counts.join(', ')} in ${where}`;
}
