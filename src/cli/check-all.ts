import { check } from '../check.js';
import { countFindings, isOpen } from '../diagnostics/count.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { InputError } from '../errors.js';
import { basesOnDisk } from '../io/base-files.js';
import { findPolicies } from '../io/find-policies.js';
import { assetsOf } from './assets-of.js';
import { deliver, isShown } from './deliver.js';
import { EXIT } from './exit-codes.js';
import { reportFailure } from './failure.js';
import { blocking } from './findings.js';
import { askedOf, type LawFlags } from './law-options.js';
import { sharing } from './many/sharing.js';
import { readPolicy, textsOf } from './policy-file.js';
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
  const bases = basesOnDisk();
  let policies = 0;
  // What stands in a file that many policies extend is said once.
  const told = new Set<string>();
  // One file that cannot be read does not hide what is wrong in the others.
  const { paths, failures } = await findPolicies(args, session);
  const shared = await sharing(paths.length);
  for (const path of paths) {
    session.throwIfAborted();
    try {
      const read = await readPolicy(session, path, flags.stdinFilename);
      const checked = check(read.input, assets, {
        ...asked,
        bases,
        ...(shared ? { shared } : {}),
      });
      policies += 1;
      for (const [file, text] of textsOf(read, checked)) texts.set(file, text);
      for (const diagnostic of checked.diagnostics) {
        const key = JSON.stringify(diagnostic);
        if (diagnostic.file !== checked.file && told.has(key)) continue;
        told.add(key);
        all.push(diagnostic);
      }
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
  const counted = policies === 1 && texts.size === 1 && isShown(wishes) && all.some(isOpen);
  if (!quiet && policies > 0 && !counted) {
    const files = policies === 1 ? '1 file' : `${policies} files`;
    session.err(`Checked ${files}: ${countFindings(all)}.\n`);
  }
  if (tooMany) {
    session.err(`policygen: More warnings (${warnings}) than --max-warnings ${maxWarnings}.\n`);
  }
  if (failures.length > 0) return EXIT.inputOutput;
  return failing.length > 0 ? EXIT.problems : EXIT.ok;
}
