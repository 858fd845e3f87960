import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.js';
import { readSource } from '../../src/source/read-source.js';

const folder = new URL('./bad/', import.meta.url);
const names = readdirSync(folder).sort();

/** Rules that leave the values usable. Everything else must leave no source. */
const warnings = ['damaged-character', 'hidden-characters-in-values', 'list-in-text'];

describe('a policy with a slip', () => {
  test('the folders are there', () => {
    expect(names.length).toBeGreaterThan(85);
    expect(names).toEqual(expect.arrayContaining(warnings));
  });

  for (const name of names) {
    test(name, () => {
      const { source, diagnostics, text } = readSource(
        readFileSync(new URL(`${name}/policy.yaml`, folder)),
        'policy.yaml',
      );
      const report = reportPretty(diagnostics, () => text, { colour: false, width: 80 });
      expect(report).toBe(readFileSync(new URL(`${name}/expected.txt`, folder), 'utf8'));
      expect(report).not.toBe('');
      expect(source === null).toBe(!warnings.includes(name));
    });
  }

  for (const [ends, end] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`says the same with ${ends}`, () => {
      for (const name of names) {
        const text = readFileSync(new URL(`${name}/policy.yaml`, folder), 'utf8');
        const other = readSource(text.replaceAll('\n', end), 'policy.yaml');
        expect(other.diagnostics, name).toEqual(readSource(text, 'policy.yaml').diagnostics);
      }
    });
  }

  test('points into the file', () => {
    for (const name of names) {
      const text = readFileSync(new URL(`${name}/policy.yaml`, folder), 'utf8');
      const lines = text.replace(/^\ufeff/, '').split('\n');
      for (const { range, message, help } of readSource(text, 'policy.yaml').diagnostics) {
        expect(message, name).not.toBe('');
        expect(help, name).toBeDefined();
        if (range === undefined) continue;
        for (const { line, column } of [range.start, range.end]) {
          expect(line, name).toBeLessThanOrEqual(lines.length);
          expect(column, name).toBeGreaterThanOrEqual(1);
          expect(column, name).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }
    }
  });
});
