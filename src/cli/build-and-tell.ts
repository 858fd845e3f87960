import { isOpen } from '../diagnostics/count.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { type BuildOnce, buildOnce } from './build-once.js';
import { buildCommand, PAGE_RULES } from './compare-pages.js';
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
    session.err(`${outcomeOf(built, path, flags)}\n`);
    return EXIT.problems;
  }
  if (!flags.quiet) {
    session.err(
      summarise(flags.out, built.files, built.diagnostics, tellsLaw(flags) ? path : null),
    );
  }
  return EXIT.ok;
}

/** What became of the folder where a build came to no pages. */
function outcomeOf({ diagnostics }: BuildOnce, path: string, flags: BuildFlags): string {
  const out = escapeForTerminal(flags.out);
  if (!flags.check) return `Nothing was written to ${out}.`;
  const count = diagnostics.filter(({ rule }) => PAGE_RULES.includes(rule)).length;
  if (count === 0) return `${out} was not compared.`;
  const files = count === 1 ? '1 file' : `${count} files`;
  return `${out} is not up to date (${files}). Write it with: ${buildCommand(path, flags)}`;
}

/** Whether the law is only summed up, and people have to be told where to see it. */
const tellsLaw = (flags: BuildFlags): boolean => !isShown(flags.reporter ?? []);

/**
 * Shows the findings: the reports that were asked for, and on standard error what
 * people must see of them. Of the law that is what stops the build; `check` is for the rest.
 */
export function tell(session: Session, built: BuildOnce, flags: BuildFlags): void {
  const { diagnostics, file, reads, asOf, textOf } = built;
  const { reporter: wishes = [], strict, quiet, maxProblems } = flags;
  const stops = stopping(diagnostics, strict);
  const shown = quiet ? stops : diagnostics;
  const findings = {
    // To put them in order takes their places, which nobody needs who is not shown them.
    diagnostics: wishes.length > 0 ? built.inOrder(shown) : [],
    files: [file, ...reads.filter((each) => each !== file && textOf(each) !== undefined)],
    failures: [],
    asOf,
    textOf,
  };
  deliver(session, findings, wishes, maxProblems);
  session.err(toldOf(session, built, flags));
}

/** What people must see of the findings where no report shows it all; empty where there is nothing. */
export function toldOf(session: Session, built: BuildOnce, flags: BuildFlags): string {
  const { diagnostics, files, textOf } = built;
  if (isShown(flags.reporter ?? [])) return '';
  const stops = stopping(diagnostics, flags.strict);
  const told = diagnostics.filter(
    (diagnostic) => !diagnostic.law || (files === undefined && stops.includes(diagnostic)),
  );
  return report(session, 'err', built.inOrder(told.filter(isOpen)), textOf, { ...flags });
}
