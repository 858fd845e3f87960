import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/policy.js';
import { type ReadSourceResult, readSource } from '../../src/source/read-source.js';

const good = `# yaml-language-server: $schema=./policy.schema.json
policygen: 1
languages: [da, en]
updated: 2026-11-22
controller:
  name: Bageriet Havblik ApS
  registration: { cvr: "12345674" }
  address: { street: 'Strandgade 3', postcode: 08000, country: DK }
general:
  retention: { calendar_years: 3, current_year: included, except: [invoice] }
activities:
  - id: web-orders
    people: &people [customers]
    data: [name, email, "cake text"]
    note: |
      Vi bager hver dag.
        Også om søndagen.
  - id: bookkeeping
    people: *people
    note: >-
      Loven
      kræver det.
`;

/** Anything that may come out of a keyboard or a broken editor, mostly YAML's own signs. */
const mess = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'abæ:-[]{}&*!|>\'"%@`#?,\\ \n\t0'.split('')) },
    { weight: 1, arbitrary: fc.constantFrom('\r', '\r\n', '---\n', '<<: ', '\ufeff', '*people') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 60,
});

/** Every path of some values, the root included. */
function paths(data: unknown, path: Path = []): Path[] {
  const found: Path[] = [path];
  if (data === null || typeof data !== 'object') return found;
  const steps: (string | number)[] = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  for (const step of steps) {
    found.push(...paths((data as Record<string | number, unknown>)[step], [...path, step]));
  }
  return found;
}

/** What must hold of every result, whatever was read. */
function check({ source, diagnostics, text }: ReadSourceResult): void {
  const lines = (text ?? '').split(/\r\n|\r|\n/);
  const inside = ({ line, column }: { line: number; column: number }): boolean =>
    line >= 1 &&
    line <= lines.length &&
    column >= 1 &&
    column <= (lines[line - 1] ?? '').length + 1;
  for (const { range, message, help, rule } of diagnostics) {
    expect(rule).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(message).toMatch(/^\S.*\.$/s);
    expect(help).toBeDefined();
    if (range !== undefined) expect(inside(range.start) && inside(range.end)).toBe(true);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(source === null).toBe(errors.length > 0);
  if (source === null) return;
  for (const path of paths(source.data)) {
    for (const what of ['key', 'value'] as const) {
      for (const place of [path, [...path, 'no-such-key']]) {
        const { start, end } = source.locate(place, what).range;
        expect(inside(start) && inside(end)).toBe(true);
        expect(
          start.line < end.line || (start.line === end.line && start.column <= end.column),
        ).toBe(true);
      }
    }
  }
}

describe('whatever is in a file', () => {
  test('any text in quotes is read as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { source, diagnostics } = readSource(
          `text: ${JSON.stringify(text)}\n`,
          'policy.yaml',
        );
        const refused = diagnostics.some(({ rule }) => rule === 'control-character');
        expect(refused).toBe(/[^\n\t\P{Cc}]|\p{Noncharacter_Code_Point}/u.test(text));
        if (refused) return;
        expect((source!.data as Record<string, unknown>).text).toBe(text.normalize('NFC'));
        expect(source?.literal(['text'])).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('any key in quotes is an own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 50 }), (key) => {
        fc.pre(key.trim() !== '');
        const { source } = readSource(`${JSON.stringify(key)}: 1\n`, 'policy.yaml');
        expect(Object.keys(source?.data as object)).toEqual([key]);
        expect(source?.locate([key], 'key').range.end.column).toBe(JSON.stringify(key).length + 1);
      }),
      { numRuns: 1000 },
    );
  });

  test('any JSON is read as JSON', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcæøå -"\\:#'.split('')),
      minLength: 1,
      maxLength: 8,
    });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        word.map((text) => `x${text}`),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          word.map((text) => `k${text}`),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (data, indent) => {
        const result = readSource(JSON.stringify({ policy: data }, null, indent), 'policy.json');
        check(result);
        expect(JSON.stringify(result.source?.data)).toBe(JSON.stringify({ policy: data }));
      }),
      { numRuns: 300 },
    );
  });

  test('a good file is read whole', () => {
    const result = readSource(good, 'policy.yaml');
    expect(result.diagnostics).toEqual([]);
    expect(paths(result.source?.data).length).toBeGreaterThan(30);
    check(result);
  });

  test('a good file with a mess in it never throws', () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(12), mess, (at, length, text) => {
        check(readSource(good.slice(0, at) + text + good.slice(at + length), 'policy.yaml'));
      }),
      { numRuns: 2000 },
    );
  });

  test('a good file with a line gone, twice or moved never throws', () => {
    const lines = good.split('\n');
    const line = fc.nat(lines.length - 1);
    fc.assert(
      fc.property(
        line,
        line,
        fc.nat(8),
        fc.constantFrom('drop', 'copy', 'indent', 'dedent'),
        (from, to, by, how) => {
          const changed = [...lines];
          const [taken = ''] = changed.splice(from, how === 'copy' ? 0 : 1);
          if (how === 'copy') changed.splice(to, 0, lines[from] ?? '');
          if (how === 'indent') changed.splice(from, 0, ' '.repeat(by) + taken);
          if (how === 'dedent') changed.splice(from, 0, taken.slice(by));
          check(readSource(changed.join('\n'), 'policy.yaml'));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a mess alone never throws', () => {
    fc.assert(
      fc.property(mess, (text) => check(readSource(text, 'policy.yaml'))),
      { numRuns: 3000 },
    );
  });

  test('bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) =>
        check(readSource(bytes, 'policy.yaml')),
      ),
      { numRuns: 2000 },
    );
  });

  test('the slips of the other tests, cut off anywhere, never throw', () => {
    const folder = new URL('./bad/', import.meta.url);
    const texts = readdirSync(folder).map((name) =>
      readFileSync(new URL(`${name}/policy.yaml`, folder), 'utf8'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(300),
        fc.constantFrom(...texts),
        (text, at, other) => {
          check(readSource(text.slice(0, at) + other, 'policy.yaml'));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
