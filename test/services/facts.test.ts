import { describe, expect, test } from 'vitest';
import { readServices } from '../../src/lint/catalogue.js';
import { check } from '../../src/pipeline.js';
import { durationOf } from '../../src/services/cookie-facts.js';
import { factsOf, type ServiceFacts } from '../../src/services/facts.js';
import { ASSETS } from '../support/shipped.js';

const AS_OF = '2026-11-22';
const services = readServices(ASSETS);
const ids = [...services.keys()];

function factsFor(id: string): ServiceFacts {
  const service = services.get(id);
  if (!service) throw new Error(`There is no service ${id}.`);
  return factsOf(service, ASSETS, AS_OF);
}

/** A dentist's policy in which nothing stands but what the catalogue gives. */
const policyWith = (facts: ServiceFacts, withOpen: boolean): string => {
  const open = (part: string) =>
    withOpen
      ? Object.fromEntries(
          facts.open
            .filter((each) => each.part === part && each.key)
            .map(({ key, value }) => [key, value]),
        )
      : {};
  const { recipient, embedded, transfer, cookies } = facts;
  return JSON.stringify({
    policygen: 1,
    languages: ['en', 'da', 'nl'],
    controller: { name: 'Tandklinikken Klokkehøj ApS', address: { country: 'DK' } },
    ...(cookies ? { cookies: { services: [{ ...cookies, ...open('cookies') }] } } : {}),
    ...(embedded ? { embedded: [{ ...embedded, ...open('embedded') }] } : {}),
    ...(recipient ? { recipients: [{ ...recipient, ...open('recipient') }] } : {}),
    ...(transfer ? { transfers: [{ ...transfer, ...open('transfer') }] } : {}),
  });
};

const findings = (content: string) =>
  check({ file: 'policy.yaml', content }, ASSETS, { asOf: AS_OF }).diagnostics.map(
    ({ rule, severity, message }) => ({ rule, severity, message }),
  );

/** The rules that hold a policy against the catalogue. */
const AGAINST =
  /^(service-|cookies-have-a-lifetime|joint-control-is-stated|dpf-suits|transfer-is-stated|cookies-are-told)/;

describe.each(ids)('%s', (id) => {
  const facts = factsFor(id);

  test('is valid in a policy, and the catalogue has nothing against it', () => {
    const found = findings(policyWith(facts, false));
    expect(found.filter(({ rule }) => AGAINST.test(rule))).toEqual([]);
    expect(found.filter(({ rule }) => /^(unknown|wrong|missing-|impossible)/.test(rule))).toEqual(
      [],
    );
  });

  test('with what the owner confirms it is as valid', () => {
    const { source, resolved, diagnostics } = check(
      { file: 'policy.yaml', content: policyWith(facts, true) },
      ASSETS,
    );
    expect(diagnostics).toEqual([]);
    expect(source && resolved).not.toBeNull();
  });

  test('what is unverified is something that stands there', () => {
    for (const path of facts.unverified) {
      const value = path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], facts);
      expect(value, path).toBeDefined();
    }
    expect(facts.sources.length).toBeGreaterThan(0);
  });
});

test('Google Analytics: who it is, where data go, and the cookies that are still set', () => {
  const { recipient, transfer, cookies, unverified, open, onSite } = factsFor('google-analytics');
  expect(recipient).toEqual({
    id: 'google-analytics',
    name: 'Google Ireland Limited',
    service: 'google-analytics',
    products: ['Google Analytics 4'],
    role: 'processor',
    country: 'IE',
    policy_url: 'https://policies.google.com/privacy',
  });
  expect(transfer).toEqual({ recipients: ['google-analytics'], country: 'US', mechanism: 'dpf' });
  expect(cookies?.cookies?.map(({ name }) => name)).toEqual([
    '_ga',
    '_ga_*',
    '_gac_*',
    '_dc_gtm_*',
  ]);
  expect(cookies?.cookies?.[0]).toEqual({
    name: '_ga',
    category: 'statistics',
    lifetime: '2 years',
  });
  expect(unverified).toEqual(['recipient.role', 'recipient.policy_url']);
  expect(open.map(({ part, key }) => `${part}.${key}`)).toEqual([
    'recipient.tasks',
    'recipient.data',
    'recipient.agreement',
    'cookies.set',
  ]);
  expect(onSite).toBe(true);
});

test('a certificate that nobody saw on the list is no ground; clauses beside it are', () => {
  expect(factsFor('hubspot').transfer).toEqual({ recipients: ['hubspot'], country: 'US' });
  expect(factsFor('hubspot').open.find(({ key }) => key === 'mechanism')).toMatchObject({
    value: 'dpf',
    confirm: expect.stringContaining('HubSpot, Inc. is on https://www.dataprivacyframework.gov/'),
  });
  const mailchimp = factsFor('mailchimp');
  expect(mailchimp.transfer).toEqual({
    recipients: ['mailchimp'],
    country: 'US',
    mechanism: 'dpf',
    further: ['scc'],
    fallback: true,
  });
  expect(mailchimp.unverified).toContain('transfer.mechanism');
});

test('a firm that is called as its product names it once; a controller in the EEA sends on by itself', () => {
  expect(factsFor('one-com').recipient).not.toHaveProperty('products');
  expect(factsFor('google-ads').transfer).toBeUndefined();
});

test('what receives nothing is no recipient: a source, software of one’s own, a certificate', () => {
  expect(ids.filter((id) => factsFor(id).recipient === undefined).sort()).toEqual([
    'bisnode',
    'cvr',
    'google-search-console',
    'sectigo',
    'wordpress',
    'youtube',
  ]);
  expect(factsFor('youtube').embedded).toMatchObject({ provider: 'Google Ireland Limited' });
  expect(factsFor('wordpress').cookies).not.toHaveProperty('provider');
});

test('every lifetime of the catalogue can be written in a policy', () => {
  const lifetimes = [...services.values()].flatMap(({ cookies }) =>
    cookies.map(({ lifetime }) => lifetime),
  );
  const odd = lifetimes.filter((each) => each !== 'session' && durationOf(each) === undefined);
  expect(odd).toEqual([]);
  expect(['P2Y', 'P1D', 'P13M', 'PT1M', 'PT2H'].map(durationOf)).toEqual([
    '2 years',
    '1 day',
    '13 months',
    '1 minute',
    '2 hours',
  ]);
  expect(durationOf('P1Y6M')).toBeUndefined();
});
