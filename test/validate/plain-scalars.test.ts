import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patterns } from '../../src/generated/scalars.js';
import { isPlainId, isPlainly, isPlainWords } from '../../src/validate/plain-scalars.js';

const signs = fc.string({
  unit: fc.constantFrom(...'abz019--_A \t\nåé.:\u00a0\u2003'),
  maxLength: 8,
});

test('what is told by signs is told by the pattern of the schema', () => {
  fc.assert(
    fc.property(signs, (text) => {
      if (isPlainId(text)) expect(text).toMatch(patterns.id);
      if (isPlainWords(text)) expect(text).toMatch(patterns.name);
    }),
    { numRuns: 20_000 },
  );
});

type Kind = keyof typeof patterns;

/** Values of each kind, and what is nearly one. */
const NEARLY: readonly string[] = [
  ...[
    'da',
    'en-GB',
    'DK',
    'dk',
    'Dk',
    'unnamed',
    'dk/bogforingsloven',
    'gdpr',
    'DK/a',
    'dk/',
    'a/b',
  ],
  ...['2026-11-22', '2026-1-22', '2026-11-2x', '12026-11-22', '2026/11/22'],
  ...[
    '1 day',
    '2 years',
    '10 months',
    '01 year',
    '2  years',
    '2 year s',
    '2 days weeks',
    '1000 weeks',
  ],
  ...[
    'hej@havblik.example',
    'a@b',
    'a@b.',
    'a@.b',
    '@a.b',
    'a@b@c.d',
    'a.b@c.d-e',
    'a@b..c',
    'a@b.c.',
  ],
  ...['+45 12 34 56 78', '112', '1123', '+ 112', '12-34.56/78', '1'.repeat(31), '1'.repeat(32)],
  ...[
    'https://a.b/c?d=e&f#g',
    'https://',
    'http://a.b',
    'mailto:a@b.c',
    'https://a b',
    'https://å',
  ],
];

const near = fc.oneof(
  fc.constantFrom(...NEARLY),
  fc
    .tuple(fc.constantFrom(...NEARLY), fc.nat(40), fc.constantFrom('', ...' .-/@+:aZå09sé\n\t'))
    .map(([text, at, sign]) => `${text.slice(0, at)}${sign}${text.slice(at + 1)}`),
);

test.each(Object.keys(patterns) as Kind[])('%s: what is plainly one is one', (kind) => {
  fc.assert(
    fc.property(fc.oneof(near, signs), (text) => {
      if (isPlainly(kind, text)) expect(text).toMatch(patterns[kind]);
    }),
    { numRuns: 10_000 },
  );
});

test.each<[Kind, string[]]>([
  ['vocab', ['order-history', 'b2b']],
  ['name', ['Bageriet Havblik ApS']],
  ['law', ['gdpr', 'dk/bogforingsloven']],
  ['tag', ['da', 'nl']],
  ['authority', ['dk']],
  ['country', ['DK']],
  ['date', ['2026-11-22']],
  ['duration', ['1 day', '30 days', '6 months', '5 years']],
  ['email', ['hej@havblik.example', 'a.b_c@d-e.f.dk']],
  ['phone', ['+45 12 34 56 78', '17713456']],
  ['url', ['https://www.datatilsynet.dk', 'https://a.b/c-d_e/?f=1&g=%20#h']],
])('%s: the usual ones need no pattern', (kind, values) => {
  for (const value of values) expect([value, isPlainly(kind, value)]).toEqual([value, true]);
});

test('every id of ordinary length is told by signs', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,3}$/);
  fc.assert(
    fc.property(id, (text) => {
      expect(isPlainId(text)).toBe(true);
    }),
  );
});

test.each(['', '-', 'a-', '-a', 'a--b', '1', '1a', 'A', 'a b', 'å'])('%j is no id', (text) => {
  expect(isPlainId(text)).toBe(false);
});

test.each(['', ' ', '\n', '\u00a0', '\u2003', ' a'])('%j is for the pattern to judge', (text) => {
  expect(isPlainWords(text)).toBe(false);
});
