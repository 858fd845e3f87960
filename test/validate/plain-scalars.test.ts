import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patterns } from '../../src/generated/scalars.js';
import { isPlainId, isPlainWords } from '../../src/validate/plain-scalars.js';

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
