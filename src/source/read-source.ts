import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { decode } from './decode.js';
import type { KnownLines } from './known-lines.js';
import { limits } from './limits.js';
import { Lines, withLineFeeds } from './lines.js';
import { type Problem, toDiagnostic } from './problem.js';
import { type Located, readLocated } from './read-located.js';
import { readPlain } from './read-plain.js';
import type { Source } from './source.js';

type Tree = NonNullable<Located['tree']>;

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
 * @param options `maxBytes`: the size allowed, in bytes (default 1,000,000); `known`: lines of
 * files that were read before
 */
export function readSource(
  content: Uint8Array | string,
  file: string,
  options: { maxBytes?: number; known?: KnownLines | undefined } = {},
): ReadSourceResult {
  const { text, problem } = decode(content, options.maxBytes ?? limits.bytes);
  const lines = new Lines(withLineFeeds(text ?? ''));
  const shown = text === undefined ? {} : { text };
  if (problem !== undefined || text === undefined) {
    const problems = problem === undefined ? [] : [problem];
    return { source: null, diagnostics: diagnose(problems, file, lines), ...shown };
  }

  // Places take ten times as long to find as values, and most files never need one.
  const data = readPlain(lines.text, options.known);
  if (data !== undefined) {
    return {
      source: sourceOf(file, text, data, locatedLater(lines)),
      diagnostics: [],
      ...shown,
    };
  }
  const { problems, tree } = readLocated(lines);
  const diagnostics = diagnose(problems, file, lines);
  if (!tree) return { source: null, diagnostics, ...shown };
  return { source: sourceOf(file, text, tree.data, () => tree), diagnostics, ...shown };
}

/** The places of a file whose values are known, once somebody asks for one. */
function locatedLater(lines: Lines): () => Tree {
  let found: Located['tree'];
  return () => {
    found ??= readLocated(lines).tree;
    if (!found) throw new Error('The two readers disagree on a file.');
    return found;
  };
}

function sourceOf(file: string, text: string, data: unknown, tree: () => Tree): Source {
  return {
    file,
    text,
    data,
    locate: (path, what) => ({ file, range: tree().locate(path, what) }),
    trace: (path) => ({ file, path }),
    literal: (path) => tree().literal(path),
    bases: [],
  };
}

const diagnose = (problems: readonly Problem[], file: string, lines: Lines): Diagnostic[] =>
  [...problems]
    .sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0))
    .map((problem) => toDiagnostic(problem, file, lines));
