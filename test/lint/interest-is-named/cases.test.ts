import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

const asked = (...activities: string[]) =>
  objections(
    'interest-is-named',
    `activities:\n${activities.map((a) => `  - { ${a} }`).join('\n')}`,
  );

const BARE = 'The basis "legitimate-interests" does not say which interest is pursued.';
const NAMED = 'id: gate, purposes: [control-access], basis: { legitimate_interests: [security] }';
const LETTERS = 'id: contact, purposes: [answer-questions], basis: legitimate-interests';
const GUESTS =
  'id: guests, title: Guests, purposes: [ask-satisfaction, answer-reviews], basis: legitimate-interests';

test('where no interest is named at all, the law is not met', () => {
  expect(asked(LETTERS)).toEqual([`error at 4: ${BARE}`]);
  expect(asked(LETTERS, GUESTS)).toEqual([`error at 4: ${BARE}`, `error at 5: ${BARE}`]);
});

test('where some are named, one purpose alone hints at the interest, and several do not', () => {
  expect(asked(`${NAMED}, title: The gate`, LETTERS)).toEqual([`info at 5: ${BARE}`]);
  expect(asked(`${NAMED}, title: The gate`, GUESTS)).toEqual([`warning at 5: ${BARE}`]);
  const none = 'id: contact, basis: legitimate-interests';
  expect(asked(`${NAMED}, title: The gate`, none)).toEqual([`warning at 5: ${BARE}`]);
});

test('other grounds, and an interest in words of one’s own, are not asked', () => {
  expect(asked('id: newsletter, purposes: [newsletter], basis: consent')).toEqual([]);
  const words = '{ ground: legitimate-interests, note: We want to answer those who write. }';
  expect(asked(`id: contact, purposes: [answer-questions], basis: ${words}`)).toEqual([]);
});

test('an interest that says nothing is worth a warning, unless another stands beside it', () => {
  const office = (interests: string) =>
    asked(
      `id: governance, purposes: [governance], basis: { legitimate_interests: [${interests}] }`,
    );
  expect(office('ordinary-operations')).toEqual([
    'warning at 4: The interest "ordinary-operations" says no more than that the firm has one.',
  ]);
  expect(office('ordinary-operations, security')).toEqual([]);
  expect(office('security')).toEqual([]);
});

test('the basis of a single purpose is asked as well', () => {
  const purpose = '{ purpose: answer-questions, basis: legitimate-interests }';
  expect(asked(`id: contact, purposes: [${purpose}]`)).toEqual([`error at 4: ${BARE}`]);
});
