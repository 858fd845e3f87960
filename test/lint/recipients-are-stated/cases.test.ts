import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

const asked = (...keys: string[]) => objections('recipients-are-stated', ...keys);

const NOTHING = [
  'warning at 1: Nothing says who else gets or sees the data, not even who hosts the website or the mail.',
];
const uses = (services: string) => [
  `error at 1: The policy names no recipients, although it uses ${services}.`,
];
const MEMBERS = 'activities: [{ id: membership }]';

test('silence is a warning, where there is something that somebody can get', () => {
  expect(asked(MEMBERS)).toEqual(NOTHING);
  expect(asked('general: { data: [name] }')).toEqual(NOTHING);
  expect(asked()).toEqual([]);
  expect(asked('activities: [{ id: membership, on_behalf_of: [customers] }]')).toEqual([]);
});

test.each([
  'recipients: [{ id: host, name: one.com }]',
  'joint_controllers: [{ id: chain, name: Muskelkæden A/S }]',
  'written_as: processor',
  'disclosure: { promises: [no-disclosure] }',
])('%s is an answer', (key) => {
  expect(asked(MEMBERS, key)).toEqual([]);
});

test.each([
  ['analytics: [{ names: [Matomo, Hotjar], used: true }]', 'Matomo and Hotjar'],
  ['analytics: [{ names: [Matomo], used: true }, { names: [Matomo], used: true }]', 'Matomo'],
  ['cookies: { services: [{ name: Meta Pixel, provider: Meta }] }', 'Meta Pixel'],
  ['cookies: { services: [{ name: Meta Pixel, party: third }] }', 'Meta Pixel'],
  ['embedded: [{ name: YouTube }]', 'YouTube'],
  ['transfers: [{ tools: [Mailchimp], country: US }]', 'Mailchimp'],
])('%s shows that somebody gets data', (key, services) => {
  expect(asked(MEMBERS, key)).toEqual(uses(services));
  // A promise is no answer to that.
  expect(asked(MEMBERS, key, 'disclosure: { promises: [no-disclosure] }')).toEqual(uses(services));
  expect(asked(MEMBERS, key, 'recipients: [{ id: host, name: one.com }]')).toEqual([]);
});

test.each([
  'analytics: [{ names: [Matomo], used: false }]',
  'cookies: { services: [{ name: WordPress, party: first }] }',
  'cookies: { services: [{ name: WordPress }] }',
])('%s shows nothing of the kind', (key) => {
  expect(asked(MEMBERS, key)).toEqual(NOTHING);
});
