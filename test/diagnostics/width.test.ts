import { expect, test } from 'vitest';
import { cells } from '../../src/diagnostics/width.js';

test('letters of Europe are told apart, and as wide, as by the rules of Unicode', () => {
  for (let code = 0x20; code <= 0x20ac; code++) {
    const text = `${String.fromCodePoint(code)}e`;
    // A letter that is not European has the whole text looked at by the rules.
    expect(cells(text), code.toString(16)).toEqual(cells(`${text}世`).slice(0, -1));
  }
});

test('wide letters take two columns, marks none', () => {
  expect(cells('世e\u0301')).toEqual([
    { text: '世', width: 2 },
    { text: 'e\u0301', width: 1 },
  ]);
  expect(cells('\u0301')).toEqual([{ text: '\u0301', width: 0 }]);
});
