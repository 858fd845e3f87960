import { type Command, InvalidArgumentError, Option } from 'commander';
import { suggest } from '../diagnostics/suggest.js';
import { addLawOptions, type LawFlags } from './law-options.js';
import { listed, named } from './words.js';

/** The names `--format` takes. Kept here because the formats themselves are slow to load. */
export const FORMATS = ['html', 'markdown'];

/** What `build` and `watch` are told on the command line. */
export interface BuildFlags extends LawFlags {
  out: string;
  format?: string[];
  language?: string[];
  overrides?: string;
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
        meant === undefined ? `There are ${FORMATS.join(' and ')}.` : `Did you mean ${meant}?`
      }`,
    );
  }
  return names;
}

/** Adds the options that `build` and `watch` share. */
export function addBuildOptions(command: Command): Command {
  const options = command
    .addOption(new Option('-o, --out <folder>', 'where to write').default('dist').argParser(named))
    .addOption(
      new Option(
        '-f, --format <names>',
        `output formats (default: ${FORMATS.join(',')})`,
      ).argParser(formats),
    )
    .addOption(
      new Option(
        '-l, --language <tags>',
        "languages, e.g. da,en (default: all of the policy's)",
      ).argParser(listed),
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
