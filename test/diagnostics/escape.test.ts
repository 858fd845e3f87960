import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeForTerminal } from '../../src/diagnostics/escape.js';

test.each([
  ['\u001b[2J', '\\u{1b}[2J'],
  ['\u001b]8;;https://x\u0007', '\\u{1b}]8;;https://x\\u{7}'],
  ['\u009b31m', '\\u{9b}31m'],
  ['a\r\nb\tc', 'a\\u{d}\\u{a}b\\u{9}c'],
  ['\u202eabc\u2066', '\\u{202e}abc\\u{2066}'],
  ['\ud800 \ufeff', '\\u{d800} \\u{feff}'],
  ['nul\0del\u007f', 'nul\\u{0}del\\u{7f}'],
])('%j', (text, escaped) => {
  expect(escapeForTerminal(text)).toBe(escaped);
});

test('ordinary text stays as it is', () => {
  const text = 'Tandlæge "Holm" – 10\u00a0kr. 👩‍👩‍👧 日本 שלום \\u{1b} %s $&';
  expect(escapeForTerminal(text)).toBe(text);
});

test('nothing that a terminal acts on is left, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeForTerminal(text);
      expect(escaped).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      fc.pre(!text.includes('\\'));
      const back = escaped.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      );
      expect(back).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('exactly what Unicode calls a control, half a character or none at all is replaced, and a few more', () => {
  const unsafe =
    /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const letter = String.fromCodePoint(code);
    if ((escapeForTerminal(letter) !== letter) !== unsafe.test(letter))
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
