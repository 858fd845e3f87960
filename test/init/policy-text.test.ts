import { describe, expect, test } from 'vitest';
import { countriesOf } from '../../src/init/read-controller.js';
import { listOf, optionsIn, readPreset } from '../../src/init/starters.js';
import { readServices } from '../../src/lint/catalogue.js';
import { ASSETS } from '../support/shipped.js';
import { answers, decisionsOf, STARTERS, written } from './support.js';

const COUNTRIES = countriesOf(ASSETS);
const PANEL = { da: 'Cookieindstillinger', nl: 'Cookie-instellingen', en: 'Cookie settings' };

test('there is something to look at', () => {
  expect(STARTERS.length).toBeGreaterThanOrEqual(12);
  expect(COUNTRIES).toEqual(expect.arrayContaining(['DK', 'NL', 'IE', 'GB', 'CH']));
});

describe.each(STARTERS.map((starter) => [starter.id, starter] as const))('%s', (id, starter) => {
  const beside = id === 'contact-form' ? 'orders' : 'contact-form';
  // Enough options for the decision that has most; a decision with fewer repeats its last.
  const most = Math.max(
    1,
    ...Object.values(starter.decisions).map(({ options }) => Object.keys(options).length),
  );

  test.each(['DK', 'NL'])(
    'with each of its choices says nothing that the law objects to, %s',
    (country) => {
      for (let at = 0; at < most; at += 1) {
        const { controller } = answers();
        const { errors, warnings, pages } = written({
          controller: { ...controller, address: { ...controller.address, country } },
          activities: [
            { id, decided: decisionsOf(id, country, at) },
            { id: beside, decided: decisionsOf(beside, country) },
          ],
        });
        expect(errors, `choice ${at}`).toEqual([]);
        expect(warnings, `choice ${at}`).toEqual([]);
        if (at === 0) expect(pages()).toBe(6);
      }
    },
  );

  test('with all left open is a warning where the owner must decide, and no error', () => {
    const must = Object.entries(decisionsOf(id, 'DK')).filter(
      ([key]) => !starter.decisions[key]?.wait,
    );
    const { errors, warnings, text } = written({
      activities: [
        { id, decided: Object.fromEntries(must) },
        { id: beside, decided: decisionsOf(beside, 'DK') },
      ],
    });
    expect(errors).toEqual([]);
    const waits = Object.values(starter.decisions).some(({ wait }) => wait);
    expect(warnings.map((each) => each.split(':')[0])).toEqual(
      waits ? ['retention-is-stated'] : [],
    );
    if (waits) expect(text).toMatch(/^ {4}# Decide: .+\n {4}# retention: /m);
  });
});

test.each(COUNTRIES)('a firm in %s gets a policy without errors', (country) => {
  const { controller } = answers();
  const { errors, text } = written({
    controller: {
      ...controller,
      registration: { other: '1' },
      address: { ...controller.address, country },
    },
    activities: STARTERS.map(({ id }) => ({ id, decided: decisionsOf(id, country) })),
  });
  expect(errors).toEqual([]);
  expect(text).toMatch(
    new RegExp(`^complaint: \\{ authority: "?${country.toLowerCase()}"?, url: "https://`, 'm'),
  );
});

describe('services', () => {
  const all = [...readServices(ASSETS).keys()];

  test.each(all)('%s breaks no law, with a cookie panel and without', (id) => {
    for (const panel of [{}, { cookie_panel: PANEL }]) {
      const { errors, checked } = written({ services: [id], agreements: [], ...panel });
      expect(checked.resolved).not.toBeNull();
      expect(errors).toEqual([]);
    }
  });

  test('all together break no law', () => {
    const { errors } = written({ services: all, agreements: all, cookie_panel: PANEL });
    expect(errors).toEqual([]);
  });

  test('one that needs consent to cookies is left out, and it says why', () => {
    const { text } = written({ services: ['google-analytics'], agreements: [] });
    expect(text).not.toContain('id: google-analytics');
    expect(text).toMatch(
      /^# Google Analytics 4: Not written, .+\n.*policygen add google-analytics$/m,
    );
    const told = written({ services: ['google-analytics'], cookie_panel: PANEL }).text;
    expect(told).toContain('  - id: google-analytics\n');
    expect(told).toContain('      set: after-consent\n');
  });

  test('an agreement is stated only where it was confirmed', () => {
    const line = 'agreement: { signed: true, url: "https://www.one.com/en/legal/dpa" }';
    expect(written({ agreements: ['one-com'] }).text).toContain(`\n    ${line}`);
    expect(written({ agreements: [] }).text).toContain(`\n    # ${line}`);
  });
});

describe('what is written', () => {
  test('consent can be withdrawn where there is consent, and only there', () => {
    const policy = (id: string, at: number) =>
      written({ activities: [{ id, decided: decisionsOf(id, 'DK', at) }] }).text;
    expect(policy('newsletter', 0)).toContain('\nwithdrawal: ');
    expect(policy('statistics', 0)).toContain('\nwithdrawal: ');
    expect(policy('statistics', 1)).not.toContain('withdrawal');
    expect(policy('contact-form', 0)).not.toContain('withdrawal');
  });

  test('a legal form is asked for where the name tells none', () => {
    const { controller } = answers();
    const named = (name: string, legal_form?: string) =>
      written({ controller: { ...controller, name, ...(legal_form ? { legal_form } : {}) } });
    expect(named('Bageriet Havblik').warnings).toHaveLength(1);
    expect(named('Bageriet Havblik').text).toContain('\n  # legal_form: …');
    expect(named('Bageriet Havblik', 'enkeltmandsvirksomhed').warnings).toEqual([]);
  });
});

test.each(listOf(ASSETS, 'presets'))('the template %s names activities that there are', (id) => {
  const { activities, name } = readPreset(ASSETS, id);
  expect(Object.keys(name).sort()).toEqual(['da', 'en', 'nl']);
  expect(STARTERS.map((each) => each.id)).toEqual(expect.arrayContaining(activities));
});

test('an option that cites a law is offered in the country of that law only', () => {
  const wrong = STARTERS.flatMap(({ id, decisions }) =>
    Object.values(decisions).flatMap((decision) =>
      ['DK', 'NL', 'DE'].flatMap((country) =>
        optionsIn(decision, country).flatMap(([option, { value }]) =>
          [...JSON.stringify(value).matchAll(/"([a-z]{2})\/[a-z-]+"/g)]
            .filter(([, code]) => code !== country.toLowerCase())
            .map(() => `${id} ${option} ${country}`),
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
