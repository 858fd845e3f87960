import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { InputError } from '../errors.js';
import { policyIn } from '../io/read-input.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { check } from '../pipeline.js';
import { EXIT } from './exit-codes.js';
import { reportFailure } from './failure.js';
import { blocking, countFindings } from './findings.js';
import { readPolicy } from './policy-file.js';
import { report } from './report.js';
import type { Session } from './session.js';

export interface CheckFlags {
  strict?: boolean;
  quiet?: boolean;
  stdinFilename?: string;
}

/** Checks policies one after the other, the report on standard output; gives the exit code. */
export async function checkAll(
  session: Session,
  paths: readonly string[],
  flags: CheckFlags,
): Promise<number> {
  const assets = shippedAssets();
  const all: Diagnostic[] = [];
  let read = 0;
  let exitCode: number = EXIT.ok;
  for (const path of new Set(paths)) {
    session.signal.throwIfAborted();
    try {
      const { input, text } = await readPolicy(session, policyIn(path), flags.stdinFilename);
      const { diagnostics } = check(input, assets);
      const textOf = (file: string) => (file === input.file ? text : undefined);
      session.out(report(session, 'out', diagnostics, textOf, flags));
      all.push(...diagnostics);
      read++;
    } catch (error) {
      // One file that cannot be read does not hide what is wrong in the others.
      if (!(error instanceof InputError)) throw error;
      exitCode = reportFailure(session, error);
    }
  }
  // The report counts for itself; this is for when it says nothing, or comes in parts.
  if (!flags.quiet && read > 0 && (read > 1 || all.length === 0)) {
    const files = read === 1 ? '1 file' : `${read} files`;
    session.err(`Checked ${files}: ${countFindings(all)}.\n`);
  }
  const failed = blocking(all, flags.strict).length > 0;
  return exitCode === EXIT.ok && failed ? EXIT.problems : exitCode;
}
