import { describe, expect, test } from 'vitest';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.js';
import { type ReadSourceResult, readSource } from '../../src/source/read-source.js';
import { HANG } from '../support/hang.js';

/** Reads and reports without hanging, whatever the text. */
function read(
  content: string | Uint8Array,
): ReadSourceResult & { rules: string[]; report: string } {
  const start = performance.now();
  const result = readSource(content, 'policy.yaml');
  const report = reportPretty(result.diagnostics, () => result.text, { colour: false });
  expect(performance.now() - start).toBeLessThan(HANG);
  // 50 problems of a few short lines each.
  expect(report.length).toBeLessThan(30_000);
  return { ...result, report, rules: [...new Set(result.diagnostics.map(({ rule }) => rule))] };
}

const numbered = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('');

describe('size', () => {
  test('a text of 5 MB', () => {
    const text = `note: ${'brød '.repeat(1_000_000)}\n`;
    const { source, rules, diagnostics } = read(text);
    expect(source).toBeNull();
    expect(rules).toEqual(['too-large']);
    expect(diagnostics[0]?.message).toBe('The file is larger than 1 MB.');
    expect(read(new TextEncoder().encode(text)).rules).toEqual(['too-large']);
  });

  test('a line of almost 1 MB is a text', () => {
    const note = 'brød og kage '.repeat(70_000).trim();
    const { source, diagnostics } = read(`note: ${note}\n`);
    expect(diagnostics).toEqual([]);
    expect((source!.data as Record<string, unknown>).note).toBe(note);
  });

  test('a slip at the end of a line of almost 1 MB', () => {
    const { diagnostics, report } = read(`note: "${'a'.repeat(990_000)}" og mere\n`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.range?.start).toEqual({ line: 1, column: 990_010 });
    expect(report.length).toBeLessThan(500);
  });

  test('20,000 keys', () => {
    const { source, diagnostics } = read(numbered(20_000, (n) => `key-${n}: ${n}\n`));
    expect(diagnostics).toEqual([]);
    expect(Object.keys(source!.data as object)).toHaveLength(20_000);
    expect(source?.locate(['key-19999']).range.start).toEqual({ line: 20_000, column: 12 });
  });

  test('20,000 places are found as fast', () => {
    const { source } = read(numbered(20_000, (n) => `key-${n}: ${n}\n`));
    const start = performance.now();
    for (let n = 0; n < 20_000; n++) {
      expect(source?.locate([`key-${n}`], 'key').range.start.line === n + 1).toBe(true);
    }
    expect(performance.now() - start).toBeLessThan(HANG);
  });

  test('20,000 keys twice', () => {
    const { source, diagnostics, report, rules } = read(
      numbered(40_000, (n) => `k${n % 20_000}: a\n`),
    );
    expect(source).toBeNull();
    expect(rules).toEqual(['duplicate-key']);
    expect(diagnostics).toHaveLength(20_000);
    expect(report).toContain('and 19950 more; the limit is 50 (--max-problems)\n');
    expect(diagnostics[0]?.message).toContain('here on line 20001 and already on line 1.');
  });

  test('90,000 entries are values, 100,000 are too many', () => {
    const { source, diagnostics } = read(`data:\n${'- navn\n'.repeat(90_000)}`);
    expect(diagnostics).toEqual([]);
    expect((source!.data as { data: string[] }).data).toHaveLength(90_000);

    for (const text of [
      `data:\n${'- navn\n'.repeat(100_000)}`,
      `data: [${'navn,'.repeat(100_000)}]\n`,
      `data: {${numbered(100_000, (n) => `a${n},`)}}\n`,
      `data:\n${'- \n'.repeat(100_000)}`,
    ]) {
      const many = read(text);
      expect(many.source).toBeNull();
      expect(many.rules).toEqual(['too-many-values']);
      expect(many.diagnostics).toHaveLength(1);
    }
  });
});

describe('depth', () => {
  const nested: [string, (depth: number) => string][] = [
    ['brackets', (depth) => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`],
    ['braces', (depth) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`],
    ['keys', (depth) => numbered(depth, (n) => `${' '.repeat(n)}a:\n`)],
    ['dashes', (depth) => `a:\n${'- '.repeat(depth - 1)}1\n`],
    ['question marks', (depth) => `a:\n  ${'- '.repeat(depth - 2)}? a\n`],
  ];

  test.each(nested)('%s: 64 levels are read, 65 are not', (_, make) => {
    const good = read(make(64));
    expect(good.diagnostics).toEqual([]);
    expect(good.source).not.toBeNull();
    const bad = read(make(65));
    expect(bad.source).toBeNull();
    expect(bad.rules).toEqual(['too-deep']);
  });

  test.each(nested.filter(([name]) => name !== 'keys'))('%s: 100,000 levels', (_, make) => {
    const { source, rules, diagnostics } = read(make(100_000));
    expect(source).toBeNull();
    expect(rules).toEqual(['too-deep']);
    expect(diagnostics).toHaveLength(1);
  });

  test('brackets that are never closed', () => {
    for (const open of ['[', '{', '{a: [', '- {', '? [']) {
      expect(read(`a: 1\nb:\n  ${open.repeat(150_000)}`).source).toBeNull();
    }
    expect(read('['.repeat(900_000)).rules).toEqual(['too-deep']);
  });

  test('pairs in brackets, which nest without a bracket of their own', () => {
    const text = `a: ${'[b: '.repeat(40)}1${']'.repeat(40)}\n`;
    expect(read(text).rules).toEqual(['too-deep']);
  });

  test('aliases count with what they hold', () => {
    const level = (n: number) => `- &l${n} [${n === 0 ? 'brød' : `*l${n - 1}`}]\n`;
    expect(read(`all:\n${numbered(62, level)}`).rules).toEqual([]);
    const deep = read(`all:\n${numbered(63, level)}`);
    expect(deep.rules).toEqual(['too-deep']);
    expect(deep.diagnostics[0]?.range?.start).toEqual({ line: 64, column: 9 });
  });
});

describe('aliases', () => {
  test('a billion laughs', () => {
    const text = `a0: &a0 [brød, kage]\n${numbered(30, (n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]\n`)}`;
    const { source, rules, diagnostics } = read(text);
    expect(source).toBeNull();
    expect(rules).toEqual(['yaml-alias']);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('more than 100,000 values');
    expect(diagnostics[0]?.range?.start.line).toBe(6);
  });

  test('one large list many times', () => {
    const text = `list: &list [${'brød, '.repeat(999)}kage]\nall:\n${'- *list\n'.repeat(200)}`;
    const { rules, diagnostics } = read(text);
    expect(rules).toEqual(['yaml-alias']);
    expect(diagnostics[0]?.range?.start.line).toBe(101);
  });

  test('that hold themselves, at any depth', () => {
    for (const text of [
      'a: &a [*a]\n',
      'a: &a { b: { c: [*a] } }\n',
      '&root\na: *root\n',
      'a: &a\n  - &b [*a, *b]\n',
    ]) {
      const { source, rules, diagnostics } = read(text);
      expect(source).toBeNull();
      expect(rules).toEqual(['yaml-alias']);
      expect(diagnostics[0]?.message).toContain('inside the very thing it repeats');
    }
  });

  test('50,000 that repeat nothing', () => {
    const { rules, diagnostics } = read(
      `${numbered(5000, (n) => `a${n}: &anchor${n} 1\n`)}${numbered(40_000, (n) => `b${n}: *ankor${n}\n`)}`,
    );
    expect(rules).toEqual(['yaml-alias']);
    expect(diagnostics).toHaveLength(20);
  });
});

describe('slips', () => {
  test('of 5,000 the first 20 are told', () => {
    const { source, diagnostics } = read(numbered(5000, (n) => `k${n}: @brød\n`));
    expect(source).toBeNull();
    expect(diagnostics).toHaveLength(20);
    expect(diagnostics.map(({ range }) => range?.start.line)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    expect(diagnostics[0]?.help).not.toContain('more slips');
    expect(diagnostics[19]?.help).toContain(
      'There are more slips of syntax; the first 20 are shown.',
    );
  });

  test('of 20 all are told, and no more are announced', () => {
    const { diagnostics } = read(numbered(20, (n) => `k${n}: @brød\n`));
    expect(diagnostics).toHaveLength(20);
    expect(diagnostics[19]?.help).not.toContain('more slips');
  });

  const units = [
    '}',
    ']\n',
    '"',
    "'",
    '"a" ',
    'a: "\n',
    'x: [\n',
    '- [\n',
    '[]',
    '[] ',
    '{}\n',
    ', ',
    '- a: b: c\n',
    '&a ',
    '*a ',
    '!a ',
    '!!int 1\n',
    'a: @\n',
    '%a\n',
    '---\n',
    '...\n',
    '|\n',
    '? ',
    ': ',
    'a: b: ',
    '\t',
    ' ',
    '\n',
    '#\n',
    'a # b\n',
    '  - x\n - y\n',
    '<<: *a\n',
    '<<<<<<< a\n',
    '>>>>>>> b\n',
    '=======\n',
    'a = b\n',
    '\\',
    '"\\u',
    '\r',
    '\u00e9',
    '\u0301',
    '👩‍👧',
    '\u202e',
    '\u200b: a\n',
    '\0',
    '\ufeff',
    '<',
    '{"a": ',
    'a,b,c\n',
  ];
  test.each(units)('a quarter of a megabyte of %j', (unit) => {
    const bytes = new TextEncoder().encode(unit).length;
    for (const before of ['', 'a:\n  b: ', 'a: "']) {
      const { source, diagnostics } = read(before + unit.repeat(Math.floor(250_000 / bytes)));
      expect(source !== null || diagnostics.length > 0).toBe(true);
    }
  });
});

test('hostile keys cannot write to the terminal', () => {
  const keys = [
    '\\e]52;c;bWFk\\a',
    '\\e[2J\\e[H',
    '\\x9b2J',
    '\\r0 problems',
    '\\n\\n0 errors',
    '\\u202e',
    '\\0',
    '\\ud800',
  ];
  const { source, report, diagnostics } = read(
    keys.map((key) => `"${key}": 1\n"${key}": 2\n`).join(''),
  );
  expect(source).toBeNull();
  expect(diagnostics).toHaveLength(16);
  expect(report).not.toMatch(/[^\n\P{C}]/u);
  expect(report).toContain('\\u{1b}');
});
