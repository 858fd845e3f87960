// Policies as they come out of a hurried hand, a broken editor or a hostile pull
// request: small true-to-life ones, changed in one to three places.
import { readdirSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import { GOOD } from '../cli/policygen.js';
import { FULL_MODEL, ROOT, readText } from '../support/shipped.js';
import { HOSTILE } from './policy-arbitrary.js';

/** The fixtures of the rules of the law: a few lines each, all parts of the model between them. */
const BASES: readonly string[] = [
  GOOD,
  ...readdirSync(`${ROOT}test/lint`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(`${ROOT}test/lint/${name}`)
        .filter((file) => /^(ok|bad).*\.yaml$/.test(file))
        .sort()
        .map((file) => readText(`test/lint/${name}/${file}`)),
    )
    .filter((text) => text.length < 700),
];

const KEYS: readonly string[] = [
  ...new Set(Object.values(FULL_MODEL).flatMap(({ fields }) => Object.keys(fields))),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'x-own',
  'internal',
];

/** Signs of YAML, values of every kind, and what no text editor shows. */
const PIECES: readonly string[] = [
  ...': |- |# |, |[|]|{|}|[]|{}|&a |*a|*|!|!!str |!!js/function || |>|"|\'|@|`|%|?|? |<<: *a|---|...|%YAML 1.1|\\|~|null|true|false|0|-1|1e999|.nan|.inf|0x1F|0123|2026-02-30|2026-11-22|9999-12-31|no|NO|\t|\r|\r\n|\u0000|\u0007|\u001b[2J|\u009b31m|\u0085|\u2028|\u202e|\u200b|\ufeff|\ud800|\ufffe|\u{e0041}|e\u0301|<<<<<<< HEAD|# policygen-ignore |# policygen-ignore complaint-is-named: told elsewhere'
    .split('|')
    .filter((piece) => piece !== ''),
  '|',
  '\n',
  '\n\n',
];

type Change = (text: string) => string;

const between = (text: string, share: number): number => Math.floor(share * (text.length + 1));
const lineOf = (lines: readonly string[], share: number): number =>
  Math.min(lines.length - 1, Math.floor(share * lines.length));
const inLines =
  (change: (lines: string[], at: number) => void, share: number): Change =>
  (text) => {
    const lines = text.split('\n');
    change(lines, lineOf(lines, share));
    return lines.join('\n');
  };
// Any place alike: by itself fast-check takes the first ones of a text nine times in ten.
const share = fc.noBias(fc.nat(2 ** 30 - 1)).map((part) => part / 2 ** 30);

/** The n-th place where a pattern fits gets another text. */
const replaced =
  (pattern: RegExp, at: number, by: (found: string) => string): Change =>
  (text) => {
    const found = [...text.matchAll(pattern)];
    const match = found[Math.floor(at * found.length)];
    if (match === undefined) return text;
    return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
  };

const VALUE = /(?<=[:,[] |- )[^\s{}[\],:#"'-][^{}[\],:#"'\n]*/g;
const KEY = /[A-Za-z_]+(?=:)/g;
const WORD = /[A-Za-zæøåÆØÅ0-9-]+/g;

const hostile = fc.constantFrom(...HOSTILE);
const change: Arbitrary<Change> = fc.oneof(
  // Good YAML with another value: most of these are built.
  {
    weight: 6,
    arbitrary: fc
      .tuple(share, hostile)
      .map(([at, text]) => replaced(VALUE, at, () => JSON.stringify(text))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(share, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
      .map(([at, text]) => replaced(VALUE, at, () => JSON.stringify(text))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(share, fc.constantFrom(...KEYS))
      .map(([at, key]) => replaced(KEY, at, () => key)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(share, fc.constantFrom(...KEYS), hostile)
      .map(([at, key, text]) =>
        inLines((lines, line) => lines.splice(line, 0, `${key}: ${JSON.stringify(text)}`), at),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(share, fc.constantFrom(...BASES), share).map(([at, other, from]) =>
      inLines((lines, line) => {
        const others = other.split('\n');
        lines.splice(line, 0, others[lineOf(others, from)] ?? '');
      }, at),
    ),
  },
  { weight: 2, arbitrary: share.map((at) => inLines((lines, line) => lines.splice(line, 1), at)) },
  {
    weight: 1,
    arbitrary: share.map((at) =>
      inLines((lines, line) => lines.splice(line, 0, lines[line] ?? ''), at),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(share, share).map(([at, to]) =>
      inLines((lines, line) => {
        const [moved = ''] = lines.splice(line, 1);
        lines.splice(lineOf(lines, to), 0, moved);
      }, at),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(share, fc.integer({ min: -3, max: 3 })).map(([at, depth]) =>
      inLines((lines, line) => {
        const text = lines[line] ?? '';
        lines[line] = depth > 0 ? ' '.repeat(depth) + text : text.slice(-depth);
      }, at),
    ),
  },
  // Slips of the hand, and worse.
  {
    weight: 1,
    arbitrary: share.map((at) => replaced(WORD, at, (word) => word.slice(1) + word.slice(0, 1))),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(share, fc.constantFrom(...PIECES)).map(
      ([at, piece]): Change =>
        (text) => {
          const place = between(text, at);
          return text.slice(0, place) + piece + text.slice(place);
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(share, fc.integer({ min: 1, max: 12 })).map(
      ([at, count]): Change =>
        (text) => {
          const place = between(text, at);
          return text.slice(0, place) + text.slice(place + count);
        },
    ),
  },
  {
    weight: 1,
    arbitrary: share.map(
      (at): Change =>
        (text) =>
          text.slice(0, between(text, at)),
    ),
  },
);

/** A policy's text. */
const mutatedOf = (bases: readonly string[]): Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...bases), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([base, changes]) => changes.reduce((text, each) => each(text), base));

export const mutated: Arbitrary<string> = mutatedOf(BASES);

/** Of a few of them only, other ones for each number: like the sites of one agency, which are nearly the same. */
export function mutatedAlike(number: number): Arbitrary<string> {
  const first = (number * 3) % BASES.length;
  return mutatedOf([...BASES, ...BASES].slice(first, first + 3));
}

/** The same as bytes, some of them turned, which may be no text at all. */
export const mutatedBytes: Arbitrary<Uint8Array> = fc
  .tuple(mutated, fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 3 }))
  .map(([text, turns]) => {
    const bytes = Buffer.from(text);
    for (const [at, byte] of turns) bytes[Math.floor(at * bytes.length)] = byte;
    return new Uint8Array(bytes);
  });
