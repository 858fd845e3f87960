import { check } from '../check.js';
import { countFindings, isOpen } from '../diagnostics/count.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { InputError } from '../errors.js';
import { findPolicies } from '../io/find-policies.js';
import { assetsOf } from './assets-of.js';
import { deliver, isShown } from './deliver.js';
import { EXIT } from './exit-codes.js';
import { reportFailure } from './failure.js';
import { blocking } from './findings.js';
import { askedOf, type LawFlags } from './law-options.js';
import { readPolicy } from './policy-file.js';
import type { Session } from './session.js';

export interface CheckFlags extends LawFlags {
  strict?: boolean;
  maxWarnings?: number;
  overrides?: string;
  quiet?: boolean;
  stdinFilename?: string;
}

/** Checks policies and reports on all of them together; gives the exit code. */
export async function checkAll(
  session: Session,
  args: readonly string[],
  flags: CheckFlags,
): Promise<number> {
  const asked = askedOf(flags);
  const { assets, diagnostics, textOf: ownText } = assetsOf(flags);
  const all: Diagnostic[] = [...diagnostics];
  const texts = new Map<string, string>();
  // One file that cannot be read does not hide what is wrong in the others.
  const { paths, failures } = await findPolicies(args, session.signal);
  for (const path of paths) {
    session.signal.throwIfAborted();
    try {
      const { input, text } = await readPolicy(session, path, flags.stdinFilename);
      texts.set(input.file, text);
      all.push(...check(input, assets, asked).diagnostics);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error);
    }
  }

  const { strict = false, maxWarnings = Number.POSITIVE_INFINITY, quiet } = flags;
  const warnings = blocking(all, true).filter(({ severity }) => severity === 'warning').length;
  const tooMany = warnings > maxWarnings;
  const failing = blocking(all, strict || tooMany);
  const wishes = flags.reporter ?? [{ name: 'pretty' }];
  const findings = {
    diagnostics: quiet ? failing : all,
    files: [...texts.keys()],
    failures: failures.map(({ message }) => message),
    asOf: asked.asOf,
    textOf: (file: string) => texts.get(file) ?? ownText(file),
  };
  deliver(session, findings, wishes, flags.maxProblems);

  for (const failure of failures) reportFailure(session, failure);
  // A report for people counts for itself in one file; this is for when there is none.
  const counted = texts.size === 1 && isShown(wishes) && all.some(isOpen);
  if (!quiet && texts.size > 0 && !counted) {
    const files = texts.size === 1 ? '1 file' : `${texts.size} files`;
    session.err(`Checked ${files}: ${countFindings(all)}.\n`);
  }
  if (tooMany) {
    session.err(`policygen: More warnings (${warnings}) than --max-warnings ${maxWarnings}.\n`);
  }
  if (failures.length > 0) return EXIT.inputOutput;
  return failing.length > 0 ? EXIT.problems : EXIT.ok;
}
