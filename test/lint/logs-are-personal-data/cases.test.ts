import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

/** How a web hotel is told of a log, `linked: not-directly` unless it says otherwise, beside this. */
const asked = (log: string, ...keys: string[]) =>
  objections('logs-are-personal-data', `logs: [{ ${log} }]`, ...keys);
const LOG = 'data: [ip-address], linked: not-directly';
const activity = (keys: string) => `activities: [{ id: website-use, ${keys} }]`;

test.each([
  ['ip-address', true],
  ['device-id', true],
  ['mac-address', true],
  ['push-token', true],
  ['pages-visited', false],
])('a log of %s that is said not to be linked is told of: %s', (datum, told) => {
  expect(asked(`data: [${datum}], linked: not-directly`)).toHaveLength(told ? 1 : 0);
});

test('a log of which nothing is denied is left alone', () => {
  expect(asked('data: [ip-address], purposes: [statistics]')).toEqual([]);
});

test('tracing by the address makes it a warning, wherever the policy tells of it', () => {
  const traced =
    'warning at 3: The log with ip-address is said not to be directly linked to persons, but the policy uses ip-address for trace-misuse.';
  const own = '{ purpose: trace-misuse, data: [ip-address] }';
  expect(asked(LOG, activity(`purposes: [${own}]`))).toEqual([traced]);
  expect(asked(LOG, `general: { purposes: [${own}] }`)).toEqual([traced]);
  expect(asked(LOG, activity('data: [ip-address], purposes: [trace-misuse]'))).toEqual([traced]);
  // By other data, or for another purpose, it says no more than the log.
  expect(asked(LOG, activity('data: [name], purposes: [trace-misuse]'))[0]).toMatch(/^info/);
  expect(asked(LOG, activity('purposes: [{ purpose: statistics, data: [ip-address] }]'))[0]).toBe(
    'info at 3: The log with ip-address is said not to be directly linked to persons, and nothing says that they are personal data all the same.',
  );
  const other = '{ purpose: trace-misuse, data: [name] }';
  expect(asked(LOG, activity(`data: [ip-address], purposes: [${other}]`))).toEqual([]);
});

test('who counts the address among the personal data has said it', () => {
  expect(asked(LOG, activity('data: [ip-address]'))).toEqual([]);
  const definition = (id: string) => `definitions: [{ term: personal-data, examples: [${id}] }]`;
  expect(asked(LOG, definition('ip-address'))).toEqual([]);
  expect(asked(LOG, definition('name'))).toHaveLength(1);
  expect(asked(`${LOG}, note: They are personal data all the same.`)).toEqual([]);
});

test.each([
  ['IP addresses are not personal data.', 1],
  ['We count visits. These are not personal data.', 1],
  ['The addresses are shortened. These are not personal data.', 0],
  ['IP addresses are personal data.', 0],
])('of a log with the note "%s" %i sentence is untrue', (note, count) => {
  expect(asked(`data: [ip-address], note: ${note}`)).toHaveLength(count);
  expect(asked(`data: [pages-visited], note: ${note}`)).toEqual([]);
});
