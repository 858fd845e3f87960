import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { slugger } from '../../src/formats/slugs.js';

const TITLES = [
  'Formål',
  'Formål-1',
  'Uw rechten',
  'Cookies & sporing',
  'C # og F #',
  '1. Data',
  '',
];

test('anchors are those of GitHub, again and again', () => {
  const title = fc.oneof(
    fc.constantFrom(...TITLES),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({
      unit: fc.constantFrom('a', 'Æ', 'ß', '×', '÷', '-', ' ', '1', 'İ', 'ÿ'),
      maxLength: 3,
    }),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const own = slugger();
      const github = new GithubSlugger();
      for (const each of titles) expect(own(each)).toBe(github.slug(each));
    }),
    { numRuns: 5_000, seed: 20261122 },
  );
});
