import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/diagnostics/diagnostic.js';
import type { Path } from '../../src/policy.js';
import { readSource } from '../../src/source/read-source.js';

const text = `# Tandlæge Holm
policygen: 1
controller:
  name: "Tandlæge Holm" # in full
  note: |
    Vi trækker kun tænder.

    Aldrig data.

  email:
activities:
  - id: 🦷-journal
    people: [patients]
    data:
    - name
    - &cpr cpr-number
  - *other-place-follows
  -
general: &g { data: [name], provision: { required: legal } }
internal: *g
`.replace('*other-place-follows', 'tidsbestilling');

const { source } = readSource(text, 'policy.yaml');
const lines = text.split('\n');

/** The characters of a range, lines joined by a bar. */
function shown({ start, end }: Range): string {
  if (start.line === end.line) {
    return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  }
  return [
    (lines[start.line - 1] ?? '').slice(start.column - 1),
    ...lines.slice(start.line, end.line - 1),
    (lines[end.line - 1] ?? '').slice(0, end.column - 1),
  ].join('|');
}
const at = (path: Path, what?: 'key' | 'value'): string =>
  source === null ? 'no source' : shown(source.locate(path, what).range);

describe('the place of a value', () => {
  test.each<[Path, string]>([
    [['policygen'], '1'],
    [['controller', 'name'], '"Tandlæge Holm"'],
    [['controller', 'note'], '||    Vi trækker kun tænder.||    Aldrig data.'],
    [['activities', 0, 'id'], '🦷-journal'],
    [['activities', 0, 'people'], '[patients]'],
    [['activities', 0, 'people', 0], 'patients'],
    [['activities', 0, 'data'], '- name|    - &cpr cpr-number'],
    [['activities', 0, 'data', 1], 'cpr-number'],
    [['activities', 1], 'tidsbestilling'],
    [['activities', '1'], 'tidsbestilling'],
    [['general'], '{ data: [name], provision: { required: legal } }'],
  ])('%j', (path, value) => {
    expect(at(path)).toBe(value);
    expect(at(path, 'value')).toBe(value);
  });

  test('ends before the comment and the blank after it', () => {
    expect(at(['controller'])).toMatch(/^name: .*email$/);
    expect(source?.locate(['controller']).range.end).toEqual({ line: 10, column: 8 });
  });

  test('that is empty is its key', () => {
    expect(at(['controller', 'email'])).toBe('email');
  });

  test('that is an empty entry is its dash', () => {
    expect(at(['activities', 2])).toBe('-');
    expect(source?.locate(['activities', 2]).range.start).toEqual({ line: 18, column: 3 });
  });

  test('behind an alias is where it was written', () => {
    expect(at(['internal'])).toBe('*g');
    expect(at(['internal', 'provision', 'required'])).toBe('legal');
    expect(source?.locate(['internal', 'data', 0])).toEqual(source?.locate(['general', 'data', 0]));
  });

  test('counts UTF-16 code units', () => {
    expect(source?.locate(['activities', 0, 'id']).range).toEqual({
      start: { line: 12, column: 9 },
      end: { line: 12, column: 19 },
    });
  });
});

describe('the place of a key', () => {
  test.each<[Path, string]>([
    [['policygen'], 'policygen'],
    [['controller', 'note'], 'note'],
    [['activities', 0, 'data'], 'data'],
    [['internal', 'provision', 'required'], 'required'],
    [['activities', 0], 'id'],
    [['activities', 1], 'tidsbestilling'],
  ])('%j', (path, key) => {
    expect(at(path, 'key')).toBe(key);
  });
});

describe('the place of what is missing', () => {
  test.each<[Path, string]>([
    [['controller', 'phone'], 'controller'],
    [['controller', 'address', 'street', 0], 'controller'],
    [['policygen', 'deeper'], 'policygen'],
    [['activities', 0, 'basis'], 'id'],
    [['activities', 7], 'activities'],
    [['activities', -1], 'activities'],
    [['activities', 'length'], 'activities'],
    [['activities', 1, 'basis'], 'tidsbestilling'],
    [['toString'], 'policygen'],
    [['__proto__', 'x'], 'policygen'],
    [[], 'policygen'],
  ])('%j', (path, place) => {
    expect(at(path)).toBe(place);
    expect(at(path, 'key')).toBe(place);
  });
});
