import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { basesOnDisk } from '../io/base-files.js';
import { type WrittenFile, writeOutput } from '../io/write-output.js';
import { type BuildOptions, build, check, type OutputFile } from '../pipeline.js';
import { assetsOf } from './assets-of.js';
import { buildCommand, comparePages } from './compare-pages.js';
import { stopping } from './findings.js';
import { askedOf } from './law-options.js';
import { type BuildFlags, DEFAULT_FORMATS } from './options.js';
import { readPolicy, textsOf } from './policy-file.js';
import type { Session } from './session.js';

export interface BuildOnce {
  /** The policy as messages name it. */
  file: string;
  diagnostics: Diagnostic[];
  /** The files, or nothing where problems stopped the build and the folder is as it was. */
  files: WrittenFile[] | undefined;
  /** The files that were read or looked for, overrides apart: a change of one asks for another build. */
  reads: readonly string[];
  /** The day on which the law was looked at. */
  asOf: string;
  /** The text of a file that the diagnostics name. */
  textOf(file: string): string | undefined;
}

const unchanged = ({ path, content }: OutputFile): WrittenFile => ({
  path,
  bytes: Buffer.byteLength(content),
  state: 'unchanged',
});

/**
 * Reads, checks and builds one policy, and writes its pages or, with `--check`, compares them.
 *
 * @throws InputError where something cannot be read or written; nothing is changed then
 */
export async function buildOnce(
  session: Session,
  path: string,
  flags: BuildFlags,
): Promise<BuildOnce> {
  const { assets, diagnostics: overriding, textOf: ownText } = assetsOf(flags);
  const diagnostics = [...overriding];
  const read = await readPolicy(session, path, flags.stdinFilename);
  const { input } = read;
  const languages = flags.language === undefined ? {} : { languages: flags.language };
  const asked = askedOf(flags);
  const checked = check(input, assets, { ...languages, ...asked, bases: basesOnDisk() });
  const texts = textsOf(read, checked);
  const textOf = (file: string) => texts.get(file) ?? ownText(file);
  const done = (files: WrittenFile[] | undefined): BuildOnce => ({
    file: input.file,
    diagnostics,
    files,
    reads: checked.files.map(({ file }) => file),
    asOf: asked.asOf,
    textOf,
  });

  diagnostics.push(...checked.diagnostics);
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
  if (!flags.check)
    return done(writeOutput(flags.out, built.files, { force: flags.force ?? false }));

  const command = buildCommand(path, flags);
  const compared = comparePages(built.files, input.file, command, flags.out);
  diagnostics.push(...compared.diagnostics);
  for (const [file, found] of compared.texts) texts.set(file, found);
  if (compared.diagnostics.length > 0) return done(undefined);
  return done(built.files.map(unchanged));
}

function fragmentOf({ headingLevel, idPrefix }: BuildFlags): BuildOptions['fragment'] & object {
  return {
    ...(headingLevel === undefined ? {} : { headingLevel }),
    ...(idPrefix === undefined ? {} : { idPrefix }),
  };
}
