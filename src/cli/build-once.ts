import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { basesOnDisk } from '../io/base-files.js';
import { type WrittenFile, writeOutput } from '../io/write-output.js';
import type { Overridden } from '../overrides/with-overrides.js';
import { type BuildOptions, build, check, inOrder, type OutputFile } from '../pipeline.js';
import type { Shared } from '../shared.js';
import { assetsOf } from './assets-of.js';
import { buildCommand, comparePages } from './compare-pages.js';
import { stopping } from './findings.js';
import { askedOf } from './law-options.js';
import { type BuildFlags, DEFAULT_FORMATS } from './options.js';
import { type Reading, readPolicy, textsOf } from './policy-file.js';
import type { Session } from './session.js';

/** A policy read, checked and, where nothing stops that, built; not yet written. */
export interface Rendered {
  /** The policy as messages name it. */
  file: string;
  /** In no order: enough to count, and quicker where nobody asks for places. */
  diagnostics: Diagnostic[];
  /** Some of them as people and reports are shown them. */
  inOrder(some: readonly Diagnostic[]): Diagnostic[];
  /** The pages, or nothing where problems stopped the build. */
  output: OutputFile[] | undefined;
  /** The files that were read or looked for, overrides apart: a change of one asks for another build. */
  reads: readonly string[];
  /** The day on which the law was looked at. */
  asOf: string;
  /** The text of a file that the diagnostics name. */
  textOf(file: string): string | undefined;
}

export interface BuildOnce extends Omit<Rendered, 'output'> {
  /** The files, or nothing where problems stopped the build and the folder is as it was. */
  files: WrittenFile[] | undefined;
}

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
  const rendered = await renderOnce(session, path, flags, assetsOf(flags));
  session.throwIfAborted();
  return flags.check ? compareOnce(rendered, path, flags) : writeOnce(rendered, flags);
}

/** @throws InputError where something cannot be written; nothing is changed then */
export function writeOnce({ output, ...rendered }: Rendered, flags: BuildFlags): BuildOnce {
  const { out, force = false } = flags;
  return { ...rendered, files: output && writeOutput(out, output, { force }) };
}

/** Says where the pages in the folder are not those that a build makes, and writes nothing. */
export function compareOnce(
  { output, ...rendered }: Rendered,
  path: string,
  flags: BuildFlags,
): BuildOnce {
  if (output === undefined) return { ...rendered, files: undefined };
  const command = buildCommand(path, flags);
  const { diagnostics, texts } = comparePages(output, rendered.file, command, flags.out);
  return {
    ...rendered,
    diagnostics: [...rendered.diagnostics, ...diagnostics],
    inOrder: (some) => [...rendered.inOrder(some), ...diagnostics.filter(among(some))],
    textOf: (file) => texts.get(file) ?? rendered.textOf(file),
    files: diagnostics.length > 0 ? undefined : output.map(unchanged),
  };
}

const among = (some: readonly Diagnostic[]): ((each: Diagnostic) => boolean) => {
  const wanted = new Set(some);
  return (each) => wanted.has(each);
};

const unchanged = ({ path, content }: OutputFile): WrittenFile => ({
  path,
  bytes: Buffer.byteLength(content),
  state: 'unchanged',
});

/**
 * Reads, checks and builds one policy, and writes nothing.
 *
 * @param shared - what it has in common with policies built before it
 * @throws InputError where something cannot be read
 */
export async function renderOnce(
  session: Reading,
  path: string,
  flags: BuildFlags,
  { assets, diagnostics: overriding, textOf: ownText }: Overridden,
  shared?: Shared,
): Promise<Rendered> {
  const read = await readPolicy(session, path, flags.stdinFilename);
  const { input } = read;
  const languages = flags.language === undefined ? {} : { languages: flags.language };
  const asked = askedOf(flags);
  const checked = check(input, assets, {
    ...languages,
    ...asked,
    bases: basesOnDisk(),
    known: shared?.lines,
  });
  let texts: Map<string, string> | undefined;
  const textOf = (file: string) => {
    texts ??= textsOf(read, checked);
    return texts.get(file) ?? ownText(file);
  };
  const diagnostics = [...overriding, ...checked.found];
  const ofPolicy = new Set(checked.found);
  const ordered = (some: readonly Diagnostic[]): Diagnostic[] => {
    const wanted = diagnostics.filter(among(some));
    const first = wanted.findIndex((each) => ofPolicy.has(each));
    const sorted = inOrder(
      wanted.filter((each) => ofPolicy.has(each)),
      checked.files,
    );
    return first < 0 ? wanted : wanted.toSpliced(first, sorted.length, ...sorted);
  };
  const done = (output: OutputFile[] | undefined): Rendered => ({
    file: input.file,
    diagnostics,
    inOrder: ordered,
    output,
    reads: checked.files.map(({ file }) => file),
    asOf: asked.asOf,
    textOf,
  });

  if (stopping(diagnostics, flags.strict).length > 0) return done(undefined);
  const built = build(checked, assets, {
    ...languages,
    formats: flags.format ?? DEFAULT_FORMATS,
    fragment: fragmentOf(flags),
    ...(shared ? { shared } : {}),
    ...(flags.frontMatter
      ? { frontMatter: flags.frontMatter === true ? {} : flags.frontMatter }
      : {}),
  });
  diagnostics.push(...built.diagnostics);
  if (stopping(diagnostics, flags.strict).length > 0) return done(undefined);
  return done(built.files);
}

function fragmentOf({ headingLevel, idPrefix }: BuildFlags): BuildOptions['fragment'] & object {
  return {
    ...(headingLevel === undefined ? {} : { headingLevel }),
    ...(idPrefix === undefined ? {} : { idPrefix }),
  };
}
