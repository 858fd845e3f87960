import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

/** Whether a painter with this cloud and this recipient is asked whose cloud it is. */
const isAsked = (system: string, recipient: string): boolean =>
  objections(
    'cloud-has-a-provider',
    `recipients: [{ id: nord, ${recipient} }]`,
    'recipient_groups: [{ members: [nord], data: [name] }]',
    `storage: { systems: [${system}] }`,
  ).length > 0;

test.each([
  ['cloud', 'name: Nord ApS, tasks: [bookkeeping]', true],
  ['cloud', 'kinds: [accountant]', true],
  ['local', 'name: Nord ApS, tasks: [bookkeeping]', false],
  ['{ kind: cloud, provider: nord }', 'name: Nord ApS, tasks: [bookkeeping]', false],
  ['{ kind: cloud, name: Dropbox }', 'name: Nord ApS, tasks: [bookkeeping]', false],
  ['{ kind: cloud, note: We run it ourselves. }', 'name: Nord ApS, tasks: [bookkeeping]', false],
  ['{ kind: crm, name: SuperOffice }, cloud', 'name: Nord ApS, tasks: [bookkeeping]', true],
  ['cloud', 'name: Nord ApS', false],
  ['cloud', 'name: Nord ApS, tasks: [cloud-storage]', false],
  ['cloud', 'kinds: [hosting-provider]', false],
  ['cloud', 'kinds: [providers], including: [cloud-services]', false],
  ['cloud', 'name: Nord ApS, tasks: [bookkeeping], holds: [invoice]', false],
])('%s beside a recipient with %s is asked about: %s', (system, recipient, asked) => {
  expect(isAsked(system, recipient)).toBe(asked);
});
