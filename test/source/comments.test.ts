import { expect, test } from 'vitest';
import { readComments } from '../../src/source/comments.js';

test('comments are found by line, and nothing else is taken for one', () => {
  const text = [
    '# the bakery',
    'name: "Havblik # 3" # in full',
    'note: |',
    '  # not a comment',
    '    nor # this',
    '  #about the list',
    'url: https://havblik.example/#brød',
    'data: [name, # first',
    '  email]',
    "quote: 'over",
    "  # two lines' # yes",
    '',
  ];
  const expected = [
    { line: 1, column: 1, text: 'the bakery', alone: true },
    { line: 2, column: 21, text: 'in full', alone: false },
    { line: 8, column: 14, text: 'first', alone: false },
    { line: 11, column: 16, text: 'yes', alone: false },
  ];
  expect(readComments(text.join('\n'))).toEqual(expected);
  expect(readComments(text.join('\r\n'))).toEqual(expected);
});

test('a comment that is indented stands alone', () => {
  expect(readComments('a:\n  # on b\n  b: c\n')).toEqual([
    { line: 2, column: 3, text: 'on b', alone: true },
  ]);
});

test('a file without comments has none', () => {
  expect(readComments('a: b\n')).toEqual([]);
  expect(readComments('')).toEqual([]);
});
