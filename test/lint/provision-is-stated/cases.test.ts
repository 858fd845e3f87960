import { expect, test } from 'vitest';
import { objections } from '../../support/findings.js';

/** How a dentist with these statements is told to say whether data must be given. */
function finding(...statements: string[]): string | undefined {
  const [found, ...more] = objections('provision-is-stated', ...statements);
  expect(more).toEqual([]);
  return found;
}

const VOLUNTARY = 'provision: { required: voluntary }';
const activities = (...each: string[]) =>
  ['activities:', ...each.map((one) => `  - { ${one} }`)].join('\n');

test('nothing is asked of a policy that processes nothing, or only on behalf of others', () => {
  expect(finding()).toBeUndefined();
  expect(finding(activities('id: shop, on_behalf_of: [customers], basis: contract'))).toBe(
    undefined,
  );
});

test('silence is an error with a contract or a form, else a warning', () => {
  const silence = 'nothing says whether they must be given.';
  const error = `error at 1: Data are asked for by form or contract, but ${silence}`;
  expect(finding(activities('id: payment, basis: contract'))).toBe(error);
  expect(finding(activities('id: quotes, basis: pre-contract-or-contract'))).toBe(error);
  expect(finding(activities('id: contact, occasions: [contact-form]'))).toBe(error);
  expect(finding(activities('id: contact, occasions: [direct-contact]'))).toBe(
    'warning at 1: Nothing says whether data must be given.',
  );
});

test('what follows if data are not given does not yet say whether they must be', () => {
  expect(
    finding(activities('id: payment, basis: contract, provision: { consequence: [no-treatment] }')),
  ).toContain('nothing says whether they must be given, only what follows if some are not.');
});

test('a general answer holds for all, unless it is for some data only', () => {
  const payment = activities('id: payment, basis: contract');
  expect(finding(`general: { ${VOLUNTARY} }`, payment)).toBeUndefined();
  expect(finding('general: { provision: { may_decline: true } }', payment)).toBeUndefined();
  expect(finding('general: { provision: { required: voluntary, data: [phone] } }', payment)).toBe(
    'warning at 5: What is done under payment rests on a contract or a law, and nothing there says whether the data must be given.',
  );
});

test('who says it nowhere it is due is warned; who says it at most of the forms, reminded', () => {
  const newsletter = `id: newsletter, basis: consent, ${VOLUNTARY}`;
  const treatment = `id: patient-treatment, occasions: [appointment-booking], basis: contract, ${VOLUNTARY}`;
  const portal = 'id: portal, occasions: [registration], basis: contract';
  const payment = 'id: payment, basis: { legal_obligation: dk/sundhedsloven }';
  expect(finding(activities(newsletter, payment))).toMatch(/^warning .* under payment rests/);
  expect(finding(activities(newsletter, treatment, payment))).toMatch(/^info at 6: .* under pay/);
  expect(finding(activities(treatment, portal))).toMatch(/^info .* under portal rests/);
  const claims = 'id: claims, occasions: [claim-report], basis: contract';
  expect(finding(activities(treatment, portal, claims))).toMatch(/^warning at 5: .* portal and cl/);
});

test('an activity without a basis of its own rests on the general ones', () => {
  const both = activities(`id: newsletter, basis: consent, ${VOLUNTARY}`, 'id: payment');
  expect(finding('general: { basis: contract }', both)).toMatch(/^warning .* under payment rests/);
  expect(finding('general: { basis: legal-obligation }', both)).toMatch(/ under payment rests/);
  expect(finding('general: { basis: legitimate-interests }', both)).toBeUndefined();
});

test('it is due for data from the person, those beside data from elsewhere included', () => {
  const other = `id: newsletter, basis: consent, ${VOLUNTARY}`;
  const from = (sources: string) =>
    finding(activities(other, `id: payment, basis: contract, ${sources}`));
  expect(from('sources: [municipality]')).toBeUndefined();
  expect(from('sources: [from-prospects]')).toContain('payment');
  expect(from('sources: [{ kind: municipality, data: [health-data] }]')).toContain('payment');
  expect(from('sources: [municipality], occasions: [registration]')).toContain('payment');
  expect(from('sources: [municipality], occasions: [direct-contact]')).toBeUndefined();
});
