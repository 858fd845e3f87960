import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

const asked = (...keys: string[]) => objections('retention-is-stated', ...keys);

const NOTHING = ['error at 1: Nothing says how long data are kept.'];
const YEARS = 'period: 2 years, from: last-contact';

test('a policy without any length of time says nothing, tidying up and leftovers included', () => {
  expect(asked()).toEqual(NOTHING);
  expect(asked('general: { data: [name] }')).toEqual(NOTHING);
  expect(asked('general: { retention: { review: 3 months } }')).toEqual(NOTHING);
  expect(asked('general: { retention: { regular: continuously } }')).toEqual(NOTHING);
  expect(asked('general: { retention: { still_kept: [customer-relationship-data] } }')).toEqual(
    NOTHING,
  );
});

test.each([
  YEARS,
  'calendar_years: 3',
  'until: [unsubscribe]',
  'while: [membership]',
  'open_ended: true',
  'criteria: [kind-of-case]',
  'statute: dk/bogforingsloven',
  'range: { least: 1 year, most: 5 years }',
  'guideline: Selectielijst 2020',
  'outcomes: [{ outcome: hired, while: [employment] }]',
])('a general rule %s is for all activities', (rule) => {
  expect(asked(`general: { retention: { ${rule} } }`, 'activities: [{ id: newsletter }]')).toEqual(
    [],
  );
});

test('a period of one activity is not one of the others', () => {
  const orders = `{ id: web-orders, retention: { ${YEARS} } }`;
  expect(asked(`activities: [${orders}, { id: newsletter }, { id: contact }]`)).toEqual([
    'warning at 3: Nothing says how long the data of newsletter and contact are kept.',
  ]);
  const byPurpose = `{ id: contact, purposes: [{ purpose: answer-questions, retention: { ${YEARS} } }] }`;
  expect(asked(`activities: [${orders}, ${byPurpose}]`)).toEqual([]);
  expect(asked(`activities: [${orders}, { id: newsletter, on_behalf_of: [customers] }]`)).toEqual(
    [],
  );
});

test('a general period for some people is none for the others', () => {
  const some = `retention: { ${YEARS}, people: [customers] }`;
  const only =
    'warning at 3: The only period is for some of the people or data, and nothing says how long others are kept.';
  expect(asked(`general: { ${some} }`)).toEqual([only]);
  expect(asked(`general: { people: [customers, employees], ${some} }`)).toEqual([only]);
  expect(asked(`general: { people: [customers], ${some} }`)).toEqual([]);
  const activity = (keys: string) =>
    asked(`general: { ${some} }`, `activities: [{ id: newsletter${keys} }]`);
  const missing = ['warning at 4: Nothing says how long the data of newsletter are kept.'];
  expect(activity('')).toEqual(missing);
  expect(activity(', people: [employees]')).toEqual(missing);
  expect(activity(', people: [customers, employees]')).toEqual(missing);
  expect(activity(', people: [customers]')).toEqual([]);
  expect(activity(`, retention: { ${YEARS} }`)).toEqual([]);
});

test('a general period for some data is none for the others', () => {
  const some = `general: { retention: { ${YEARS}, data: [name, email] } }`;
  const activity = (data: string) =>
    asked(some, `activities: [{ id: newsletter, people: [customers], data: [${data}] }]`);
  const missing = ['warning at 4: Nothing says how long the data of newsletter are kept.'];
  expect(activity('name, phone')).toEqual(missing);
  expect(activity('name, email')).toEqual([]);
  expect(activity('{ data: contact-details, includes: [name, email] }')).toEqual([]);
  expect(activity('{ data: contact-details, includes: [name, phone] }')).toEqual(missing);
});

test('a general circle for some data leaves activities without a period with none at all', () => {
  const circle = 'general: { retention: { while: [legal-basis-exists], data: [name] } }';
  const letters = '{ id: newsletter, data: [email] }';
  const missing = (severity: string) => [
    `${severity} at 4: Nothing says how long the data of newsletter are kept.`,
  ];
  expect(asked(circle, `activities: [${letters}]`)).toEqual(missing('error'));
  expect(
    asked(circle, `activities: [${letters}, { id: web-orders, retention: { ${YEARS} } }]`),
  ).toEqual(missing('warning'));
});

test('periods for several people and data are taken together, each within its limits', () => {
  const periods = (...limits: string[]) =>
    `retention: [${limits.map((limit) => `{ ${YEARS}, ${limit} }`).join(', ')}]`;
  const people = 'people: [customers, employees], data: [name]';
  const several = [
    'warning at 3: The periods are for some of the people or data, and nothing says how long others are kept.',
  ];
  const both = periods('people: [customers]', 'people: [employees]');
  expect(asked(`general: { ${people}, ${both} }`)).toEqual([]);
  const narrow = periods('people: [customers]', 'people: [employees], data: [email]');
  expect(asked(`general: { ${people}, ${narrow} }`)).toEqual(several);
  const byData = periods('data: [name], people: [customers]', 'data: [email]');
  expect(asked(`general: { ${people}, ${byData} }`)).toEqual(several);
  const all = periods('people: [customers]', 'because: [legal-claims]');
  expect(asked(`general: { ${people}, ${all} }`)).toEqual([]);
});
