import { isOpen } from '../count.js';
import type { Diagnostic } from '../diagnostic.js';
import { escapeForLog, escapeForTerminal } from '../escape.js';
import { type Findings, MACHINE_MAXIMUM, type ReportOptions } from './reporter.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Findings as workflow commands, which GitHub shows on the line they are about.
 * What a comment puts aside is left out.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function reportGithub(findings: Findings, options: ReportOptions): string {
  const open = findings.diagnostics.filter(isOpen);
  const limit = options.maxProblems ?? MACHINE_MAXIMUM;
  const shown = open.slice(0, limit);
  const left = open.length - shown.length;
  const title = { title: 'policygen' };
  const more = `and ${left} more; the limit is ${limit} (--max-problems)`;
  return [
    ...findings.failures.map((failure) => command('error', title, [failure])),
    ...shown.map((diagnostic) => annotation(diagnostic, options)),
    ...(left === 0 ? [] : [command('notice', title, [more])]),
  ].join('');
}

function annotation(diagnostic: Diagnostic, { pathOf }: ReportOptions): string {
  const { severity, rule, reference, file, range, message, help } = diagnostic;
  const properties: Record<string, string | number> = {
    title: reference === undefined ? rule : `${rule} (${reference.article})`,
    file: pathOf(file),
  };
  if (range) {
    properties.line = range.start.line;
    properties.endLine = range.end.line;
    // GitHub takes columns on one line only, and the last one included.
    if (range.start.line === range.end.line) {
      properties.col = range.start.column;
      properties.endColumn = Math.max(range.start.column, range.end.column - 1);
    }
  }
  return command(COMMANDS[severity], properties, [message, help, reference?.url]);
}

/** One command on one line; the only place where texts become part of a command. */
function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  lines: readonly (string | undefined)[],
): string {
  const given = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(safe(String(value)))}`,
  );
  const data = lines.filter((line) => line !== undefined).map(safe);
  return `::${name} ${given.join(',')}::${escapeData(data.join('\n'))}\n`;
}

const safe = (text: string): string => escapeForLog(escapeForTerminal(text));

// As in https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
