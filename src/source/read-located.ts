import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Range } from '../diagnostics/diagnostic.js';
import type { Path } from '../policy.js';
import { findControlCharacters } from './characters.js';
import { offsets } from './check-keys.js';
import { checkNodes } from './check-nodes.js';
import { limits } from './limits.js';
import type { Lines } from './lines.js';
import { Locator } from './locate.js';
import {
  findMergeConflicts,
  looksLikeFrontMatter,
  looksLikeJson,
  looksLikeMarkup,
  looksLikeOther,
} from './look-alike.js';
import { type Parsed, parse } from './parse.js';
import type { Problem } from './problem.js';
import { explainSlips } from './syntax-messages.js';
import { toData } from './to-data.js';

/** The values of a text with their places, or what is wrong with it. */
export interface Located {
  problems: Problem[];
  /** Absent where there is no tree to speak of. */
  tree?: {
    data: unknown;
    locate(path: Path, what?: 'key' | 'value'): Range;
    literal(path: Path): string | undefined;
  };
}

/** Reads all of YAML, and remembers where each value stands. */
export function readLocated(lines: Lines): Located {
  const read = readText(lines);
  const { problems, root } = read;
  if (root === undefined || problems.some(({ severity = 'error' }) => severity === 'error')) {
    return { problems };
  }
  const locator = new Locator(root, read.targets, lines);
  return {
    problems,
    tree: {
      data: toData(root, read.targets),
      locate: (path, what) => locator.locate(path, what),
      literal: (path) => locator.literal(path),
    },
  };
}

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
    last.help =
      `${last.help ?? ''} There are more slips of syntax; the first ${limits.syntaxErrors} are shown.`.trim();
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
