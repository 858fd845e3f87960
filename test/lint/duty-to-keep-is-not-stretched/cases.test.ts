import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

const asked = (...keys: string[]) => objections('duty-to-keep-is-not-stretched', ...keys);
const LAW = 'period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven';

test.each([
  [LAW, 1],
  ['statute: dk/bogforingsloven', 1],
  ['statute: nl/awr', 1],
  ['period: 5 years, because: [documentation-duty]', 1],
  ['period: 5 years, because: [mandatory-law]', 1],
  ['period: 5 years, because: [mandatory-law, legal-claims]', 0],
  ['period: 5 years, because: [legal-claims]', 0],
  ['period: 5 years', 0],
  // An act on customers rather than on accounts can order more.
  ['period: 5 years, law: dk/hvidvaskloven', 0],
  ['period: 5 years, law: dk/almenlejeloven', 0],
  [`${LAW}, data: [invoice]`, 0],
  [`${LAW}, data: [invoice, all-information]`, 1],
])('all information kept by %s is found %i times', (retention, count) => {
  const orders = `id: web-orders, data: [all-information], retention: { ${retention} }`;
  expect(asked(`activities: [{ ${orders} }]`)).toHaveLength(count);
});

test('data that are named are not everything', () => {
  expect(
    asked(`activities: [{ id: web-orders, data: [name, order], retention: { ${LAW} } }]`),
  ).toEqual([]);
});

test('the only general period is for all that has none of its own', () => {
  const general = (...retention: string[]) =>
    `general: { retention: [${retention.map((each) => `{ ${each} }`).join(', ')}] }`;
  const activities = (purpose: string, keys = '') =>
    `activities: [{ id: web-orders, purposes: [bookkeeping, ${purpose}]${keys} }]`;
  const found = (purpose: string) => [
    `warning at 3: The only general period rests on bogføringsloven (the Danish Bookkeeping Act), which does not cover all that is done (such as ${purpose}).`,
  ];
  expect(asked(general(LAW), activities('newsletter'))).toEqual(found('newsletter'));
  expect(asked(`general: { purposes: [newsletter], retention: { ${LAW} } }`)).toEqual(
    found('newsletter'),
  );
  expect(asked(general(LAW), activities('report-to-tax-authority'))).toEqual([]);
  expect(asked(general(LAW), activities('newsletter', ', retention: { period: 1 year }'))).toEqual(
    [],
  );
  expect(asked(general(LAW, 'period: 1 year'), activities('newsletter'))).toEqual([]);
  expect(asked(general(LAW, 'review: 1 year'), activities('newsletter'))).toHaveLength(1);
  const kept = 'still_kept: [customer-relationship-data], because: [mandatory-law]';
  expect(asked(general('period: 1 year', kept), activities('newsletter'))).toEqual([]);
  for (const limit of [
    'data: [invoice]',
    'people: [customers]',
    'except: [email]',
    'longer_for: [web-orders]',
    'examples: [offer-declined]',
    'note: For the books.',
  ])
    expect(asked(general(`${LAW}, ${limit}`), activities('newsletter'))).toEqual([]);
});

test('what is done on behalf of others is for them to tell', () => {
  const keys = `on_behalf_of: [customers], data: [all-information], retention: { ${LAW} }`;
  expect(asked(`activities: [{ id: web-orders, ${keys} }]`)).toEqual([]);
});
