import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FirmNames } from '../../src/lint/firm-names.js';

test.each([
  ['Google', true],
  ['google ireland limited', true],
  ['Google LLC', false],
  ['Googles', false],
  ['Goog', false],
  ['Atea A/S Ballerup', true],
])('%s is like Google Ireland Limited or Atea A/S: %s', (name, like) => {
  expect(new FirmNames(['Google Ireland Limited', 'Atea A/S']).has(name)).toBe(like);
});

/** One by one: the same words, or all of one at the beginning of the other. */
const isLike = (one: string, other: string) => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
};

const name = fc
  .array(fc.constantFrom('A', 'a', 'b', ' ', '-'), { maxLength: 6 })
  .map((signs) => signs.join(''));

test('all names at once say what each of them says', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), name, (names, sought) => {
      expect(new FirmNames(names).has(sought)).toBe(names.some((each) => isLike(each, sought)));
    }),
    { numRuns: 2000 },
  );
});
