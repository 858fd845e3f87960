import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Lines } from './lines.js';

/** A finding while the file is still a row of characters: offsets instead of lines. */
export interface Problem {
  rule: string;
  severity?: Severity;
  message: string;
  help?: string;
  /** From `start` up to but not including `end`; absent for the whole file. */
  at?: { start: number; end: number };
  /** What the parser says of the text after this is not to be trusted. */
  final?: boolean;
}

/** The problem as the rest of policygen reports it. */
export function toDiagnostic(problem: Problem, file: string, lines: Lines): Diagnostic {
  return {
    rule: problem.rule,
    severity: problem.severity ?? 'error',
    message: problem.message,
    ...(problem.help === undefined ? {} : { help: problem.help }),
    file,
    ...(problem.at === undefined ? {} : { range: lines.range(problem.at.start, problem.at.end) }),
  };
}

/** A text of the user's inside a message: on one line, and never a screenful. */
export function excerpt(text: string, length = 60): string {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const points = [...line.slice(0, length * 2 + 2)];
  return points.length > length ? `${points.slice(0, length).join('')}…` : line;
}
