import { expect, test } from 'vitest';
import { Retold } from '../../src/compose/retold.js';
import type { Telling } from '../../src/compose/statements.js';
import type { Locale } from '../../src/locale/locale.js';
import type { ViewElement, ViewLeaf } from '../../src/locale/view.js';

const leaf = (text: string, at: string): ViewLeaf =>
  ({
    type: 'leaf',
    text,
    leaf: { type: 'leaf', at, field: { kind: 'name' }, value: text },
  }) as ViewLeaf;

const retention = (period: string, from: string | null, at: string): ViewElement => ({
  type: 'element',
  def: 'retention',
  path: [],
  fields: new Map([
    ['period', [leaf(period, `${at}.period`)]],
    ...(from === null ? [] : [['from', [leaf(from, `${at}.from`)]] as const]),
  ]),
});

const languageOf = (period: string) =>
  ({ statements: { retention: { period } }, cells: {} }) as unknown as Locale;

function tellBoth(locale: Locale, first: string | null = 'the sale') {
  const retold = new Retold();
  return [retention('1 year', first, 'a'), retention('1 year', 'the visit', 'b')].map((one) => {
    const telling: Telling = { locale, sources: [], forms: 'statements' };
    const text = retold.of(one, telling, ['period']);
    return [text, ...telling.sources.map(({ at }) => at)];
  });
}

test('the same words are told with the values of the policy that they are asked for', () => {
  expect(tellBoth(languageOf('Kept for {{value}}.'))).toEqual([
    ['Kept for 1 year.', 'a.period'],
    ['Kept for 1 year.', 'b.period'],
  ]);
});

test.each([
  ['the sale', ['Kept for 1 year after the sale.', 'a.period', 'a.from']],
  [null, ['Kept for 1 year after .', 'a.period']],
])(
  'a message of an own language that tells another key is not told of another policy',
  (first, told) => {
    expect(tellBoth(languageOf('Kept for {{value}} after {{from}}.'), first)).toEqual([
      told,
      ['Kept for 1 year after the visit.', 'b.period', 'b.from'],
    ]);
  },
);
