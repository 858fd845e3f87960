import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type WrittenFile, writeOutput } from '../io/write-output.js';
import { type BuildOptions, build, check } from '../pipeline.js';
import { assetsOf } from './assets-of.js';
import { stopping } from './findings.js';
import { askedOf } from './law-options.js';
import { type BuildFlags, DEFAULT_FORMATS } from './options.js';
import { readPolicy } from './policy-file.js';
import type { Session } from './session.js';

export interface BuildOnce {
  /** The policy as messages name it. */
  file: string;
  /** In no order. */
  diagnostics: Diagnostic[];
  /** The files, or nothing where problems stopped the build and the folder is as it was. */
  files: WrittenFile[] | undefined;
  /** The day on which the law was looked at. */
  asOf: string;
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
  const { assets, diagnostics: overriding } = assetsOf(flags);
  const diagnostics = [...overriding];
  const { input, text } = await readPolicy(session, path, flags.stdinFilename);
  const textOf = (file: string) => (file === input.file ? text : undefined);
  const asked = askedOf(flags);
  const done = (files: WrittenFile[] | undefined): BuildOnce => ({
    file: input.file,
    diagnostics,
    files,
    asOf: asked.asOf,
    textOf,
  });

  const languages = flags.language === undefined ? {} : { languages: flags.language };
  const checked = check(input, assets, { ...languages, ...asked });
  diagnostics.push(...checked.found);
  if (stopping(diagnostics, flags.strict).length > 0) return done(undefined);
  const built = build(checked, assets, {
    ...languages,
    formats: flags.format ?? DEFAULT_FORMATS,
    fragment: fragmentOf(flags),
    ...(flags.frontMatter
      ? { frontMatter: flags.frontMatter === true ? {} : flags.frontMatter }
      : {}),
  });
  diagnostics.push(...built.diagnostics);
  if (stopping(diagnostics, flags.strict).length > 0) return done(undefined);
  session.signal.throwIfAborted();
  return done(writeOutput(flags.out, built.files));
}

function fragmentOf({ headingLevel, idPrefix }: BuildFlags): BuildOptions['fragment'] & object {
  return {
    ...(headingLevel === undefined ? {} : { headingLevel }),
    ...(idPrefix === undefined ? {} : { idPrefix }),
  };
}
