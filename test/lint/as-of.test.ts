import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { check } from '../../src/pipeline.js';

const assets = shippedAssets();

/** The severities of what a rule finds in a part of a policy on a day, in order. */
function found(rule: string, part: string, asOf: string): string {
  const content = part.startsWith('#')
    ? part
    : `policygen: 1\nlanguages: [en]\ncontroller: { name: Havblik }\n${part}\n`;
  const { resolved, diagnostics } = check({ file: 'policy.yaml', content }, assets, { asOf });
  if (!resolved) throw new Error(reportPretty(diagnostics, () => content, { colour: false }));
  const own = diagnostics.filter((each) => each.rule === rule);
  return own.map(({ severity }) => severity).join(' ');
}

const transfer = (country: string, rest: string) => `transfers: [{ country: ${country}, ${rest} }]`;

test.each([
  ['privacy-shield', '2020-07-15', ''],
  ['privacy-shield', '2020-07-16', 'error'],
  ['safe-harbour', '2015-10-05', ''],
  ['safe-harbour', '2015-10-06', 'error'],
  ['scc', '2026-11-22', ''],
])('a transfer on %s as of %s: %s', (mechanism, asOf, severities) => {
  const part = transfer('US', `mechanism: ${mechanism}`);
  expect(found('transfer-mechanism-is-valid', part, asOf)).toBe(severities);
  const rules = `transfer_rules: { default: ${mechanism} }`;
  expect(found('transfer-mechanism-is-valid', rules, asOf)).toBe(severities);
});

test.each([
  ['"2010/87/EU"', '2022-12-27', ''],
  ['"2010/87/EU"', '2022-12-28', 'error'],
  ['"Decision (EU) 2021/914, which replaced 2010/87/EU"', '2026-11-22', ''],
])('a mechanism of the policy’s own, %s, as of %s: %s', (words, asOf, severities) => {
  const part = `${transfer('US', 'mechanism: own')}\nvocabulary: { transfer-mechanisms: { own: { en: ${words} } } }`;
  expect(found('transfer-mechanism-is-valid', part, asOf)).toBe(severities);
});

test.each([
  ['GB', '2021-06-30', ''],
  ['GB', '2021-07-01', ''],
  ['GB', '2031-12-27', ''],
  ['GB', '2031-12-28', 'error'],
  ['BR', '2026-01-25', 'error'],
  ['BR', '2026-01-26', ''],
  ['JP', '2019-01-22', 'error'],
  ['JP', '2019-01-23', 'info'],
  ['US', '2020-07-15', ''],
  ['US', '2023-07-09', 'error'],
  ['US', '2023-07-10', 'warning'],
  ['DK', '2026-11-22', ''],
])('adequacy of %s as of %s: %s', (country, asOf, severities) => {
  const part = transfer(country, 'mechanism: adequacy');
  expect(found('adequacy-decision-holds', part, asOf)).toBe(severities);
});

test.each([
  ['2023-07-09', 'error'],
  ['2023-07-10', ''],
])('the Data Privacy Framework as of %s: %s', (asOf, severities) => {
  expect(found('dpf-suits-the-country', transfer('US', 'mechanism: dpf'), asOf)).toBe(severities);
});

test.each([
  ['2021-06-30', ''],
  ['2021-07-01', 'warning'],
  ['2032-01-01', 'error'],
])('a recipient in the United Kingdom as of %s: %s', (asOf, severities) => {
  const part = 'recipients: [{ id: mailer, name: Mailer, country: GB }]';
  expect(found('transfer-is-stated', part, asOf)).toBe(severities);
  const own = `controller: { name: Havblik, address: { country: GB } }\n${part}`;
  const content = `# British\npolicygen: 1\nlanguages: [en]\n${own}\n`;
  expect(found('transfer-is-stated', content, asOf)).toBe('');
});

test.each([
  ['2018-05-24', ''],
  ['2018-05-25', 'error'],
])('an act that was repealed on 25 May 2018, as of %s: %s', (asOf, severities) => {
  expect(found('law-is-in-force', 'scope: { statement_on: [dk/persondataloven] }', asOf)).toBe(
    severities,
  );
});

test.each([
  ['2018-05-24', '2018-05-24', ''],
  ['2018-05-24', '2018-05-25', 'warning'],
  ['2018-05-25', '2018-06-01', ''],
  ['2025-11-22', '2026-11-22', ''],
  ['2025-11-21', '2026-11-22', 'info'],
  ['2024-11-22', '2026-11-22', 'info'],
  ['2024-11-21', '2026-11-22', 'warning'],
  ['2024-12-31', '2026-01-01', 'info'],
])('a policy of %s as of %s: %s', (updated, asOf, severities) => {
  expect(found('policy-is-recent', `updated: ${updated}`, asOf)).toBe(severities);
});

test.each([
  ['updated: 2026-11-22', ''],
  ['version: { valid_from: 2026-11-22 }', ''],
  ['version: { change_log: [{ on: 2026-11-22, what: Nyt }] }', ''],
  ['version: { number: "2" }', 'warning'],
])('a policy with %s has a date: %s', (part, severities) => {
  expect(found('policy-is-dated', part, '2026-11-22')).toBe(severities);
});

test.each([
  ['security: { certificate: { protocols: [SSL] } }', '2015-05-31', ''],
  ['security: { certificate: { protocols: [SSL] } }', '2015-06-01', 'info'],
  ['security: { certificate: { protocols: [TLS 1.1] } }', '2021-02-28', ''],
  ['security: { certificate: { protocols: [TLS 1.1] } }', '2021-03-01', 'info'],
])('%s as of %s: %s', (part, asOf, severities) => {
  expect(found('certificate-protocol-is-current', part, asOf)).toBe(severities);
});

test.each([
  ['analytics: [{ names: [Universal Analytics], used: true }]', '2023-06-30', ''],
  ['analytics: [{ names: [Universal Analytics], used: true }]', '2023-07-01', 'warning'],
  ['security: { certificate: { issuer: Comodo } }', '2018-10-31', ''],
  ['security: { certificate: { issuer: Comodo } }', '2018-11-01', 'info'],
  [
    'activities: [{ id: bookkeeping, retention: { period: 5 years, towards: [SKAT] } }]',
    '2018-06-30',
    '',
  ],
  [
    'activities: [{ id: bookkeeping, retention: { period: 5 years, towards: [SKAT] } }]',
    '2018-07-01',
    'info',
  ],
])('the name in %s as of %s: %s', (part, asOf, severities) => {
  expect(found('service-name-is-current', part, asOf)).toBe(severities);
});

describe('where accounts are kept', () => {
  const rule = 'bookkeeping-period-is-stated';
  const of = (controller: string, rest: string) =>
    `# x\npolicygen: 1\nlanguages: [en]\ncontroller: { name: Havblik${controller} }\n${rest}\n`;
  const short = 'activities: [{ id: invoicing, retention: { period: 2 years } }]';
  const add = (retention: string) =>
    `activities: [{ id: invoicing, retention: { period: 2 years } }, { id: payment, retention: ${retention} }]`;

  test.each([
    [', address: { country: DK }', short, 'warning'],
    [', registration: { cvr: "12345674" }', short, 'warning'],
    [', registration: { kvk: "12345678" }', short, 'warning'],
    ['', `${short}\ncomplaint: { authority: dk }`, 'warning'],
    ['', `${short}\ncomplaint: { authority: unnamed }`, ''],
    ['', short, ''],
    [', address: { country: SE }', short, ''],
    [
      ', address: { country: DK }',
      'activities: [{ id: newsletter, retention: { period: 2 years } }]',
      '',
    ],
    [
      ', address: { country: DK }',
      'activities: [{ id: invoicing, retention: { period: 2 years, bound: minimum } }]',
      '',
    ],
    [
      ', address: { country: DK }',
      'activities: [{ id: invoicing, retention: { period: 5 years } }]',
      '',
    ],
    [
      ', address: { country: NL }',
      'activities: [{ id: invoicing, retention: { period: 5 years } }]',
      'warning',
    ],
    [
      ', address: { country: DK }',
      'activities: [{ id: invoicing, retention: { period: 2 years, data: [name] } }]',
      '',
    ],
    [
      ', address: { country: DK }',
      'activities: [{ id: invoicing, retention: { period: 2 years, except: [invoice] } }]',
      '',
    ],
    [
      ', address: { country: DK }',
      'activities: [{ id: invoicing, retention: { period: 2 years, people: [applicants] } }]',
      '',
    ],
    [
      ', address: { country: DK }',
      'activities: [{ id: orders, purposes: [invoice], retention: { calendar_years: 3 } }]',
      'warning',
    ],
    [
      ', address: { country: DK }',
      'activities: [{ id: orders, data: [invoice], retention: { range: { least: 1 year, most: 3 years } } }]',
      'warning',
    ],
    [
      ', address: { country: DK }',
      'general: { retention: { period: 1 year } }\nactivities: [{ id: invoicing }]',
      'warning',
    ],
    [', address: { country: DK }', add('{ period: 5 years }'), ''],
    [', address: { country: DK }', add('{ period: 5 years, data: [name] }'), 'warning'],
    [', address: { country: DK }', add('{ statute: dk/bogforingsloven }'), ''],
    [', address: { country: DK }', add('{ period: 4 years, law: dk/regnskabsloven }'), ''],
    [
      ', address: { country: DK }',
      add('{ criteria: [no-longer-needed-for-purpose], because: [mandatory-law] }'),
      '',
    ],
    [
      ', address: { country: DK }',
      add('{ period: 3 years, law: dk/foraeldelsesloven }'),
      'warning',
    ],
  ])('%s %s: %s', (controller, rest, severities) => {
    expect(found(rule, of(controller, rest), '2026-11-22')).toBe(severities);
  });
});

test.each([
  ['{ period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven }', '', ''],
  ['{ period: 4 years, law: dk/bogforingsloven }', 'warning', ''],
  ['{ period: 4 years, bound: minimum, law: dk/bogforingsloven }', '', ''],
  ['{ period: 5 years, law: dk/bogforingsloven }', '', 'warning'],
  ['{ period: 71 months, law: dk/bogforingsloven }', '', 'warning'],
  ['{ period: 6 years, law: dk/bogforingsloven }', '', ''],
  ['{ period: 5 years, from: last-contact, law: dk/bogforingsloven }', '', ''],
  ['{ period: 5 years, law: dk/persondataloven }', '', 'warning'],
  ['{ period: 5 years, law: dk/persondataloven, from: case-closed }', '', ''],
  ['{ period: 5 years, law: dk/persondataloven, bound: maximum }', '', ''],
  ['{ period: 5 years, law: dk/persondataloven, note: x }', '', ''],
  ['{ period: 5 years, law: dk/bogforingsloven, note: x }', '', ''],
  ['{ calendar_years: 5, law: dk/bogforingsloven }', '', ''],
  ['{ period: 1 year, from: departure, law: ch/abzgwg-gr }', '', ''],
  ['{ period: 9 years, law: dk/autorisationsloven }', 'info', ''],
  ['{ period: 10 years, law: dk/autorisationsloven }', '', 'info'],
  ['{ period: 1 month, from: recording, law: dk/tv-overvaagningsloven }', '', ''],
  ['{ period: 31 days, from: recording, law: dk/tv-overvaagningsloven }', 'info', ''],
])('retention %s: the length %j, the start %j', (retention, length, start) => {
  const part = `activities: [{ id: payment, retention: ${retention} }]`;
  expect(found('statutory-retention-is-kept', part, '2026-11-22')).toBe(length);
  expect(found('statutory-retention-has-its-start', part, '2026-11-22')).toBe(start);
});

test.each([
  ['2019-12-31', 0],
  ['2020-07-15', 0],
  ['2020-07-17', 3],
])('the Privacy Shield of the two examples as of %s: %i findings', (asOf, count) => {
  const all = ['jensens-kurser', 'proces360'].map((name) =>
    found(
      'transfer-mechanism-is-valid',
      readFileSync(`examples/${name}/policy.yaml`, 'utf8'),
      asOf,
    ),
  );
  expect(all.join(' ').split(' ').filter(Boolean)).toHaveLength(count);
});

test.each([
  ['DK', 'uk-adequacy', 'error'],
  ['GB', 'uk-adequacy', ''],
  ['DK', 'swiss-us-dpf', 'error'],
  ['DK', 'dpf-with-uk-extension', ''],
  ['CH', 'swiss-us-dpf', ''],
])('a controller in %s whose transfer rests on %s: %s', (country, mechanism, severities) => {
  const content = `# x\npolicygen: 1\nlanguages: [en]\ncontroller: { name: Havblik, address: { country: ${country} } }\n${transfer('US', `mechanism: ${mechanism}`)}\n`;
  expect(found('transfer-has-mechanism', content, '2026-11-22')).toBe(severities);
});

test.each([
  ['transfer_rules: none', ''],
  [`transfer_rules: none\n${transfer('GB', 'mechanism: adequacy')}`, 'warning'],
  ['transfer_rules: { default: scc, note: Ingen i dag. }', ''],
  ['transfer_rules: { default: scc }', 'warning'],
  ['transfer_rules: { default: scc }\nrecipients: [{ id: a, name: A, country: DK }]', ''],
  ['transfer_rules: { default: scc }\nrecipients: [{ id: a, name: A, country: CH }]', 'warning'],
  ['transfer_rules: { default: scc }\nrecipients: [{ id: a, name: A }]', 'warning'],
])('%s: %s', (part, severities) => {
  expect(found('transfer-rules-have-a-case', part, '2026-11-22')).toBe(severities);
});
