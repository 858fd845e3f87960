import { describe, expect, test } from 'vitest';
import { readServices } from '../../src/lint/catalogue.js';
import { serviceUnderId } from '../../src/overrides/own-copy.js';
import { check } from '../../src/pipeline.js';
import { GOOD } from '../cli/policygen.js';
import { ASSETS, readText } from '../support/shipped.js';
import { found, overridden } from './own.js';

/** An entry that a bakery writes of the firm that sends its letters. */
const LETTERS = {
  id: 'havmail',
  name: 'Havmail',
  aliases: [],
  formerly: [{ name: 'Brevdue', until: '2025-01', verified: true }],
  group: 'newsletter',
  entity: { name: 'Havmail ApS', country: 'DK', verified: true },
  role: 'processor',
  purpose: 'newsletters',
  data: ['e-mail address'],
  privacy_url: 'https://havmail.example/privacy',
  agreement: null,
  transfer: {
    outside_eea: 'no',
    country: null,
    importer: null,
    mechanisms: [],
    dpf: null,
    verified: true,
  },
  cookies: [],
  hosts: ['*.havmail.example'],
  verified: true,
  unverified: [],
  sources: [{ title: 'our contract', checked: '2026-11-22', official_text_seen: true }],
};

const write = (entry: object) => JSON.stringify(entry, null, 2);
const own = (entry: object) => overridden({ 'services/havmail.json': write(entry) });
const NEWSLETTER = `${GOOD}recipients:
  - { id: letters, service: havmail, name: Brevdue ApS, role: controller, country: DK }
`;
const findings = (policy: string, assets = ASSETS) =>
  check({ file: 'policy.yaml', content: policy }, assets, { asOf: '2026-11-22' }).diagnostics;

describe('an own entry of the catalogue', () => {
  test('is known to the policy and to the linter', () => {
    expect(findings(NEWSLETTER).map(({ rule }) => rule)).toEqual(['unknown-service']);
    const { assets, diagnostics } = own(LETTERS);
    expect(diagnostics).toEqual([]);
    const rules = findings(NEWSLETTER, assets).map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['service-entity-matches', 'service-role-matches']),
    );
    expect(readServices(assets).get('havmail')).toEqual(LETTERS);
    expect(assets.list('data/services')).toEqual(
      [...ASSETS.list('data/services'), 'havmail.json'].sort(),
    );
  });

  test('stands for the shipped one of the same name', () => {
    const shipped = JSON.parse(readText('data/services/one-com.json')) as object;
    const { assets, diagnostics } = overridden({
      'services/one-com.json': write({ ...shipped, name: 'One.com Danmark' }),
    });
    expect(diagnostics).toEqual([]);
    expect(readServices(assets).get('one-com')?.name).toBe('One.com Danmark');
    expect(assets.list('data/services')).toEqual(ASSETS.list('data/services'));
  });

  test('may be a shipped one under another id, and each shipped one is good', () => {
    const files = Object.fromEntries(
      ASSETS.list('data/services').map((name) => [
        `services/own-${name}`,
        serviceUnderId(readText(`data/services/${name}`), `own-${name.replace('.json', '')}`),
      ]),
    );
    expect(overridden(files).diagnostics).toEqual([]);
  });

  test('may be indented with tabs, as editors do', () => {
    const text = JSON.stringify(LETTERS, null, '\t');
    expect(overridden({ 'services/havmail.json': text }).diagnostics).toEqual([]);
  });
});

describe('what is wrong with it', () => {
  const { role: _, ...withoutRole } = LETTERS;
  const { id: __, name: ___, ...withoutNames } = LETTERS;
  const transfer = (part: object) => ({ ...LETTERS, transfer: { ...LETTERS.transfer, ...part } });
  test.each([
    [
      'a missing key',
      withoutRole,
      /:2:3 error missing-key: The key "role" is missing in the service\. \| Add it: The usual role/,
    ],
    [
      'missing keys',
      withoutNames,
      /:2:3 error missing-key: The keys "id", "name" are missing .* policygen eject services\/one-com/,
    ],
    [
      'an unknown key',
      { ...LETTERS, nmae: 'x' },
      /:\d+:3 error unknown-key: .*"nmae".* \| Did you mean "name"\?$/,
    ],
    [
      'an unknown word',
      { ...LETTERS, role: 'proccessor' },
      /:\d+:11 error unknown-word: "proccessor" .* \| Did you mean "processor"\?$/,
    ],
    [
      'a wrong kind',
      { ...LETTERS, aliases: 'Havmail' },
      /:\d+:3 error wrong-kind: "aliases" should be a list\. \| Other names/,
    ],
    [
      'no block',
      { ...LETTERS, entity: 'Havmail ApS' },
      /error wrong-kind: "entity" should be a block of keys or null\. \| The company/,
    ],
    [
      'a wrong form',
      { ...LETTERS, privacy_url: 'havmail.example' },
      /error wrong-value: "havmail\.example" does not fit "privacy_url"\. \| Write an address that begins with https/,
    ],
    [
      'an empty text',
      { ...LETTERS, name: ' ' },
      /error wrong-value: " " does not fit "name"\. \| Write a text that is not empty/,
    ],
    [
      'a word in a list',
      { ...LETTERS, data: [''] },
      /error wrong-value: "" does not fit "data\.0"\./,
    ],
    [
      'a block in a block',
      transfer({ dpf: { status: 'listed' } }),
      /error missing-key: The keys "organisation", "seen", "verified" are missing in "transfer\.dpf"/,
    ],
    [
      'a source',
      { ...LETTERS, sources: [{ ...LETTERS.sources[0], checked: 'now' }] },
      /error wrong-value: "now" does not fit "sources\.0\.checked"\. \| Write a day/,
    ],
    [
      'no source',
      { ...LETTERS, sources: [] },
      /error wrong-value: \[\] does not fit "sources"\. \| What the entry rests on/,
    ],
    [
      'another id',
      { ...LETTERS, id: 'brevdue' },
      /:2:9 error wrong-id: The id is "brevdue", but the file is named havmail\.json/,
    ],
  ])('%s', (_, entry, expected) => {
    const result = own(entry);
    expect(found(result)).toEqual([expect.stringMatching(expected)]);
    expect(readServices(result.assets).has('havmail')).toBe(false);
  });

  test.each([
    [
      'a slip',
      `${write(LETTERS).slice(0, -2)},\n}`,
      /^services\/havmail\.json:45:4 error not-json: JSON allows no comma/,
    ],
    ['nothing', '', /error not-json: This is not JSON\./],
    ['YAML', 'id: havmail\n', /error not-json: This is not JSON\./],
    ['a list', '[]', /error wrong-kind: A service should be a block of keys\./],
    ['null', 'null', /error wrong-kind/],
  ])('%s', (_, text, expected) => {
    const result = overridden({ 'services/havmail.json': text });
    expect(found(result)).toEqual([expect.stringMatching(expected)]);
    expect(() => readServices(result.assets)).not.toThrow();
  });

  test('a broken one leaves the shipped one of its name in place', () => {
    const { assets } = overridden({ 'services/one-com.json': '{' });
    expect(readServices(assets).get('one-com')).toEqual(readServices(ASSETS).get('one-com'));
  });

  test.each(['services/Havmail.json', 'services/havmail.yaml', 'services/hav mail.json'])(
    'the name %s is not that of a service',
    (name) => {
      expect(found(overridden({ [name]: write(LETTERS) }))).toEqual([
        expect.stringContaining('unknown-override'),
      ]);
    },
  );
});
