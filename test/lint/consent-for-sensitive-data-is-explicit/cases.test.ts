import { expect, test } from 'vitest';
import { findingsIn } from '../../support/findings.js';

/** The rules that object to the consent of one activity of a dentist. */
const objections = (activity: string): string[] =>
  findingsIn(`activities: [{ id: portal, ${activity} }]`)
    .map(({ rule }) => rule)
    .filter((rule) => /^consent-(is-not-presumed|for-sensitive-data)/.test(rule));

const EXPLICIT = 'consent-for-sensitive-data-is-explicit';
const PRESUMED = 'consent-is-not-presumed';

// A presumed consent is void either way, and said to be so once, by the rule that knows more of it.
test.each([
  ['data: [name]', PRESUMED],
  ['data: [health-data]', EXPLICIT],
  ['data: [health-data], basis: { ground: consent, special: explicit-consent }', EXPLICIT],
  ['data: [health-data], basis: { ground: contract, special: health-care }', PRESUMED],
  ['data: [health-data], basis: contract', EXPLICIT],
])('with %s a presumed consent is objected to by %s', (activity, rule) => {
  expect(objections(`${activity}, consent: { form: implied, by: [sending-mail] }`)).toEqual([rule]);
});

test.each([
  ['data: [{ data: xrays, purposes: [customer-service] }]', PRESUMED],
  ['data: [{ data: xrays, purposes: [newsletter] }]', EXPLICIT],
  ['data: [{ data: xrays, purposes: [customer-service] }, health-data]', EXPLICIT],
  ['data: [xrays], purposes: [{ purpose: customer-service, data: [xrays] }]', PRESUMED],
  ['data: [xrays], purposes: [{ purpose: newsletter, data: [xrays] }]', EXPLICIT],
  [
    'data: [xrays], basis: { ground: consent, special: explicit-consent, for: [newsletter] }',
    EXPLICIT,
  ],
  [
    'data: [xrays], basis: { ground: consent, special: explicit-consent, for: [answer-questions] }',
    PRESUMED,
  ],
  ['data: [xrays], basis: { ground: consent, for: [answer-questions] }', EXPLICIT],
])('with %s one for the newsletter is objected to by %s', (activity, rule) => {
  expect(objections(`${activity}, consent: { form: implied, for: [newsletter] }`)).toEqual([rule]);
});

test('a consent that is given by a clear act is not objected to', () => {
  expect(objections('data: [health-data], consent: { form: explicit }')).toEqual([]);
});
