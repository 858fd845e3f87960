import { isOpen } from '../diagnostics/count.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import type { PreviewFinding } from '../io/preview/state.js';

/** More than anybody reads on a page; the terminal has them all. */
const MOST = 100;

/** Findings as the overlay of the preview lists them, the gravest first. */
export function previewFindings(diagnostics: readonly Diagnostic[]): PreviewFinding[] {
  return diagnostics
    .filter(isOpen)
    .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
    .slice(0, MOST)
    .map(({ severity, message, help, rule, file, range }) => ({
      severity,
      place: escapeForTerminal(
        range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`,
      ),
      message: escapeForTerminal(message),
      help: help === undefined ? null : escapeForTerminal(help),
      rule,
    }));
}

const WEIGHT = { error: 0, warning: 1, info: 2 };

/** What could not be read or written, as a finding. */
export const failureFinding = (policy: string, message: string): PreviewFinding => ({
  severity: 'error',
  place: escapeForTerminal(policy),
  message: escapeForTerminal(message),
  help: null,
  rule: null,
});
