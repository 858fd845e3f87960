import { expect, test } from 'vitest';
import { retell } from '../../src/compose/retold.js';
import type { Telling } from '../../src/compose/statements.js';
import type { Locale } from '../../src/locale/locale.js';
import type { ViewElement, ViewLeaf } from '../../src/locale/view.js';
import { Alike } from '../../src/resolve/alike.js';

const leaf = (text: string, at: string): ViewLeaf =>
  ({
    type: 'leaf',
    text,
    leaf: { type: 'leaf', at, field: { kind: 'name' }, value: text },
  }) as ViewLeaf;

const retention = (period: ViewLeaf[], from: string | null): ViewElement =>
  ({
    type: 'element',
    def: 'retention',
    path: [],
    fields: new Map([
      ['period', period],
      ...(from === null ? [] : [['from', [leaf(from, 'from')]] as const]),
    ]),
  }) as unknown as ViewElement;

const languageOf = (period: string) =>
  ({ statements: { retention: { period } }, cells: {} }) as unknown as Locale;

/** Tells the same period of several policies, of which each has its own start. */
function tellAll(locale: Locale, ...starts: (string | null)[]) {
  const alike = new Alike();
  const period = [leaf('1 year', 'period')];
  alike.share(period);
  return starts.map((from) => {
    const telling: Telling = { locale, sources: [], forms: 'statements' };
    const text = retell(retention(period, from), telling, ['period'], alike);
    return [text, ...telling.sources.map(({ at }) => at)];
  });
}

test('what several policies have is told with its values', () => {
  const told = ['Kept for 1 year.', 'period'];
  expect(tellAll(languageOf('Kept for {{value}}.'), null, 'the sale', null)).toEqual([
    told,
    told,
    told,
  ]);
});

test('a message of an own language that tells another key is told of each policy anew', () => {
  expect(
    tellAll(languageOf('Kept for {{value}} after {{from}}.'), 'the sale', null, 'the visit'),
  ).toEqual([
    ['Kept for 1 year after the sale.', 'period', 'from'],
    ['Kept for 1 year after .', 'period'],
    ['Kept for 1 year after the visit.', 'period', 'from'],
  ]);
});
