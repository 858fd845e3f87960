import { expect, test } from 'vitest';
import { findingsIn } from '../../support/findings.js';

test.each([
  ['no way to reach the shop', '', 'error'],
  ['a person and no more', 'contacts: [{ for: [access], name: Klantenservice }]', 'error'],
  ['a mail address', 'contacts: [{ for: [access], email: info@detulp.example }]', 'warning'],
  ['a telephone number', 'exercise: { phone: "035 123 45 67" }', 'warning'],
  ['a form', 'exercise: { url: "https://detulp.example/avg" }', 'warning'],
  ['the address for requests', 'exercise: { address: { city: Hilversum } }', undefined],
  ['the street for requests', 'exercise: { address: { street: Dorpsstraat 12 } }', undefined],
  ['the country only', 'exercise: { address: { country: NL } }', 'error'],
])('%s', (_what, key, severity) => {
  const controller = 'controller: { name: De Tulp, website: "https://detulp.example" }';
  const found = findingsIn(controller, key).find(
    ({ rule }) => rule === 'controller-has-an-address',
  );
  expect(found?.severity).toBe(severity);
});
