import { join, normalize } from 'node:path';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.js';
import { firstDifference } from '../diagnostics/first-difference.js';
import { compareOutput, type Difference } from '../io/compare-output.js';
import { MANIFEST } from '../io/manifest.js';
import { isPlainPath } from '../io/paths.js';
import type { OutputFile } from '../pipeline.js';
import type { BuildFlags } from './options.js';
import { quoted } from './words.js';

/** The rules of the findings below. */
export const PAGE_RULES: readonly string[] = [
  'page-differs',
  'page-line-ends',
  'page-missing',
  'page-stale',
];

export interface ComparedPages {
  /** An error for each file that is not as a build would leave it. */
  diagnostics: Diagnostic[];
  /** The files that the diagnostics name, as far as they can be shown. */
  texts: ReadonlyMap<string, string>;
}

/** Holds the output folder against the pages of a policy, for `build --check`. */
export function comparePages(
  files: readonly OutputFile[],
  policy: string,
  command: string,
  out: string,
): ComparedPages {
  const texts = new Map<string, string>();
  const diagnostics = compareOutput(out, files).map((difference): Diagnostic => {
    const file = join(out, difference.path);
    if (difference.found !== undefined) texts.set(file, difference.found);
    return { severity: 'error', file, ...told(difference, policy, command, out) };
  });
  return { diagnostics, texts };
}

/** The command that writes what `--check` misses. */
export function buildCommand(path: string, flags: BuildFlags) {
  const { out, format, language, overrides, headingLevel, idPrefix, frontMatter } = flags;
  const words = [
    ...(out === 'dist' ? [] : ['--out', quoted(out)]),
    ...(format === undefined ? [] : ['--format', format.join(',')]),
    ...(language === undefined ? [] : ['--language', language.map(quoted).join(',')]),
    ...(headingLevel === undefined ? [] : ['--heading-level', String(headingLevel)]),
    ...(idPrefix === undefined ? [] : ['--id-prefix', idPrefix]),
    ...(frontMatter === undefined ? [] : ['--front-matter', ...frontMatterWords(frontMatter)]),
    ...(overrides === undefined ? [] : ['--overrides', quoted(overrides)]),
  ];
  return ['policygen build', quoted(path), ...words].join(' ');
}

const frontMatterWords = (more: Exclude<BuildFlags['frontMatter'], undefined>): string[] =>
  more === true || Object.keys(more).length === 0
    ? []
    : [
        quoted(
          Object.entries(more)
            .map((pair) => pair.join('='))
            .join(','),
        ),
      ];

/** The files of a folder as .gitattributes names them; all where it cannot name the folder. */
function gitPattern(out: string): string {
  const folder = normalize(out).replaceAll('\\', '/').replace(/\/$/, '');
  return isPlainPath(folder) && !/\s/.test(folder) ? `${folder}/**` : '*';
}

function told(
  { path, state, found, wanted }: Difference,
  policy: string,
  command: string,
  out: string,
): Pick<Diagnostic, 'rule' | 'message' | 'help'> & { range?: Range } {
  switch (state) {
    case 'missing':
      return {
        rule: 'page-missing',
        message: 'The file is missing.',
        help:
          path === MANIFEST
            ? `${command} writes it. It says which pages are policygen's and is committed with them.`
            : `${command} writes it.`,
      };
    case 'stale':
      return {
        rule: 'page-stale',
        message: `The file is of an earlier build; ${policy} no longer gives it.`,
        help: `${command} removes it.`,
      };
    case 'line-ends':
      return {
        rule: 'page-line-ends',
        message: `The file has other line ends (CRLF) than what ${policy} gives; the rest is the same.`,
        help:
          `${command} writes it with LF. The line "${gitPattern(out)} text eol=lf" in ` +
          '.gitattributes keeps Git from changing that again.',
      };
    case 'different': {
      const rule = 'page-differs';
      const message = `The file is not what ${policy} gives.`;
      if (found === undefined || wanted === undefined || path === MANIFEST) {
        return { rule, message, help: `${command} writes it.` };
      }
      // Where Git changed the line ends too, the first line would already be another.
      const { range, excerpt } = firstDifference(found.replaceAll('\r\n', '\n'), wanted);
      return { rule, message, range, help: `${command} writes it, with "${excerpt}" here.` };
    }
  }
}
