import { type Command, InvalidArgumentError, Option } from 'commander';
import { suggest } from '../diagnostics/suggest.js';
import { addLawOptions, type LawFlags } from './law-options.js';
import type { Shard } from './many/shard.js';
import { listed, named } from './words.js';

/** The names `--format` takes. Kept here because the formats themselves are slow to load. */
const FORMATS = ['html', 'markdown', 'fragment', 'json'];

/** What is written where none is named. */
export const DEFAULT_FORMATS = ['html', 'markdown'];

/** What `build` and `watch` are told on the command line. */
export interface BuildFlags extends LawFlags {
  out: string;
  format?: string[];
  headingLevel?: number;
  idPrefix?: string;
  frontMatter?: true | Record<string, string>;
  language?: string[];
  overrides?: string;
  /** Compare instead of writing; `build` alone has it, and what follows. */
  check?: boolean;
  /** Which part of the policies to build. */
  shard?: Shard;
  /** How many threads build. */
  jobs?: number;
  /** Whether policies whose pages are there are skipped. */
  cache?: boolean;
  strict?: boolean;
  force?: boolean;
  quiet?: boolean;
  stdinFilename?: string;
}

function formats(value: string, before?: readonly string[]): string[] {
  const names = listed(value, before);
  for (const name of names) {
    if (FORMATS.includes(name)) continue;
    const meant = suggest(name, FORMATS);
    throw new InvalidArgumentError(
      `There is no format ${name}. ${
        meant === undefined ? `There are ${FORMATS.join(', ')}.` : `Did you mean ${meant}?`
      }`,
    );
  }
  return names;
}

function headingLevel(value: string): number {
  // The headings of activities are one level below, and HTML has six.
  if (!/^[2-5]$/.test(value)) throw new InvalidArgumentError('It is a number from 2 to 5.');
  return Number(value);
}

function idPrefix(value: string): string {
  if (/^[a-z][a-z0-9-]{0,30}$/i.test(value)) return value;
  throw new InvalidArgumentError('It is letters, digits and hyphens, and begins with a letter.');
}

function frontMatter(value: string, before?: unknown): Record<string, string> {
  const pairs = value.split(',').map((pair): [string, string] => {
    const [, key, text] = /^([A-Za-z][\w-]*)=(.+)$/.exec(pair.trim()) ?? [];
    if (key === undefined || text === undefined) {
      throw new InvalidArgumentError(`Write key=value, for example layout=page.njk, not ${pair}.`);
    }
    return [key, text];
  });
  return { ...(typeof before === 'object' ? before : {}), ...Object.fromEntries(pairs) };
}

/** Adds the options that `build` and `watch` share. */
export function addBuildOptions(command: Command): Command {
  const options = command
    .addOption(new Option('-o, --out <folder>', 'where to write').default('dist').argParser(named))
    .addOption(
      new Option(
        '-f, --format <names>',
        `output formats: ${FORMATS.join(', ')} (default: ${DEFAULT_FORMATS.join(',')})`,
      ).argParser(formats),
    )
    .addOption(
      new Option(
        '-l, --language <tags>',
        "languages, e.g. da,en (default: all of the policy's)",
      ).argParser(listed),
    )
    .addOption(
      new Option('--heading-level <2-5>', 'of the sections of a fragment (default: 2)').argParser(
        headingLevel,
      ),
    )
    .addOption(
      new Option('--id-prefix <text>', 'of the ids in a fragment (default: pp-)').argParser(
        idPrefix,
      ),
    )
    .addOption(
      new Option(
        '--front-matter [k=v,…]',
        'on top of the Markdown, for Eleventy, Hugo, Astro and Jekyll',
      ).argParser(frontMatter),
    )
    .addOption(
      new Option(
        '--overrides <folder>',
        'templates, styles, words and services of your own; policygen eject begins one',
      ).argParser(named),
    )
    .option('--strict', 'write nothing where there are errors of the law, or warnings')
    .option('--force', 'replace files in the way that policygen did not write')
    .option('-q, --quiet', 'say nothing but what stops the build');
  return addLawOptions(options);
}
