import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { reportPretty } from '../diagnostics/reporters/pretty.js';
import { blocking } from './findings.js';
import type { Session } from './session.js';

/** Findings as people read them, for a channel; empty where there are none. */
export function report(
  session: Session,
  channel: 'out' | 'err',
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  flags: { strict?: boolean; quiet?: boolean; maxProblems?: number },
): string {
  const shown = flags.quiet ? blocking(diagnostics, flags.strict) : diagnostics;
  const { maxProblems } = flags;
  return reportPretty(shown, textOf, {
    ...session.look(channel),
    ...(maxProblems === undefined ? {} : { maxProblems }),
  });
}
