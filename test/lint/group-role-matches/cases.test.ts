import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

/** How a furniture shop with a group of Google and a lawyer is told of the role of Google. */
const asked = (uses: string, google: string, role: string, more = '') =>
  objections(
    'group-role-matches',
    `cookies: { services: [${uses}] }`,
    `recipients: [{ id: google, ${google} }, { id: lawyer, kinds: [lawyers] }]`,
    `recipient_groups: [{ members: [google, lawyer], ${role} }${more}]`,
  );
const ADS = '{ name: Google Ads, service: google-ads }';
const STATISTICS = '{ name: Google Analytics, service: google-analytics }';
const GOOGLE = 'name: Google';
const PROCESSOR = 'role: processor';

test('one service with another role than the group has is told', () => {
  const told = [
    'info at 5: Google is called a processor with the rest of its group, but the terms of Google Ads make it a controller (by an unverified entry of the catalogue).',
  ];
  expect(asked(ADS, GOOGLE, PROCESSOR)).toEqual(told);
  expect(asked(`${STATISTICS}, ${ADS}`, GOOGLE, PROCESSOR)).toEqual(told);
  expect(asked(STATISTICS, GOOGLE, PROCESSOR)).toEqual([]);
  expect(asked(STATISTICS, GOOGLE, 'role: controller')).toHaveLength(1);
  expect(asked(ADS, GOOGLE, 'role: controller')).toEqual([]);
  // Whether two who decide do so jointly is for their arrangement to say.
  expect(asked(ADS, GOOGLE, 'role: joint-controller')).toEqual([]);
  expect(asked(ADS, GOOGLE, 'tasks: [targeted-marketing]')).toEqual([]);
});

test('a recipient that is one service has the role of that one', () => {
  const statistics = 'name: Google Ireland Limited, service: google-analytics';
  expect(asked(ADS, statistics, PROCESSOR)).toEqual([]);
  expect(asked(STATISTICS, 'name: Google, service: google-ads', PROCESSOR)).toHaveLength(1);
});

test('a service whose role varies says nothing', () => {
  expect(asked('{ name: HubSpot, service: hubspot }', 'name: HubSpot', PROCESSOR)).toEqual([]);
});

test('somebody else in the group is not the firm behind the service', () => {
  expect(asked(ADS, 'name: Atea', PROCESSOR)).toEqual([]);
});

test('who is given both roles is told apart by the policy', () => {
  const both = ', { members: [google], role: controller }';
  expect(asked(ADS, GOOGLE, PROCESSOR, both)).toEqual([]);
  expect(asked(ADS, `${GOOGLE}, role: controller`, PROCESSOR)).toEqual([]);
  expect(asked(ADS, `${GOOGLE}, role: processor`, PROCESSOR)).toHaveLength(1);
});
