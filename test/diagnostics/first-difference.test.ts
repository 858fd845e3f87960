import { expect, test } from 'vitest';
import { firstDifference } from '../../src/diagnostics/first-difference.js';

test.each([
  ['a word', 'Bageriet\nBygade 3\n', 'Bageriet\nStrandgade 3\n', '2:1-9', 'Strandgade 3'],
  ['the end of a line', 'Bygade\n', 'Bygade 3\n', '1:7-8', 'Bygade 3'],
  ['a line too many', 'Brød\nKager\n', 'Brød\n', '2:1-6', ''],
  ['a line too few', 'Brød\n', 'Brød\nKager\n', '2:1-2', 'Kager'],
  ['no line end', 'Brød', 'Brød\n', '1:5-6', ''],
  ['an empty file', '', 'Brød\n', '1:1-2', 'Brød'],
  ['half of an emoji', '🍞 x\n', '🍰 x\n', '1:1-5', '🍰 x'],
  [
    'far in a long line',
    `${'brød '.repeat(10)}x${' og'.repeat(40)}`,
    `${'brød '.repeat(10)}y${' og'.repeat(40)}`,
    '1:51-172',
    `…${'brød '.repeat(4)}y${' og'.repeat(19)} o…`,
  ],
])('%s', (_, found, wanted, place, excerpt) => {
  const { range, excerpt: shown } = firstDifference(found, wanted);
  const { start, end } = range;
  expect(`${start.line}:${start.column}-${end.column}`).toBe(place);
  expect(end.line).toBe(start.line);
  expect(shown).toBe(excerpt);
});
