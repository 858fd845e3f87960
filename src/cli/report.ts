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
  flags: { strict?: boolean; quiet?: boolean },
): string {
  const shown = flags.quiet ? blocking(diagnostics, flags.strict) : diagnostics;
  if (shown.length === 0) return '';
  const text = reportPretty(shown, textOf, session.look(channel));
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
