import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { withOverrides } from '../io/overrides.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { type WrittenFile, writeOutput } from '../io/write-output.js';
import { build, check } from '../pipeline.js';
import { EXIT } from './exit-codes.js';
import { stopping } from './findings.js';
import { type BuildFlags, FORMATS } from './options.js';
import { readPolicy } from './policy-file.js';
import { report } from './report.js';
import type { Session } from './session.js';
import { summarise } from './summary.js';

export interface BuildOnce {
  diagnostics: Diagnostic[];
  /** The files, or nothing where problems stopped the build and the folder is as it was. */
  files: WrittenFile[] | undefined;
  /** The text of a file that the diagnostics name. */
  textOf(file: string): string | undefined;
}

/**
 * Reads, checks, builds and writes one policy.
 *
 * @throws InputError where something cannot be read or written; nothing is changed then
 */
export async function buildOnce(
  session: Session,
  path: string,
  flags: BuildFlags,
): Promise<BuildOnce> {
  const shipped = shippedAssets();
  const overridden =
    flags.overrides === undefined ? undefined : withOverrides(shipped, flags.overrides);
  const assets = overridden?.assets ?? shipped;
  const diagnostics = [...(overridden?.diagnostics ?? [])];
  const policy = await readPolicy(session, path, flags.stdinFilename);
  const textOf = (file: string) => (file === policy.input.file ? policy.text : undefined);

  const languages = flags.language === undefined ? {} : { languages: flags.language };
  const checked = check(policy.input, assets, languages);
  diagnostics.push(...checked.diagnostics);
  if (stopping(diagnostics, flags.strict).length > 0) {
    return { diagnostics, files: undefined, textOf };
  }
  const built = build(checked, assets, { ...languages, formats: flags.format ?? FORMATS });
  diagnostics.push(...built.diagnostics);
  if (stopping(diagnostics, flags.strict).length > 0) {
    return { diagnostics, files: undefined, textOf };
  }
  session.signal.throwIfAborted();
  return { diagnostics, files: writeOutput(flags.out, built.files), textOf };
}

/** Builds once and says on standard error what came of it; gives the exit code. */
export async function buildAndTell(
  session: Session,
  path: string,
  flags: BuildFlags,
): Promise<number> {
  const { diagnostics, files, textOf } = await buildOnce(session, path, flags);
  session.err(report(session, 'err', diagnostics, textOf, flags));
  if (files === undefined) {
    session.err(`Nothing was written to ${escapeForTerminal(flags.out)}.\n`);
    return EXIT.problems;
  }
  if (!flags.quiet) session.err(summarise(flags.out, files, diagnostics));
  return EXIT.ok;
}
