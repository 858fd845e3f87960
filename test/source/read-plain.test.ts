import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlain } from '../../src/source/read-plain.js';
import { EXAMPLES, ROOT, readText } from '../support/shipped.js';
import { readBoth } from './readers.js';

/** How many mutated texts are compared; more by hand: `POLICYGEN_RUNS=1000000 npx vitest run …`. */
const RUNS = Number(process.env.POLICYGEN_RUNS ?? 20_000);

const policies = EXAMPLES.map((name) => readText(`examples/${name}/policy.yaml`));

const fixtures = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(ROOT, 'test', name));

test.each(EXAMPLES)('the policy of %s is plain enough', (name) => {
  expect(readPlain(readText(`examples/${name}/policy.yaml`))).toBeDefined();
});

test('the readers agree on every policy and fixture', () => {
  expect(fixtures.length).toBeGreaterThan(300);
  const texts = [...policies, ...fixtures.map((path) => readFileSync(path, 'utf8'))];
  expect(texts.flatMap((text) => readBoth(text).disagreement ?? [])).toEqual([]);
});

describe('what it takes all of YAML to read is left alone', () => {
  test.each([
    ['a number with zeros', 'cvr: 0123'],
    ['a number with decimals', 'a: 1.10'],
    ['a number in another base', 'a: 0x1F'],
    ['a power of ten', 'a: 1e3'],
    ['a truth value in capitals', 'open: TRUE'],
    ['nothing in words', 'open: Null'],
    ['a tilde', 'open: ~'],
    ['an anchor', 'a: &b c'],
    ['an alias', 'a: *b'],
    ['a tag', 'a: !!str 1'],
    ['a merge key', '<<: { a: b }'],
    ['an escape', 'a: "b\\n"'],
    ['a text in quotes on two lines', 'a: "b\n  c"'],
    ['a list on two lines', 'a: [b,\n  c]'],
    ['a key in quotes', '"a": b'],
    ['a key that is a number', '1: b'],
    ['a tab', 'a:\tb'],
    ['a colon in a text', 'a: b: c'],
    ['a dash glued to a word', 'a: -b'],
    ['a list in a text', 'a: b\n  - c'],
    ['a key twice', 'a: b\na: c'],
    ['a block that keeps its last lines', 'a: |+\n  b\n'],
    ['a block with deeper lines, folded', 'a: >\n  b\n    c'],
    ['the start of a document', '---\na: b'],
    ['a letter of two characters', 'a: pa\u030ask'],
    ['a hidden character', 'a: b\u200bc'],
    ['a pair in a list', 'a: [b: c]'],
    ['a comma too many', 'a: [b, ]'],
    ['an empty list', 'a: []'],
  ])('%s', (_, text) => {
    expect(readPlain(`${text}\n`)).toBeUndefined();
  });
});

/** What changes the meaning of YAML, and what people mistype. */
const PIECES = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    ':',
    ': ',
    ' :',
    '-',
    '- ',
    ' - ',
    '#',
    ' #',
    ' # ',
    ',',
    ', ',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    "''",
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '>2',
    '&',
    '*',
    '!',
    '%',
    '@',
  ],
  ...[
    '?',
    '? ',
    '~',
    '`',
    '\\',
    '...',
    '---',
    '<<: ',
    'true',
    'null',
    '0',
    '01',
    '1.0',
    '1e3',
    '+1',
  ],
  ...[
    'é',
    'e\u0301',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    'a: b',
    '\n- a',
    '\n  b: c',
    '\n    d',
  ],
];

const mutated = fc
  .record({
    text: fc.constantFrom(...policies),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 25 }),
    changes: fc.array(
      fc.record({
        at: fc.nat(),
        remove: fc.constantFrom(0, 0, 0, 1, 1, 2, 5),
        insert: fc.constantFrom('', ...PIECES),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ text, from, length, changes }) => {
    // A few lines, at the left margin again, so that most of them stay a file of their own.
    const lines = text.split('\n');
    const part = lines.slice(from % lines.length).slice(0, length);
    const indent = Math.min(...part.filter((line) => line.trim()).map((line) => line.search(/\S/)));
    let whole = part.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
    for (const { at, remove, insert } of changes) {
      const where = at % (whole.length + 1);
      whole = whole.slice(0, where) + insert + whole.slice(where + remove);
    }
    return whole.endsWith('\n') ? whole : `${whole}\n`;
  });

const soup = fc
  .array(fc.constantFrom(...PIECES, 'a', 'b c', 'key:', '\nkey: ', '\n  sub: ', '\n  - '), {
    maxLength: 14,
  })
  .map((pieces) => `k: ${pieces.join('')}\n`);

test('the readers agree on mutated policies', { timeout: 3_600_000 }, () => {
  let read = 0;
  fc.assert(
    fc.property(mutated, (text) => {
      const { plain, disagreement } = readBoth(text);
      if (plain !== undefined) read++;
      expect(disagreement).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
  // Else there would be nothing to disagree on.
  expect(read).toBeGreaterThan(RUNS / 20);
});

test('the readers agree on a soup of signs', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(soup, (text) => {
      expect(readBoth(text).disagreement).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
});

test('what follows lines that were read before is looked at all the same', () => {
  const pieces = [
    'k:\n- a\n- b\n',
    'k:\n- a\n',
    '    d\n',
    'm: e\n',
    '- c\n',
    '  a: b\n',
    '  c:\n    - d\n',
    '    - e: f\n      g: [h]\n',
    '      g: [h]\n',
    'k: |\n',
    'n:\n',
  ];
  let read = 0;
  for (const a of pieces) {
    for (const b of pieces) {
      for (const c of pieces) {
        for (const d of ['', ...pieces]) {
          const { plain, disagreement } = readBoth(a + b + c + d);
          expect(disagreement).toBeUndefined();
          if (plain !== undefined) read++;
        }
      }
    }
  }
  expect(read).toBeGreaterThan(500);
});
