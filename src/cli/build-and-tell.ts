import { inOrder } from '../check.js';
import { isOpen } from '../diagnostics/count.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { type BuildOnce, buildOnce } from './build-once.js';
import { deliver, isShown } from './deliver.js';
import { EXIT } from './exit-codes.js';
import { stopping } from './findings.js';
import type { BuildFlags } from './options.js';
import { report } from './report.js';
import type { Session } from './session.js';
import { summarise } from './summary.js';

/** Builds once and says what came of it; gives the exit code. */
export async function buildAndTell(
  session: Session,
  path: string,
  flags: BuildFlags,
): Promise<number> {
  const built = await buildOnce(session, path, flags);
  tell(session, built, flags);
  if (built.files === undefined) {
    session.err(`Nothing was written to ${escapeForTerminal(flags.out)}.\n`);
    return EXIT.problems;
  }
  if (!flags.quiet) {
    session.err(
      summarise(flags.out, built.files, built.diagnostics, tellsLaw(flags) ? path : null),
    );
  }
  return EXIT.ok;
}

/** Whether the law is only summed up, and people have to be told where to see it. */
const tellsLaw = (flags: BuildFlags): boolean => !isShown(flags.reporter ?? []);

/**
 * Shows the findings: the reports that were asked for, and on standard error what
 * people must see of them. Of the law that is what stops the build; `check` is for the rest.
 */
export function tell(session: Session, built: BuildOnce, flags: BuildFlags): void {
  const { diagnostics, files, file, asOf, textOf } = built;
  const { reporter: wishes = [], strict, quiet, maxProblems } = flags;
  const stops = stopping(diagnostics, strict);
  const shown = quiet ? stops : diagnostics;
  const findings = {
    // To put them in order takes their places, which nobody needs who is not shown them.
    diagnostics: wishes.length > 0 ? inOrder(shown) : shown,
    files: [file],
    failures: [],
    asOf,
    textOf,
  };
  deliver(session, findings, wishes, maxProblems);
  if (isShown(wishes)) return;
  const told = diagnostics.filter(
    (diagnostic) => !diagnostic.law || (files === undefined && stops.includes(diagnostic)),
  );
  session.err(report(session, 'err', inOrder(told.filter(isOpen)), textOf, { ...flags }));
}
