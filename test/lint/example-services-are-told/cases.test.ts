import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

/** How a riding school is told of the services that this entry of its cookies names as examples. */
const asked = (entry: string, ...keys: string[]) =>
  objections(
    'example-services-are-told',
    `cookies: { services: [{ title: Films, ${entry} }] }`,
    ...keys,
  );
const COOKIES =
  'info at 3: YouTube, named as an example, sets cookies such as VISITOR_INFO1_LIVE and VISITOR_PRIVACY_METADATA';
const LASTS = 'nothing says how long the cookies last';
const SENDS = 'sends data to Google LLC in the United States';
const STATED = 'no transfer there is stated';
const FILMS = 'examples: [YouTube]';
const TRANSFER = 'transfers: [{ tools: [YouTube], country: US, mechanism: dpf }]';

test('what is named as an example has cookies and a transfer', () => {
  expect(asked(FILMS)).toEqual([`${COOKIES} and ${SENDS}, but ${LASTS} and ${STATED}.`]);
  expect(asked(FILMS, TRANSFER)).toEqual([`${COOKIES}, but ${LASTS}.`]);
  expect(asked(`${FILMS}, lifetime: 6 months`)).toEqual([
    `info at 3: YouTube, named as an example, ${SENDS}, but ${STATED}.`,
  ]);
});

test.each([
  'lifetime: 6 months',
  'cookies: [{ name: YSC }]',
  'kind: session',
  'kind: non-persistent',
])('with %s something is said of how long they last', (lasts) => {
  expect(asked(`${FILMS}, ${lasts}`, TRANSFER)).toEqual([]);
});

test('the life of all cookies together is said for these as well', () => {
  const cookies = (keys: string) =>
    objections(
      'example-services-are-told',
      `cookies: { ${keys}services: [{ title: Films, ${FILMS} }] }`,
      TRANSFER,
    );
  expect(cookies('lifetime: 1 year, ')).toEqual([]);
  expect(cookies('')).toHaveLength(1);
  expect(asked(`${FILMS}, kind: persistent`, TRANSFER)).toHaveLength(1);
});

test.each([
  'embedded: [{ name: YouTube }]',
  'embedded: [{ name: Films, service: youtube }]',
  'recipients: [{ id: films, name: YouTube, service: youtube }]',
])('with %s it is the matter of other rules', (key) => {
  expect(asked(FILMS, key)).toEqual([]);
});

test.each([
  ['examples: [Rytterfilm], kind: session', 0],
  ['examples: [Acumulus], kind: session', 0],
  ['examples: [YouTube], kind: session, stored_in: US', 0],
  ['examples: [YouTube], kind: session, stored_in: IE', 1],
  ['examples: [YouTube], kind: session, provider: Google Ireland Limited', 0],
  ['examples: [YouTube, Google Ads], kind: session', 2],
])('of %s %i transfers are missed', (entry, count) => {
  expect(asked(entry)).toHaveLength(count);
});

test('what an unverified entry says is called so', () => {
  expect(asked('examples: [HubSpot], kind: session')).toEqual([
    `info at 3: HubSpot, named as an example, sends data to HubSpot, Inc. in the United States (by an unverified entry of the catalogue), but ${STATED}.`,
  ]);
});

test('a firm in the country itself sends nothing abroad', () => {
  expect(
    asked(
      `${FILMS}, kind: session`,
      'controller: { name: Ridge Riding LLC, address: { country: US } }',
    ),
  ).toEqual([]);
});
