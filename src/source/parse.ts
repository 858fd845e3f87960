import { Composer, type ErrorCode, type ParsedNode } from 'yaml';
import { excerpt, type Problem } from './problem.js';
import { enoughSlips, type SyntaxSlip, scan, type Tokens, tooDeep } from './scan.js';

export interface Parsed {
  /** The tree of the first document; null if it is empty or could not be built. */
  contents: ParsedNode | null;
  slips: SyntaxSlip[];
  tokens: Tokens;
  /** A reason not to look any further. */
  stop?: Problem;
}

/** Thrown through the library, which collects every error it finds, however many. */
class Enough extends Error {}

/**
 * The first document of a text with LF line ends, as a tree of nodes.
 *
 * The lexer and the parser of the library do not recurse, its composer does: so
 * depth and size are measured while the tokens pass by, and the composer only
 * sees what is small enough.
 */
export function parse(text: string): Parsed {
  const tokens: Tokens = { quoted: [], unclosed: [], anchors: new Map() };
  const slips: SyntaxSlip[] = [];
  const scanned = scan(text, tokens, slips);
  if (scanned.stop !== undefined) return { contents: null, slips, tokens, stop: scanned.stop };

  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    stringKeys: true,
    strict: true,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const collect = (code: ErrorCode, message: string, [start, end]: [number, number]): void => {
    slips.push({ code, message, start, end: Math.max(start, end) });
  };
  // Half a million errors of a hostile file would take seconds to build. Should
  // a later version of the library not have this property, it is only slower.
  Object.assign(composer, {
    onError: (source: ErrorSource, code: ErrorCode, message: string) => {
      if (slips.length >= enoughSlips) throw new Enough();
      collect(code, message, placeOf(source));
    },
  });

  let contents: ParsedNode | null = null;
  try {
    for (const document of composer.compose(scanned.cst, true, text.length)) {
      contents = document.contents;
      for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
        collect(code, message, pos);
      }
    }
  } catch (error) {
    contents = null;
    if (slips.length === 0) {
      // No input is known that leads here; the file must be named all the same.
      const reason = error instanceof Error ? error.message : String(error);
      collect('IMPOSSIBLE', excerpt(reason), [0, 1]);
    }
  }
  const tooDeepForLibrary = slips.find((slip) => slip.code === 'RESOURCE_EXHAUSTION');
  return {
    contents,
    slips,
    tokens,
    ...(tooDeepForLibrary === undefined ? {} : { stop: tooDeep(tooDeepForLibrary.start) }),
  };
}

type ErrorSource = number | [number, number] | number[] | { offset: number; source?: unknown };

function placeOf(source: ErrorSource): [number, number] {
  if (typeof source === 'number') return [source, source + 1];
  if (Array.isArray(source)) return [source[0] ?? 0, source[1] ?? 0];
  const length = typeof source.source === 'string' ? source.source.length : 1;
  return [source.offset, source.offset + length];
}
