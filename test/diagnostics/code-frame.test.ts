import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.js';
import { HANG } from '../support/hang.js';

const range = (line: number, start: number, end: number, endLine = line) => ({
  start: { line, column: start },
  end: { line: endLine, column: end },
});
const frame = (lines: string[], place: ReturnType<typeof range>, width = 80) =>
  codeFrame(lines, place, { width }).join('\n');

describe('a code frame', () => {
  test('shows the line before, the line and a mark', () => {
    const lines = Array.from({ length: 14 }, () => '');
    lines[12] = '    data: [name, email]';
    lines[13] = '    reciepients: [one-com]';
    expect(frame(lines, range(14, 5, 16))).toBe(
      [
        '    13 |     data: [name, email]',
        '  > 14 |     reciepients: [one-com]',
        '       |     ^^^^^^^^^^^',
      ].join('\n'),
    );
  });

  test('aligns the numbers 9 and 10', () => {
    const lines = Array.from({ length: 10 }, (_, n) => `key-${n + 1}: a`);
    expect(frame(lines, range(10, 1, 7))).toBe(
      ['     9 | key-9: a', '  > 10 | key-10: a', '       | ^^^^^^'].join('\n'),
    );
  });

  test('leaves out a line before that is blank', () => {
    expect(frame(['  ', 'a: b'], range(2, 1, 2))).toBe('  > 2 | a: b\n      | ^');
  });

  test('marks a place without characters, also behind the end of the line', () => {
    expect(frame(['a:'], range(1, 3, 3))).toBe('  > 1 | a:\n      |   ^');
    expect(frame([''], range(1, 1, 1))).toBe('  > 1 |\n      | ^');
  });

  test('marks the first line of a range over several lines', () => {
    expect(frame(['note: |', '  Vi bager.'], range(1, 7, 12, 2))).toBe(
      '  > 1 | note: |\n      |       ^',
    );
  });

  test('shows tabs, and the mark is under the right letter', () => {
    expect(frame(['\ta:\tbread'], range(1, 5, 10))).toBe(
      '  > 1 | →   a:→ bread\n      |         ^^^^^',
    );
  });

  test('counts wide letters twice and combining ones not at all', () => {
    expect(frame(['日本: 🥐 brød'], range(1, 8, 12))).toBe(
      '  > 1 | 日本: 🥐 brød\n      |          ^^^^',
    );
    expect(frame(['cafe\u0301: brød'], range(1, 8, 12))).toBe(
      '  > 1 | cafe\u0301: brød\n      |       ^^^^',
    );
    expect(frame(['👩‍👩‍👧: brød'], range(1, 11, 15))).toBe(
      '  > 1 | 👩‍👩‍👧: brød\n      |     ^^^^',
    );
  });

  test('escapes control characters and marks as many columns', () => {
    expect(frame(['a\u001bb: c'], range(1, 3, 4))).toBe('  > 1 | a\\u{1b}b: c\n      |        ^');
    expect(frame(['a\u001bb: c'], range(1, 2, 3))).toBe('  > 1 | a\\u{1b}b: c\n      |  ^^^^^^');
  });

  test('cuts a long line around the range', () => {
    const line = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`;
    const [shown = '', mark = ''] = codeFrame([line], range(1, 501, 505), { width: 40 });
    expect(shown).toBe('  > 1 | …xxxxxxxxxxHEREyyyyyyyyyyyyyyyy…');
    expect(mark).toBe('      |            ^^^^');
  });

  test('has no frame for a line that is not there', () => {
    expect(codeFrame(['a: b'], range(9, 1, 2), { width: 80 })).toEqual([]);
    expect(codeFrame([], range(1, 1, 2), { width: 80 })).toEqual([]);
  });

  test('never exceeds the width, and always has a mark under the line', () => {
    const letter = fc.constantFrom(
      'a',
      'æ',
      ' ',
      '\t',
      '日',
      '🥐',
      '\u0301',
      '\u001b',
      '\ud83d',
      '👩‍👧',
    );
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 400 }),
        fc.nat(500),
        fc.nat(50),
        fc.integer({ min: 30, max: 120 }),
        (letters, at, length, width) => {
          const line = letters.join('');
          const start = Math.min(at, line.length) + 1;
          const end = Math.min(start + length, line.length + 1);
          const lines = codeFrame([line], range(1, start, end), { width });
          expect(lines).toHaveLength(2);
          for (const text of lines) {
            const columns = text.replace(/\u0301|\u200d👧/gu, '').replace(/[日🥐👩]/gu, '..');
            expect(columns.length).toBeLessThanOrEqual(width);
            expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          }
          expect(lines[1]).toMatch(/^ {6}\| +\^+$/);
        },
      ),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  test('of a line of 10 MB costs nothing', () => {
    const line = 'é '.repeat(5_000_000);
    const start = performance.now();
    codeFrame([line], range(1, 9_000_000, 9_900_000), { width: 80 });
    codeFrame([line], range(1, 1, 9_900_000), { width: 80 });
    expect(performance.now() - start).toBeLessThan(HANG);
  });
});
