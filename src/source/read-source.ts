import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findControlCharacters } from './characters.js';
import { offsets } from './check-keys.js';
import { checkNodes } from './check-nodes.js';
import { decode } from './decode.js';
import { limits } from './limits.js';
import { Lines, withLineFeeds } from './lines.js';
import { Locator } from './locate.js';
import {
  findMergeConflicts,
  looksLikeFrontMatter,
  looksLikeJson,
  looksLikeMarkup,
  looksLikeOther,
} from './look-alike.js';
import { type Parsed, parse } from './parse.js';
import { type Problem, toDiagnostic } from './problem.js';
import type { Source } from './source.js';
import { explainSlips } from './syntax-messages.js';
import { toData } from './to-data.js';

export interface ReadSourceResult {
  /** The values and their places; null exactly when there is an error. */
  source: Source | null;
  diagnostics: Diagnostic[];
  /**
   * The text as far as it could be read, without a byte order mark: what the
   * ranges of the diagnostics refer to, also when there is no source.
   */
  text?: string;
}

/**
 * Reads a policy file: bytes or text to values with places.
 *
 * Never throws. Everything that makes the file unusable is an error among the
 * diagnostics, with a range unless it concerns the whole file.
 *
 * @param content the file as it is on disk (UTF-8), or its text
 * @param file the file as the user named it
 * @param options `maxBytes`: the size allowed, in bytes (default 1,000,000)
 */
export function readSource(
  content: Uint8Array | string,
  file: string,
  options: { maxBytes?: number } = {},
): ReadSourceResult {
  const { text, problem } = decode(content, options.maxBytes ?? limits.bytes);
  const lines = new Lines(withLineFeeds(text ?? ''));
  const shown = text === undefined ? {} : { text };
  if (problem !== undefined || text === undefined) {
    const problems = problem === undefined ? [] : [problem];
    return { source: null, diagnostics: diagnose(problems, file, lines), ...shown };
  }

  const read = readText(lines);
  const diagnostics = diagnose(read.problems, file, lines);
  if (read.root === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
    return { source: null, diagnostics, ...shown };
  }
  const { root, targets } = read;
  const locator = new Locator(root, targets, lines);
  const source: Source = {
    file,
    text,
    data: toData(root, targets),
    locate: (path, what) => ({ file, range: locator.locate(path, what) }),
    trace: (path) => ({ file, path }),
    literal: (path) => locator.literal(path),
    bases: [],
  };
  return { source, diagnostics, ...shown };
}

const diagnose = (problems: readonly Problem[], file: string, lines: Lines): Diagnostic[] =>
  [...problems]
    .sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0))
    .map((problem) => toDiagnostic(problem, file, lines));

type Read =
  | { problems: Problem[]; root?: undefined }
  | { problems: Problem[]; root: ParsedNode; targets: ReturnType<typeof checkNodes>['targets'] };

function readText(lines: Lines): Read {
  const { text } = lines;
  // Each of these makes everything after it meaningless, so the first one found is all there is.
  const conflicts = findMergeConflicts(text, lines, limits.syntaxErrors);
  if (conflicts.length > 0) return { problems: conflicts };
  const markup = looksLikeMarkup(text);
  if (markup !== undefined) return { problems: [markup] };
  const controls = findControlCharacters(text, limits.syntaxErrors);
  if (controls.length > 0) return { problems: controls };

  const parsed = parse(text);
  if (parsed.stop !== undefined) return { problems: [refine(parsed.stop, text)] };
  if (parsed.slips.length > 0) return { problems: syntaxProblems(parsed, lines) };
  const root = parsed.contents;
  if (root === null || (isScalar(root) && root.value === null)) return { problems: [empty(text)] };
  if (!isMap(root)) return { problems: [looksLikeOther(text) ?? wrongRoot(root, lines)] };
  const { problems, targets } = checkNodes(root, text, lines, parsed.tokens);
  if (root.items.length === 0 && problems.length === 0) return { problems: [empty(text)] };
  return { problems, root, targets };
}

function refine(stop: Problem, text: string): Problem {
  if (stop.rule !== 'several-documents' || stop.at === undefined) return stop;
  if (!looksLikeFrontMatter(text, stop.at.start)) return stop;
  return {
    rule: 'not-yaml',
    message: 'This looks like a page with a text after its settings (front matter), not like YAML.',
    help: 'Keep only what stands between the two lines ---; texts belong under "sections".',
    at: stop.at,
  };
}

function syntaxProblems({ slips, tokens }: Parsed, lines: Lines): Problem[] {
  const { text } = lines;
  const other = looksLikeOther(text);
  if (other !== undefined) return [other];
  const all = explainSlips({ text, lines, tokens, all: slips });
  const [first] = all;
  if (first?.at !== undefined && looksLikeJson(text)) {
    return [
      {
        rule: 'not-yaml',
        message: 'This looks like JSON, but here is something that JSON does not allow.',
        help: 'JSON is good YAML as long as it is whole: no comments with //, a comma between entries, and nothing after the last bracket.',
        at: first.at,
      },
    ];
  }
  const problems = all.slice(0, limits.syntaxErrors);
  const last = problems.at(-1);
  if (last !== undefined && all.length > problems.length) {
    last.help = `${last.help ?? ''} There are more slips of syntax further down.`.trim();
  }
  return problems;
}

function empty(text: string): Problem {
  return {
    rule: 'empty-file',
    message: text.includes('#')
      ? 'The file holds no policy: there is nothing in it but comments.'
      : 'The file is empty.',
    help: 'Write a first policy with "policygen init".',
  };
}

function wrongRoot(root: ParsedNode, lines: Lines): Problem {
  const value = isScalar(root) ? root.value : undefined;
  const kind = isSeq(root)
    ? 'a list'
    : typeof value === 'string'
      ? 'a text'
      : typeof value === 'number'
        ? 'a number'
        : typeof value === 'boolean'
          ? 'a truth value'
          : 'an alias';
  const { start, end } = offsets(root);
  return {
    rule: 'root-not-a-mapping',
    message: `The file is ${kind}, but a policy is made of keys with values.`,
    help: 'Begin with a key, a colon and its value, for example "policygen: 1".',
    at: { start, end: Math.max(start + 1, Math.min(end, lines.lineAt(start).end)) },
  };
}
