import { isDeepStrictEqual } from 'node:util';
import { KnownLines } from '../../src/source/known-lines.js';
import { Lines, withLineFeeds } from '../../src/source/lines.js';
import { readLocated } from '../../src/source/read-located.js';
import { readPlain } from '../../src/source/read-plain.js';

/** Lines of all texts that a test reads, as a run over many policies keeps them. */
const KNOWN = new KnownLines();

/** What the two readers of policies make of a text. */
export interface Reading {
  /** What the plain reader reads; `undefined` where it leaves the text to the other. */
  plain: unknown;
  /**
   * Where the plain reader reads a text and the one that knows all of YAML has anything to
   * say against it, or reads another value, or the same keys in another order; or where it
   * reads it otherwise once it knows lines of it.
   */
  disagreement?: string;
}

export function readBoth(content: string): Reading {
  const text = withLineFeeds(content);
  const plain = readPlain(text);
  // A line is kept when it comes twice.
  for (const time of ['once', 'twice', 'thrice']) {
    const known = readPlain(text, KNOWN);
    if (JSON.stringify(known) !== JSON.stringify(plain))
      return { plain, disagreement: `read ${time}: ${JSON.stringify(known)}` };
  }
  if (plain === undefined) return { plain };
  const { problems, tree } = readLocated(new Lines(text));
  const [problem] = problems;
  if (problem) return { plain, disagreement: `${problem.rule}: ${problem.message}` };
  const [one, other] = [plain, tree?.data].map((value) => JSON.stringify(value));
  // As JSON 0 is -0; as values the order of keys is nothing.
  if (one === other && isDeepStrictEqual(plain, tree?.data)) return { plain };
  return { plain, disagreement: `${one} is ${other}` };
}
