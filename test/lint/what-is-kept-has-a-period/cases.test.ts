import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

const asked = (...keys: string[]) => objections('what-is-kept-has-a-period', ...keys);
const KEPT = 'still_kept: [customer-relationship-data]';
const general = (...retention: string[]) =>
  `general: { retention: [${retention.map((each) => `{ ${each} }`).join(', ')}] }`;

test.each([
  ['period: 3 years', 0],
  ['calendar_years: 3', 0],
  ['range: { least: 1 year, most: 3 years }', 0],
  ['statute: dk/bogforingsloven', 0],
  ['guideline: Selectielijst 2020', 0],
  ['outcomes: [{ outcome: hired, while: [employment] }]', 0],
  ['until: [account-closed]', 0],
  ['while: [customer-relationship]', 1],
  ['criteria: [kind-of-case]', 1],
  ['review: 1 year', 1],
])('beside %s what is still kept is asked about %i times', (other, count) => {
  expect(asked(general(KEPT, other))).toHaveLength(count);
});

test('the law that orders it, or a note, is an answer; a reason is none', () => {
  expect(asked(general(`${KEPT}, law: dk/bogforingsloven`))).toEqual([]);
  expect(asked(general(`${KEPT}, note: Until the warranty ends.`))).toEqual([]);
  expect(asked(general(`${KEPT}, because: [legal-claims]`))).toEqual([
    'warning at 3: The policy keeps customer-relationship-data after the end of the relation (legal-claims), and does not say how long.',
  ]);
});

test('a length elsewhere is an answer where it is for the same reason', () => {
  const books = 'activities: [{ id: bookkeeping, retention: { statute: dk/bogforingsloven } }]';
  const claims =
    'activities: [{ id: claims, retention: { period: 3 years, because: [legal-claims] } }]';
  const law =
    'activities: [{ id: bookkeeping, retention: { period: 5 years, law: dk/bogforingsloven } }]';
  const because = (reason: string) => general(`${KEPT}, because: [${reason}]`);
  expect(asked(because('mandatory-law'), books)).toEqual([]);
  expect(asked(because('mandatory-law'), law)).toEqual([]);
  expect(asked(because('mandatory-law'), claims)).toHaveLength(1);
  expect(asked(because('legal-claims'), claims)).toEqual([]);
  expect(asked(because('legal-claims'), law)).toHaveLength(1);
  expect(asked(general(KEPT), law)).toHaveLength(1);
  const activity = `activities: [{ id: claims, retention: { ${KEPT}, because: [legal-claims] } }]`;
  expect(asked(activity, general('period: 3 years, because: [legal-claims]'))).toEqual([]);
  expect(asked(activity, general('period: 3 years, because: [mandatory-law]'))).toHaveLength(1);
  expect(asked(activity, general('while: [membership], because: [legal-claims]'))).toHaveLength(1);
});
