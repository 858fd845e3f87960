import { expect, test } from 'vitest';
import { check } from '../../src/pipeline.js';
import { ASSETS } from '../support/shipped.js';

/** A bakery that takes orders on the web, without a slip. */
const BAKERY = `policygen: 1
languages: [da, en]
updated: 2026-11-22
controller:
  name: Bageriet Havblik ApS
  registration: { cvr: "12345674" }
  address: { street: Strandgade 3, postcode: "8000", city: Aarhus C, country: DK }
  email: hej@havblik.example
activities:
  - id: web-orders
    data: [name, email]
    purposes: [fulfil-order]
    retention: { period: 5 years, from: end-of-financial-year }
    recipients: [one-com]
recipients:
  - id: one-com
    name: One.com Group AB
    role: processor
rights: statutory
`;

interface Slip {
  slip: string;
  /** What stands in the bakery's policy, and what somebody wrote instead. */
  change: [from: string, to: string];
  rule: string;
  severity?: string;
  /** Line and column, from 1. */
  at: string;
  message: string;
  /** Where it lists what the model or the catalogue holds, only its beginning. */
  help?: string;
}

const SLIPS: Slip[] = [
  {
    slip: 'a key with a letter wrong',
    change: ['  email: hej', '  emial: hej'],
    rule: 'unknown-key',
    at: '8:3',
    message: 'There is no key "emial" in "controller".',
    help: 'Did you mean "email"?',
  },
  {
    slip: 'a key that is nothing like any other',
    change: ['  email: hej', '  favourite_cake: hej'],
    rule: 'unknown-key',
    at: '8:3',
    message: 'There is no key "favourite_cake" in "controller".',
    help: 'The keys here are: name, trading_name, …',
  },
  {
    slip: 'a key at the root with letters changed about',
    change: ['rights: statutory', 'rihgts: statutory'],
    rule: 'unknown-key',
    at: '19:1',
    message: 'There is no key "rihgts" in a policy.',
    help: 'Did you mean "rights"?',
  },
  {
    slip: 'a missing name',
    change: ['  name: Bageriet Havblik ApS\n', ''],
    rule: 'missing-key',
    at: '4:1',
    message: 'The key "name" is missing in "controller".',
    help: 'Add name: and its value.',
  },
  {
    slip: 'a missing version of the format',
    change: ['policygen: 1\n', ''],
    rule: 'missing-key',
    at: '1:1',
    message: 'The key "policygen" is missing in a policy.',
    help: 'Add policygen: and its value.',
  },
  {
    slip: 'text where a list is wanted',
    change: ['languages: [da, en]', 'languages: da'],
    rule: 'wrong-kind',
    at: '2:12',
    message: '"languages" should be a list, but it is text.',
    help: 'Write languages: [da]',
  },
  {
    slip: 'an id where a list of ids is wanted',
    change: ['recipients: [one-com]', 'recipients: one-com'],
    rule: 'wrong-kind',
    at: '14:17',
    message: '"recipients" should be a list, but it is text.',
    help: 'Write recipients: [one-com]',
  },
  {
    slip: 'a list where a name is wanted',
    change: ['name: Bageriet Havblik ApS', 'name: [Bageriet]'],
    rule: 'wrong-kind',
    at: '5:9',
    message: '"name" should be text, but it is a list.',
    help: 'Write for example "Bageriet Havblik ApS".',
  },
  {
    slip: 'text where a block of keys is wanted',
    change: [
      'address: { street: Strandgade 3, postcode: "8000", city: Aarhus C, country: DK }',
      'address: Strandgade 3',
    ],
    rule: 'wrong-kind',
    at: '7:12',
    message: '"address" should be a block of keys, but it is text.',
    help: 'The keys there are: street, postcode, city, country.',
  },
  {
    slip: 'a word of an enum with a letter missing',
    change: ['role: processor', 'role: procesor'],
    rule: 'unknown-word',
    at: '18:11',
    message: '"procesor" is no value of "role".',
    help: 'Did you mean "processor"?',
  },
  {
    slip: 'a word that no enum has',
    change: ['role: processor', 'role: baker'],
    rule: 'unknown-word',
    at: '18:11',
    message: '"baker" is no value of "role".',
    help: 'Write one of: processor, joint-controller, controller, none.',
  },
  {
    slip: 'a flag with "yes"',
    change: ['    role: processor', '    third_party: yes'],
    rule: 'wrong-value',
    at: '18:18',
    message: '"third_party" can only be true; it is "yes".',
    help: 'Write third_party: true, or leave the key out: what is absent states nothing.',
  },
  {
    slip: 'a flag with false',
    change: ['    role: processor', '    third_party: false'],
    rule: 'wrong-value',
    at: '18:18',
    message: '"third_party" can only be true; it is false.',
    help: 'Write third_party: true, or leave the key out: what is absent states nothing.',
  },
  {
    slip: 'a key without a value',
    change: ['name: Bageriet Havblik ApS', 'name:'],
    rule: 'empty-value',
    at: '5:3',
    message: '"name" is empty.',
    help: 'Write text, or leave the key out.',
  },
  {
    slip: 'an empty text',
    change: ['name: Bageriet Havblik ApS', 'name: ""'],
    rule: 'empty-value',
    at: '5:9',
    message: '"name" is empty.',
    help: 'Write a text that is not empty, for example "Bageriet Havblik ApS", or leave the key out.',
  },
  {
    slip: 'a text of spaces',
    change: ['name: Bageriet Havblik ApS', 'name: "  "'],
    rule: 'empty-value',
    at: '5:9',
    message: '"name" is empty.',
    help: 'Write a text that is not empty, for example "Bageriet Havblik ApS", or leave the key out.',
  },
  {
    slip: 'an empty list',
    change: ['purposes: [fulfil-order]', 'purposes: []'],
    rule: 'empty-value',
    at: '12:5',
    message: '"purposes" is empty.',
    help: 'Leave the key out, or write what holds. What is absent states nothing.',
  },
  {
    slip: 'an empty block',
    change: [
      '  address: { street: Strandgade 3, postcode: "8000", city: Aarhus C, country: DK }',
      '  address: {}',
    ],
    rule: 'empty-value',
    at: '7:3',
    message: '"address" is empty.',
    help: 'Leave the key out, or write what holds. What is absent states nothing.',
  },
  {
    slip: 'a block without its keys',
    change: [
      '  address: { street: Strandgade 3, postcode: "8000", city: Aarhus C, country: DK }',
      '  address:',
    ],
    rule: 'empty-value',
    at: '7:3',
    message: '"address" is empty.',
    help: 'Write a block of keys, or leave the key out.',
  },
  {
    slip: 'an enum without a word',
    change: ['role: processor', 'role:'],
    rule: 'empty-value',
    at: '18:5',
    message: '"role" is empty.',
    help: 'Write one of: processor, joint-controller, controller, none, or leave the key out.',
  },
  {
    slip: 'a flag without a value',
    change: ['role: processor', 'third_party:'],
    rule: 'empty-value',
    at: '18:5',
    message: '"third_party" is empty.',
    help: 'Write true, or leave the key out.',
  },
  {
    slip: 'retention of two kinds',
    change: [
      '{ period: 5 years, from: end-of-financial-year }',
      '{ period: 5 years, until: [erasure-request] }',
    ],
    rule: 'too-many-kinds',
    at: '13:5',
    message: '"retention" has "period" and "until"; it can have only one of them.',
    help: 'Make it a list with one element for each.',
  },
  {
    slip: 'retention of no kind',
    change: ['{ period: 5 years, from: end-of-financial-year }', '{ people: [customers] }'],
    rule: 'missing-key',
    at: '13:5',
    message:
      '"retention" needs one of the keys period, calendar_years, until, while, open_ended, criteria, review, regular, still_kept, statute, range, guideline, outcomes.',
    help: 'Add the one that holds, and its value.',
  },
  {
    slip: 'a key that says nothing without another',
    change: [
      '{ period: 5 years, from: end-of-financial-year }',
      '{ until: [erasure-request], from: purchase }',
    ],
    rule: 'missing-key',
    at: '13:5',
    message: '"from" says nothing without "period".',
    help: 'Add period:, or leave from out.',
  },
  {
    slip: 'a reference with a slip',
    change: ['recipients: [one-com]', 'recipients: [one-cmo]'],
    rule: 'unknown-reference',
    at: '14:18',
    message: '"one-cmo" is declared nowhere under recipients.',
    help: 'Did you mean "one-com"?',
  },
  {
    slip: 'a reference to what is not declared',
    change: ['recipients: [one-com]', 'recipients: [mailchimp]'],
    rule: 'unknown-reference',
    at: '14:18',
    message: '"mailchimp" is declared nowhere under recipients.',
    help: 'The ids there are: one-com.',
  },
  {
    slip: 'a vocabulary id with a slip',
    change: ['purposes: [fulfil-order]', 'purposes: [fulfill-order]'],
    rule: 'unknown-id',
    at: '12:16',
    message: 'There is no word for "fulfill-order" among the purposes.',
    help: 'Did you mean "fulfil-order"?',
  },
  {
    slip: 'a vocabulary id that nobody declared',
    change: ['purposes: [fulfil-order]', 'purposes: [bake-bread]'],
    rule: 'unknown-id',
    at: '12:16',
    message: 'There is no word for "bake-bread" among the purposes.',
    help: 'Declare it under vocabulary: purposes: bake-bread: { da: …, en: … }, or use a shipped id (…',
  },
  {
    slip: 'words where an id is wanted',
    change: ['purposes: [fulfil-order]', 'purposes: [Fulfil order]'],
    rule: 'wrong-value',
    at: '12:16',
    message: '"Fulfil order" is not an id: small letters, digits and hyphens.',
    help: 'Write for example order-form.',
  },
  {
    slip: 'an id that stands twice',
    change: ['rights: statutory', '  - { id: one-com, name: One.com A/S }\nrights: statutory'],
    rule: 'duplicate-id',
    at: '19:11',
    message: 'The id "one-com" stands twice under recipients.',
    help: 'Give each its own.',
  },
  {
    slip: 'a date that is not in the calendar',
    change: ['2026-11-22', '2026-02-30'],
    rule: 'impossible-date',
    at: '3:10',
    message: '2026-02-30 is no day of the calendar.',
    help: 'Write year, month and day, for example 2026-11-22.',
  },
  {
    slip: 'a date in the Danish order',
    change: ['2026-11-22', '22-11-2026'],
    rule: 'wrong-value',
    at: '3:10',
    message: '"22-11-2026" is not a date.',
    help: 'Write for example 2026-11-22 (year, month, day).',
  },
  {
    slip: 'a length of time with a slip',
    change: ['5 years', '5 yers'],
    rule: 'wrong-value',
    at: '13:26',
    message: '"5 yers" is not a length of time.',
    help: 'Write for example 5 years, 3 months or 4 weeks.',
  },
  {
    slip: 'a length of no time',
    change: ['5 years', '0 years'],
    rule: 'wrong-value',
    at: '13:26',
    message: '"0 years" is not a length of time.',
    help: 'Write for example 5 years, 3 months or 4 weeks.',
  },
  {
    slip: 'an address without its scheme',
    change: ['    role: processor', '    website: www.one.com'],
    rule: 'wrong-value',
    at: '18:14',
    message: '"www.one.com" is not an address that begins with https://, http://, mailto: or tel:.',
    help: 'Write for example https://havblik.example/privatliv.',
  },
  {
    slip: 'an address that is a script',
    change: ['    role: processor', '    website: "javascript:alert(1)"'],
    rule: 'wrong-value',
    at: '18:14',
    message:
      '"javascript:alert(1)" is not an address that begins with https://, http://, mailto: or tel:.',
    help: 'Write for example https://havblik.example/privatliv.',
  },
  {
    slip: 'a country in small letters',
    change: ['country: DK', 'country: dk'],
    rule: 'wrong-value',
    at: '7:79',
    message: '"dk" is not a two-letter country code in capitals.',
    help: 'Write for example DK.',
  },
  {
    slip: 'a country that does not exist',
    change: ['country: DK', 'country: ZZ'],
    rule: 'unknown-country',
    at: '7:79',
    message: 'There is no country with the code "ZZ".',
    help: 'Write the two letters of ISO 3166, for example DK.',
  },
  {
    slip: 'a country of three letters',
    change: ['country: DK', 'country: DNK'],
    rule: 'wrong-value',
    at: '7:79',
    message: '"DNK" is not a two-letter country code in capitals.',
    help: 'Write for example DK.',
  },
  {
    slip: 'a country where a language is wanted',
    change: ['languages: [da, en]', 'languages: [da, dk]'],
    rule: 'unknown-language',
    at: '2:17',
    message: 'policygen does not speak "dk".',
    help: 'It speaks: …',
  },
  {
    slip: 'a language that stands twice',
    change: ['languages: [da, en]', 'languages: [da, en, da]'],
    rule: 'duplicate-language',
    at: '2:21',
    message: 'The language "da" is listed twice.',
    help: 'Leave one of them out.',
  },
  {
    slip: 'a text in one language of two',
    change: [
      'rights: statutory',
      'rights: statutory\nliability: { statements: [text-errors-no-claim] }\nbackup: { covers: [cloud], note: Kun om natten. }',
    ],
    rule: 'missing-translation',
    at: '21:28',
    message: 'This text has no words in en.',
    help: 'Write one text for each language: { da: …, en: … }',
  },
  {
    slip: 'a text that lacks a language',
    change: [
      'rights: statutory',
      'rights: statutory\nbackup: { covers: [cloud], note: { da: Kun om natten. } }',
    ],
    rule: 'missing-translation',
    at: '20:28',
    message: 'This text has no words in en.',
    help: 'Write one text for each language: { da: …, en: … }',
  },
  {
    slip: 'a text in a language that the policy has not',
    change: [
      'rights: statutory',
      'rights: statutory\nbackup: { covers: [cloud], note: { da: Kun om natten., en: At night., nl: Nachts. } }',
    ],
    rule: 'unknown-language',
    at: '20:71',
    message: 'The policy has no language "nl".',
    help: 'Add it to languages:, or leave this text out.',
  },
  {
    slip: 'a law with a slip',
    change: ['rights: statutory', 'rights: statutory\nscope: { statement_on: [dk/bogforingslov] }'],
    rule: 'unknown-law',
    at: '20:25',
    message: 'There is no law "dk/bogforingslov" in the catalogue.',
    help: 'Did you mean "dk/bogforingsloven"?',
  },
  {
    slip: 'an authority outside Europe',
    change: ['rights: statutory', 'rights: statutory\ncomplaint: { authority: us }'],
    rule: 'unknown-authority',
    at: '20:25',
    message: 'There is no supervisory authority for "us" in the catalogue.',
    help: 'Write the code of a country of the EU or EEA, for example dk.',
  },
  {
    slip: 'a service that is not in the catalogue',
    change: ['    role: processor', '    service: one-dot-com'],
    rule: 'unknown-service',
    at: '18:14',
    message: 'There is no service "one-dot-com" in the catalogue.',
    help: 'Leave the key out: it is only for the check.',
  },
  {
    slip: 'a service with a slip',
    change: ['    role: processor', '    service: one-con'],
    rule: 'unknown-service',
    at: '18:14',
    message: 'There is no service "one-con" in the catalogue.',
    help: 'Did you mean "one-com"?',
  },
  {
    slip: 'an e-mail address without @',
    change: ['hej@havblik.example', 'hej(at)havblik.example'],
    rule: 'wrong-value',
    at: '8:10',
    message: '"hej(at)havblik.example" is not an e-mail address.',
    help: 'Write for example hej@havblik.example.',
  },
  {
    slip: 'words where a telephone number is wanted',
    change: ['  email: hej@havblik.example', '  phone: "ring 12 34"'],
    rule: 'wrong-value',
    at: '8:10',
    message: '"ring 12 34" is not a telephone number.',
    help: 'Write for example "+45 12 34 56 78".',
  },
  {
    slip: 'no calendar year at all',
    change: ['{ period: 5 years, from: end-of-financial-year }', '{ calendar_years: 0 }'],
    rule: 'wrong-value',
    at: '13:34',
    message: '"0" is no possible value of "calendar_years".',
    help: 'It must be >= 1.',
  },
  {
    slip: 'a number in letters',
    change: ['{ period: 5 years, from: end-of-financial-year }', '{ calendar_years: three }'],
    rule: 'wrong-kind',
    at: '13:34',
    message: '"calendar_years" should be a whole number, but it is text.',
    help: 'Write for example 3.',
  },
  {
    slip: 'two and a half calendar years',
    change: ['{ period: 5 years, from: end-of-financial-year }', '{ calendar_years: 2.5 }'],
    rule: 'wrong-kind',
    at: '13:34',
    message: '"calendar_years" should be a whole number, but it is a number.',
    help: 'Write for example 3.',
  },
  {
    slip: 'a version of the format that does not exist',
    change: ['policygen: 1', 'policygen: 2'],
    rule: 'wrong-version',
    at: '1:12',
    message: 'policygen: "2" is no version of this format.',
    help: 'Write policygen: 1',
  },
  {
    slip: 'the version of the format in quotes',
    change: ['policygen: 1', 'policygen: "1"'],
    rule: 'wrong-version',
    at: '1:12',
    message: 'policygen: "1" is no version of this format.',
    help: 'Write policygen: 1',
  },
  {
    slip: 'a word of the own vocabulary that is not used',
    change: [
      'rights: statutory',
      'rights: statutory\nvocabulary: { data: { cake-text: { da: tekst til kagen, en: text for the cake } } }',
    ],
    rule: 'unused-word',
    severity: 'warning',
    at: '20:23',
    message: 'The word "cake-text" is used nowhere, so it is not on the page.',
    help: 'Use it as an id, or leave it out.',
  },
  {
    slip: 'own words of a kind that does not exist',
    change: [
      'rights: statutory',
      'rights: statutory\nvocabulary: { datas: { cake-text: { da: tekst til kagen, en: text for the cake } } }',
    ],
    rule: 'unknown-key',
    at: '20:15',
    message: 'There is no key "datas" in "vocabulary".',
    help: 'Did you mean "data"?',
  },
  {
    slip: 'an own id in capitals',
    change: [
      'rights: statutory',
      'rights: statutory\nvocabulary: { data: { Cake_Text: { da: tekst til kagen, en: text for the cake } } }',
    ],
    rule: 'wrong-value',
    at: '20:23',
    message: '"Cake_Text" does not fit as a key in "data".',
    help: 'An id is small letters, digits and hyphens.',
  },
  {
    slip: 'an activity without words for its heading',
    change: [
      'id: web-orders\n    data: [name, email]\n    purposes: [fulfil-order]',
      'id: cakes\n    data: [name, email]',
    ],
    rule: 'missing-title',
    at: '10:9',
    message: 'There are no words for the heading of the activity "cakes".',
    help: 'Add title:, or purposes:, or use a shipped id (…',
  },
  {
    slip: 'an id where a list of data is wanted',
    change: ['data: [name, email]', 'data: name'],
    rule: 'wrong-kind',
    at: '11:11',
    message: '"data" should be a block of keys or a list, but it is text.',
    help: 'Write data: [name]',
  },
  {
    slip: 'a bare length of time as retention',
    change: ['{ period: 5 years, from: end-of-financial-year }', '5 yeers'],
    rule: 'wrong-kind',
    at: '13:16',
    message: '"retention" should be a block of keys, but it is text.',
    help: 'The keys there are: period, calendar_years, …',
  },
  {
    slip: 'a word for rights with a slip',
    change: ['rights: statutory', 'rights: statutary'],
    rule: 'unknown-word',
    at: '19:9',
    message: '"statutary" is no value of "rights".',
    help: 'Did you mean "statutory"?',
  },
  {
    slip: 'true where rights are wanted',
    change: ['rights: statutory', 'rights: true'],
    rule: 'wrong-kind',
    at: '19:9',
    message: '"rights" should be a block of keys or text or a list, but it is true or false.',
    help: 'The keys there are: set, items.',
  },
  {
    slip: 'a file to extend where none can be read',
    change: ['rights: statutory', 'rights: statutory\nextends: ../base.yaml'],
    rule: 'base-unreadable',
    at: '20:10',
    message: 'The policy extends another file, and here no other file can be read.',
    help: 'Write what that file holds into this one.',
  },
  {
    slip: '"no" in quotes where false is meant',
    change: ['rights: statutory', 'rights: statutory\nsite: { index: "no" }'],
    rule: 'wrong-kind',
    at: '20:16',
    message: '"index" should be true or false, but it is text.',
    help: 'Write for example false.',
  },
  {
    slip: 'an own section with nothing in it',
    change: [
      'rights: statutory',
      'rights: statutory\nsections: [{ id: terms, title: { da: Vilkår, en: Terms } }]',
    ],
    rule: 'missing-key',
    at: '20:14',
    message: '"sections" needs one of the keys text, links.',
    help: 'Add the one that holds, and its value.',
  },
  {
    slip: 'a language by its name',
    change: ['languages: [da, en]', 'languages: [Dansk, en]'],
    rule: 'wrong-value',
    at: '2:13',
    message: '"Dansk" is not the tag of a language.',
    help: 'Write for example da.',
  },
  {
    slip: 'a list where a text is wanted',
    change: ['rights: statutory', 'rights: statutory\nbackup: { covers: [cloud], note: [a] }'],
    rule: 'wrong-kind',
    at: '20:34',
    message: '"note" should be text, but it is a list.',
    help: 'Write for example "Vi bager kager".',
  },
  {
    slip: 'a list without hyphens',
    change: ['activities:\n  - id', 'activities:\n    id'],
    rule: 'wrong-kind',
    at: '10:5',
    message: '"activities" should be a list, but it is a block of keys.',
    help: 'Begin each element of the list with "- ".',
  },
];

const found = (content: string) =>
  check({ file: 'policy.yaml', content }, ASSETS).diagnostics.map(
    ({ rule, severity, range, message, help }) => ({
      rule,
      severity,
      at: `${range?.start.line}:${range?.start.column}`,
      message,
      help,
    }),
  );

test('the policy without a slip has nothing to report', () => {
  expect(found(BAKERY)).toEqual([]);
});

test.each(SLIPS)(
  'one slip is one message: $slip',
  ({ change, rule, severity, at, message, help }) => {
    const [from, to] = change;
    expect(BAKERY).toContain(from);
    const start = help?.endsWith('…') ? help.slice(0, -1) : undefined;
    expect(found(BAKERY.replace(from, () => to))).toEqual([
      {
        rule,
        severity: severity ?? 'error',
        at,
        message,
        help: start === undefined ? help : expect.stringMatching(startingWith(start)),
      },
    ]);
  },
);

const startingWith = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

test('slips in several places are all reported, in the order of the file', () => {
  const text = BAKERY.replace('role: processor', 'role: procesor')
    .replace('country: DK', 'country: dk')
    .replace('5 years', '5 yers');
  expect(found(text).map(({ rule, at }) => `${at} ${rule}`)).toEqual([
    '7:79 wrong-value',
    '13:26 wrong-value',
    '18:11 unknown-word',
  ]);
});

// A message of a slip in a long value must not print it all.
test('a long value is shortened in its message', () => {
  const [problem] = found(BAKERY.replace('5 years', () => 'x'.repeat(5000)));
  expect(problem?.message.length).toBeLessThan(120);
});

test('no slip writes a page', () => {
  for (const { change, severity } of SLIPS) {
    const content = BAKERY.replace(change[0], () => change[1]);
    const { resolved } = check({ file: 'policy.yaml', content }, ASSETS);
    expect([change[1], resolved === null]).toEqual([change[1], severity !== 'warning']);
  }
});
