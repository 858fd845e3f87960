import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { addressIn } from '../../src/init/address.js';
import { durationIn } from '../../src/init/duration.js';
import { numberProblem, REGISTERS, registerOf, tidyNumber } from '../../src/init/registers.js';
import { readWords } from '../../src/init/starters.js';
import { readSource } from '../../src/source/read-source.js';
import { asItem, Bare, comment, entry } from '../../src/source/write-yaml.js';
import { ASSETS } from '../support/shipped.js';

describe('YAML that is written', () => {
  test.each([
    ['0123', '"0123"'],
    ['no', '"no"'],
    ['2026-11-22', '"2026-11-22"'],
    ['12:30', '"12:30"'],
    ['Havblik: brød & kager', '"Havblik: brød & kager"'],
    ['# 3', '"# 3"'],
    ['true', '"true"'],
    ['1e3', '"1e3"'],
    ['- a', '"- a"'],
    ['[a], {b}', '"[a], {b}"'],
    ['say "hej"', '"say \\"hej\\""'],
    ['back\\slash', '"back\\\\slash"'],
    ['12 34 56 78', '12 34 56 78'],
    ['Strandgade 3', 'Strandgade 3'],
    ["Jensen's Bageri", "Jensen's Bageri"],
    ['NO', 'NO'],
    ['_ga', '_ga'],
    ['https://havblik.example/a?b=c', 'https://havblik.example/a?b=c'],
    ['https://havblik.example/a, b', '"https://havblik.example/a, b"'],
  ])('%s is %s', (text, shown) => {
    expect(entry('name', text)).toEqual([`name: ${shown}`]);
  });

  test('a date stands bare', () => {
    expect(entry('updated', new Bare('2026-11-22'))).toEqual(['updated: 2026-11-22']);
  });

  test('what does not fit on a line becomes a block', () => {
    const long = 'x'.repeat(90);
    expect(entry('name', { a: long, b: [1, { c: 'd' }] })).toEqual([
      'name:',
      `  a: ${long}`,
      '  b: [1, { c: d }]',
    ]);
    expect(entry('names', [long, long], '  ')).toEqual([
      '  names:',
      `    - ${long}`,
      `    - ${long}`,
    ]);
    expect(asItem(['    a: 1', '    b: 2'])).toEqual(['  - a: 1', '    b: 2']);
  });

  test('a comment is one, however long', () => {
    const lines = comment(`${'a word '.repeat(40)}\nkey: value`, '  ');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^ {2}# .{1,88}$/);
  });

  test('any printable text comes back as it was, for two readers of YAML', () => {
    const printable = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => {
      return text.normalize('NFC') === text && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
    });
    fc.assert(
      fc.property(printable, fc.array(printable, { maxLength: 3 }), (name, names) => {
        const text = [
          ...entry('name', name),
          ...entry('names', { list: names, more: { name } }),
          ...entry('single', [name]),
        ].join('\n');
        const wanted = { name, names: { list: names, more: { name } }, single: [name] };
        expect(JSON.parse(JSON.stringify(readSource(text, 'a.yaml').source?.data))).toEqual(wanted);
        expect(load(text)).toEqual(wanted);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe('numbers of business registers', () => {
  test.each(REGISTERS.map((register) => [register.name, register] as const))(
    'the example of %s is one',
    (_, register) => {
      expect(numberProblem(register, register.example)).toBeUndefined();
      expect(registerOf(register.country)).toBe(register);
      expect(numberProblem(register, 'x')).toBe('form');
    },
  );

  test('a wrong check digit is seen', () => {
    const cvr = registerOf('DK')!;
    expect(numberProblem(cvr, '12345675')).toBe('digit');
    // The number of the Danish authority for data protection, as it stands on its site.
    expect(numberProblem(cvr, '11883729')).toBeUndefined();
    expect(numberProblem(registerOf('CH')!, 'CHE-123.456.789')).toBe('digit');
  });

  test('a number may be written with spaces or its country', () => {
    expect(tidyNumber(registerOf('DK')!, ' DK 12 34 56 74 ')).toBe('12345674');
    expect(tidyNumber(registerOf('GB')!, 'sc123456')).toBe('SC123456');
    expect(registerOf('DE')).toBeUndefined();
  });
});

test.each([
  ['Strandgade 3, 8000 Aarhus C', { street: 'Strandgade 3', postcode: '8000', city: 'Aarhus C' }],
  [
    'Havenstraat 3, 1234 AB Haarlem',
    { street: 'Havenstraat 3', postcode: '1234 AB', city: 'Haarlem' },
  ],
  [
    'Gård 2, 1. tv., 8000 Aarhus C',
    { street: 'Gård 2, 1. tv.', postcode: '8000', city: 'Aarhus C' },
  ],
  ['Hauptstraße 5, 10115 Berlin', { street: 'Hauptstraße 5', postcode: '10115', city: 'Berlin' }],
  [
    'Storgatan 1, 111 22 Stockholm',
    { street: 'Storgatan 1', postcode: '111 22', city: 'Stockholm' },
  ],
  [
    '10 High Street, London SW1A 1AA',
    { street: '10 High Street', postcode: 'SW1A 1AA', city: 'London' },
  ],
  ['1 Quay, Galway H91 AE24', { street: '1 Quay', postcode: 'H91 AE24', city: 'Galway' }],
  ['Ved havnen, Skagen', { street: 'Ved havnen', city: 'Skagen' }],
])('the address %s', (text, parts) => {
  expect(addressIn(text, 'DK')).toEqual({ ...parts, country: 'DK' });
});

test.each(['', 'Strandgade 3', 'Strandgade 3,', ', Aarhus'])('%j is no address', (text) => {
  expect(addressIn(text, 'DK')).toBeUndefined();
});

test.each([
  ['da', '5 år', '5 years'],
  ['da', '1 måned', '1 month'],
  ['nl', ' 4 weken ', '4 weeks'],
  ['en', '30 Days', '30 days'],
])('in %s, "%s" is %s', (tag, text, duration) => {
  expect(durationIn(text, readWords(ASSETS, tag))).toBe(duration);
});

test.each(['', '5', 'år', '0 år', '5 years', 'for evigt'])(
  '%j is no length of time in Danish',
  (text) => {
    expect(durationIn(text, readWords(ASSETS, 'da'))).toBeUndefined();
  },
);
