import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { build, check } from '../../src/pipeline.js';
import { DUTIES } from '../../src/report/duties.js';
import { REPORT_FORMATS } from '../../src/report/formats.js';
import { type Matrix, matrix } from '../../src/report/matrix.js';

const assets = shippedAssets();

function account(text: string): { made: Matrix; anchors: Set<string> } {
  const checked = check({ file: 'policy.yaml', content: text }, assets);
  if (!checked.resolved || !checked.source) throw new Error(JSON.stringify(checked.diagnostics));
  const [document] = build(checked, assets, { formats: [] }).documents;
  if (!document) throw new Error('nothing was built');
  const anchors = new Set(
    document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => [block.id, ...(block.table?.rows.map(({ id }) => id) ?? [])]),
    ),
  );
  return { made: matrix(checked.resolved, document, checked.source), anchors };
}

const WEB_SHOP = `policygen: 1
languages: [en]
controller:
  name: Havblik Cakes ApS
  email: hej@havblik.example
activities:
  - id: web-orders
    purposes: [fulfil-order]
    basis: contract
    retention: { period: 5 years }
    provision: { required: contractual }
  - id: newsletter
    purposes: [newsletter]
    basis: consent
    sources: [public-register]
complaint: { authority: dk }
`;

const answersTo = (made: Matrix, article: string, asks?: string) =>
  made.rows
    .filter((row) => row.article === article && (!asks || row.asks === asks))
    .flatMap(({ answers }) => answers);

describe('the account of a web shop', () => {
  const { made, anchors } = account(WEB_SHOP);

  test('has every duty of Articles 13 and 14 in order', () => {
    expect(made.rows.map(({ article }) => article)).toEqual(DUTIES.map(({ article }) => article));
    expect(new Set(made.rows.map(({ article }) => article)).size).toBe(25);
  });

  test('says what each activity states, with its line and its anchor', () => {
    expect(answersTo(made, '13(2)(a)')).toEqual([
      {
        activity: 'web-orders',
        status: 'stated',
        statements: [
          {
            text: '**Kept:** 5 years.',
            anchor: 'p-activities-1-retention',
            file: 'policy.yaml',
            key: 'activities[0].retention',
            line: 10,
          },
        ],
        reason: null,
      },
      { activity: 'newsletter', status: 'missing', statements: [], reason: null },
    ]);
  });

  test('every anchor is on the page', () => {
    const linked = made.rows.flatMap(({ answers }) =>
      answers.flatMap(({ statements }) => statements),
    );
    expect(linked.length).toBeGreaterThan(5);
    for (const { anchor } of linked) expect(anchors).toContain(anchor);
  });

  test('asks for withdrawal because there is consent, and not for an officer that nobody declared', () => {
    expect(answersTo(made, '13(2)(c)')).toMatchObject([{ activity: null, status: 'missing' }]);
    expect(answersTo(made, '13(1)(b)')).toMatchObject([
      { status: 'not-applicable', reason: expect.stringMatching(/officer/) },
    ]);
  });

  test('asks for Article 14 only where data come from elsewhere', () => {
    expect(answersTo(made, '14(2)(f)').map(({ activity, status }) => [activity, status])).toEqual([
      ['web-orders', 'not-applicable'],
      ['newsletter', 'stated'],
    ]);
  });

  test('is written as Markdown, HTML and JSON', () => {
    const write = (format: string) =>
      (REPORT_FORMATS[format] as (made: Matrix, page: string) => string)(made, 'page.html');
    expect(JSON.parse(write('json'))).toEqual(made);
    expect(write('markdown')).toContain(
      '[activities[0].retention, line 10](page.html#p-activities-1-retention)',
    );
    const html = write('html');
    expect(html).toContain(
      '<a href="page.html#p-activities-1-retention">activities[0].retention, line 10</a>',
    );
    expect(() =>
      parse(html, {
        onParseError: ({ code }) => {
          throw new Error(code);
        },
      }),
    ).not.toThrow();
  });
});

test('what holds for all answers for each activity', () => {
  const { made } = account(
    WEB_SHOP.replace('activities:', 'general: { retention: { calendar_years: 3 } }\nactivities:'),
  );
  expect(answersTo(made, '13(2)(a)').map(({ activity, status }) => [activity, status])).toEqual([
    [null, 'stated'],
    ['web-orders', 'stated'],
    ['newsletter', 'stated-for-all'],
  ]);
});

test('the five examples have no sentence without its line', () => {
  for (const name of [
    'zoomtek',
    'koel-ict',
    'proces360',
    'jensens-kurser',
    'cloud-service-danmark',
  ]) {
    const text = readFileSync(`examples/${name}/policy.yaml`, 'utf8');
    const lines = text.split('\n').length;
    const said = account(text).made.rows.flatMap(({ answers }) =>
      answers.flatMap(({ statements }) => statements),
    );
    for (const { line } of said) expect(line).toBeGreaterThan(1);
    expect(Math.max(...said.map(({ line }) => line))).toBeLessThanOrEqual(lines);
  }
});
