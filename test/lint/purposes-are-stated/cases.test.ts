import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

const asked = (...keys: string[]) => objections('purposes-are-stated', ...keys);

const NOTHING = ['error at 1: Nothing says what the personal data are used for.'];
const lacking = (line: number, id: string) =>
  `warning at ${line}: The activity "${id}" does not say what the data are used for.`;

test('a policy without any purpose lacks what the law asks for first', () => {
  expect(asked()).toEqual(NOTHING);
  expect(asked('activities: [{ id: web-orders, data: [name], basis: contract }]')).toEqual(NOTHING);
  expect(asked('general: { data: [name] }')).toEqual(NOTHING);
});

test('each activity says it, unless the general part does', () => {
  const orders = '  - { id: web-orders, purposes: [fulfil-order] }';
  const both = `activities:\n${orders}\n  - { id: newsletter, data: [email] }\n  - { id: contact }`;
  expect(asked(both)).toEqual([lacking(5, 'newsletter'), lacking(6, 'contact')]);
  expect(asked(both, 'general: { purposes: [fulfil-order] }')).toEqual([]);
  expect(asked(both, 'general: { data: [name] }')).toHaveLength(2);
  expect(asked('general: { purposes: [fulfil-order] }')).toEqual([]);
});

test('the use of a cookie or of single data says something, though not of all activities', () => {
  const statistics = 'cookies: { services: [{ name: Matomo, purposes: [statistics] }] }';
  expect(asked(statistics)).toEqual([]);
  expect(asked(statistics, 'activities: [{ id: contact }]')).toEqual([lacking(4, 'contact')]);
  const datum = '{ data: email, purposes: [newsletter] }';
  expect(asked(`activities: [{ id: newsletter, data: [${datum}] }]`)).toEqual([]);
});

test('what is done on behalf of others is for them to tell', () => {
  const shop = '{ id: shop, on_behalf_of: [customers], data: [name] }';
  expect(asked(`activities: [{ id: contact, purposes: [answer-questions] }, ${shop}]`)).toEqual([]);
  expect(asked('written_as: processor', 'activities: [{ id: contact }]')).toEqual([]);
});
