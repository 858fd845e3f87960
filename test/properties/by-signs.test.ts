import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalendarDate } from '../../src/calendar.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { daysOf, durationInWords } from '../../src/lint/dates.js';
import { bearsLegalForm } from '../../src/lint/legal-forms.js';
import { knowsLaw, lawIds } from '../../src/locale/catalogue.js';
import { fill } from '../../src/locale/locale.js';
import { capitalise } from '../../src/locale/words.js';

// What is told by signs, to spare a cold run the patterns, beside the patterns.

test('holes are filled as the pattern finds them', () => {
  const holes = { a: 'A', name: '{{a}}', x_1: '$&' };
  const message = fc
    .array(fc.constantFrom('{', '}', '{{', '}}', 'a', 'name', 'x_1', ' ', '{{a}}', '{{b}}', 'å'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(message, (text) => {
      const filled = text.replace(
        /\{\{(\w+)\}\}/g,
        (hole, name: string) => (holes as Record<string, string>)[name] ?? hole,
      );
      expect(fill(text, holes)).toBe(filled);
    }),
    { numRuns: 20_000 },
  );
});

test('the first letter is a capital, of whatever script', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aZåßÿ÷ \u0131яæ1-'), maxLength: 3 }),
      (text) => {
        const first = text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
        expect(capitalise(text)).toBe(first);
      },
    ),
  );
});

test('a day is written in digits', () => {
  for (const day of ['2026-11-22', '2024-02-29']) expect(isCalendarDate(day)).toBe(true);
  for (const text of ['', '2026-11-2', '2026-11-222', '2026-13-01', '2026-02-29', '2026 11-22']) {
    expect([text, isCalendarDate(text)]).toEqual([text, false]);
  }
  for (const text of ['2026-11/22', '+026-11-22', '2026-1a-22', '२०२६-११-२२']) {
    expect([text, isCalendarDate(text)]).toEqual([text, false]);
  }
});

test('lengths of time of the catalogue', () => {
  expect(['P5Y', 'P1Y6M', 'P14D', 'P2W', 'P10Y'].map(daysOf)).toEqual([1826, 548, 14, 14, 3653]);
  expect(durationInWords('P1Y6M')).toBe('1 year and 6 months');
  expect([durationInWords('P5Y'), durationInWords('PT24H')]).toEqual(['5 years', '']);
});

test.each([
  'Havblik ApS',
  'Havblik A.p.S.',
  'Stichting De Brug',
  'Aarhus Kommune',
  'De Brug (NV), Gent',
  'ApS IVS-huset',
])('%s tells its legal form', (name) => {
  expect(bearsLegalForm(name)).toBe(true);
});

test.each(['Havblik', '', ' ', 'A/S-huset', 'Anna Holm'])('%j tells none', (name) => {
  expect(bearsLegalForm(name)).toBe(false);
});

test('a law is known where it is listed', () => {
  const assets = shippedAssets();
  const ids = lawIds(assets);
  expect(ids.filter((id) => !knowsLaw(assets, id))).toEqual([]);
  const others = ['eu/gdpr', 'dk/', '/gdpr', 'dk/gdpr', 'xx/gdpr', 'dk/../eu/gdpr', '../x', ''];
  expect(others.filter((id) => knowsLaw(assets, id))).toEqual([]);
});
