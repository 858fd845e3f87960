import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

const asked = (...keys: string[]) => objections('basis-is-tied-to-purposes', ...keys);
const ofOrders = (purposes: string, basis: string) =>
  asked(`activities: [{ id: web-orders, purposes: [${purposes}], basis: [${basis}] }]`);
const heap = (who: string, grounds: string, purposes: number) =>
  `${who} lists ${grounds} for ${purposes} purposes and does not say which ground is for which.`;

const TWO = 'fulfil-order, newsletter';

test('two loose grounds for two purposes leave open which is for which', () => {
  const found = heap('The activity "web-orders"', 'contract and consent', 2);
  expect(ofOrders(TWO, 'contract, consent')).toEqual([`warning at 3: ${found}`]);
  expect(ofOrders('fulfil-order', 'contract, consent')).toEqual([]);
  expect(ofOrders(TWO, 'contract')).toEqual([]);
  expect(ofOrders(TWO, 'contract, contract')).toEqual([]);
  // One word can stand for two grounds, or for one that is already there.
  expect(ofOrders(TWO, 'contract-or-legal-obligation')).toEqual([
    `warning at 3: ${heap('The activity "web-orders"', 'contract and legal-obligation', 2)}`,
  ]);
  expect(ofOrders(TWO, 'contract, pre-contract-or-contract')).toEqual([]);
});

test.each([
  '{ ground: consent, for: [newsletter] }',
  '{ ground: consent, data: [email] }',
  '{ ground: consent, people: [customers] }',
  '{ ground: consent, special: explicit-consent }',
  '{ ground: consent, examples: [newsletter] }',
  '{ ground: consent, note: For the newsletter. }',
  '{ legal_obligation: dk/bogforingsloven }',
  '{ public_task: nl/wsob }',
  '{ legitimate_interests: [direct-marketing] }',
])('beside %s one loose ground is for the rest', (basis) => {
  expect(ofOrders(TWO, `contract, ${basis}`)).toEqual([]);
});

test('a purpose with a basis of its own does not count', () => {
  const own = '{ purpose: newsletter, basis: consent }';
  expect(ofOrders(`fulfil-order, ${own}`, 'contract, legal-obligation')).toEqual([]);
  expect(ofOrders(`fulfil-order, handle-complaints, ${own}`, 'contract, consent')).toHaveLength(1);
});

test('general grounds count for the activities that have none, and are an error where none has', () => {
  const general = 'general: { basis: [contract, consent] }';
  const orders = '{ id: web-orders, purposes: [fulfil-order] }';
  const letters = '{ id: contact, purposes: [answer-questions] }';
  const found = heap('The general part', 'contract and consent', 2);
  expect(asked(general, `activities: [${orders}, ${letters}]`)).toEqual([`error at 3: ${found}`]);
  const own = '{ id: newsletter, purposes: [newsletter], basis: consent }';
  expect(asked(general, `activities: [${orders}, ${letters}, ${own}]`)).toEqual([
    `warning at 3: ${found}`,
  ]);
  expect(asked(general, `activities: [${orders}, ${own}]`)).toEqual([]);
  expect(asked(`general: { purposes: [${TWO}], basis: [contract, consent] }`)).toEqual([
    `error at 3: ${found}`,
  ]);
});

test('what is done on behalf of others is for them to tell', () => {
  const keys = `on_behalf_of: [customers], purposes: [${TWO}], basis: [contract, consent]`;
  expect(asked(`activities: [{ id: shop, title: Shop, ${keys} }]`)).toEqual([]);
});
