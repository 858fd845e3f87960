import { isOpen } from '../../diagnostics/count.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { escapeForTerminal } from '../../diagnostics/escape.js';
import type { Remembered } from '../../io/build-cache.js';
import type { Tally } from './tally.js';

/** What came of one policy of many: plain data, as a thread sends it. */
export interface Outcome {
  /** `stopped`: its problems keep the pages away. `failed`: something could not be read or written. */
  kind: 'built' | 'stopped' | 'failed';
  /** Lines for standard error, safe to print. */
  lines: string[];
  /** How many files were written or removed; 0 where all were there. */
  changed: number;
  tally: Tally;
  /** For the reports, where some were asked for. */
  diagnostics?: Diagnostic[];
  /** The policy as messages name it, with its text; for the reports. */
  text?: { file: string; text: string };
  /** What a later run has to look at to skip it. */
  remembered?: Remembered;
}

/** A finding in one line: `sites/a/policy.yaml:14:16 error unknown-id: There is no word …`. */
export function lineOf({ file, range, severity, rule, message }: Diagnostic): string {
  const at = range ? `:${range.start.line}:${range.start.column}` : '';
  return escapeForTerminal(`${file}${at} ${severity} ${rule}: ${message}`);
}

/** Several in one line: the first, and how many more there are. */
export function lineOfAll(diagnostics: readonly Diagnostic[]): string {
  const open = diagnostics.filter(isOpen);
  const [first] = open;
  if (!first) return '';
  return open.length === 1 ? lineOf(first) : `${lineOf(first)} (and ${open.length - 1} more)`;
}
