// Lines of our own kind are made into HTML without marked: always as marked would.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inline } from '../../src/compose/markdown.js';
import { plainText } from '../../src/formats/inline-html.js';
import { markedInline } from '../../src/formats/marked-inline.js';
import { plainInline } from '../../src/formats/plain-inline.js';

const RUNS = 20_000;
const SEED = 20261122;

const PIECES = [
  'Bageri Havblik',
  ' ',
  '  ',
  '**Formål:** ',
  '**Data:**',
  '**',
  '*',
  '_',
  '__fed__',
  '\\*',
  '\\_',
  '\\[',
  '\\]',
  '\\&',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '[Datatilsynet](https://www.datatilsynet.dk)',
  '[ring](tel:+4512345678)',
  '[12 34 56](tel:123456)',
  '[x](javascript:alert(1))',
  '[x](data:text/html,hej)',
  '[a](#activity-orders)',
  '![billede](https://havblik.example/a.png)',
  '<hej@havblik.example>',
  '<https://havblik.example/a?b=1&c=2>',
  '<https://havblik.example/a\\_b>',
  '<b>',
  '<!--',
  '`kode`',
  '~~slettet~~',
  '&',
  '&amp;',
  '&copy;',
  '&#91;',
  '"',
  "'",
  '<',
  '>',
  '!',
  '|',
  '\n',
  'https://havblik.example',
  'www.havblik.example',
  'hej@havblik.example',
  'Acme Inc\\.',
  'é',
  '\u00a0',
  '😀',
];

const line = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 8 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }),
);

describe('a line of Markdown', () => {
  test('is the HTML that marked makes of it, or is left to marked', () => {
    let own = 0;
    fc.assert(
      fc.property(line, (pieces) => {
        const markdown = pieces.join('');
        const html = plainInline(markdown);
        if (html === null) return;
        own += 1;
        expect(html).toBe(markedInline(markdown));
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(own).toBeGreaterThan(RUNS / 10);
  });

  // Signs are taken together as far as they go, so what stands beside what matters.
  test('is the same of long runs of one sign, and of two in turn', () => {
    const sign = fc.oneof(
      fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '&amp;', '&#', '91;', 'a', ' '),
      fc.constantFrom(...PIECES),
    );
    const runs = fc.array(fc.tuple(sign, sign, fc.boolean(), fc.nat({ max: 30 })), {
      minLength: 1,
      maxLength: 3,
    });
    let own = 0;
    fc.assert(
      fc.property(runs, fc.boolean(), (parts, escaped) => {
        const text = parts
          .map(([one, other, alone, times]) => (alone ? one : one + other).repeat(times))
          .join('');
        const markdown = escaped
          ? inline(text)
          : text.replace(/[!-/:-@[-`{-~]/g, (mark, at) => (at % 7 ? `\\${mark}` : mark));
        if (escaped) expect(plainText(markdown)).toBe(text.replace(/\s+/g, ' ').trim());
        const html = plainInline(markdown);
        if (html === null) return;
        own += 1;
        expect(html).toBe(markedInline(markdown));
      }),
      { numRuns: RUNS / 4, seed: SEED },
    );
    expect(own).toBeGreaterThan(RUNS / 8);
  });

  test('is nearly never left to marked where an author wrote words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (words) => {
        const markdown = inline(words);
        expect(plainInline(`**Formål:** ${markdown}`)).toBe(
          markedInline(`**Formål:** ${markdown}`),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
