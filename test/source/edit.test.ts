import { describe, expect, test } from 'vitest';
import { addEntries } from '../../src/source/edit.js';
import type { Entry } from '../../src/source/entry.js';
import { dataOf } from '../../src/source/entry.js';
import { readSource } from '../../src/source/read-source.js';

const MILL: Entry = [
  { key: 'id', value: 'mill' },
  { key: 'name', value: 'Møllen ApS', comment: 'confirm: still?' },
  { key: 'agreement', value: { signed: true }, off: true, comment: 'confirm: is it?' },
];
const ORDER = ['controller', 'activities', 'cookies', 'recipients', 'transfers', 'rights'];
const ORDERS = [ORDER, ['used', 'services', 'note']];

const add = (text: string, entry: Entry = MILL, path: (string | number)[] = ['recipients']) =>
  addEntries(text, [{ path, entry, orders: ORDERS.slice(0, path.length) }])?.text;

const block = (margin: string) =>
  `${margin}- id: mill\n${margin}  name: Møllen ApS  # confirm: still?\n${margin}  # agreement: { signed: true }  # confirm: is it?\n`;

describe('a list in lines takes the entry behind its last one', () => {
  test.each([
    ['with what is commented out of that one', '  - id: oven\n    # name: Ovn\n  # next\n', 2],
    ['whose text goes on', '  - id: oven\n    name: "Ovn\n      & Co"\n', 0],
    ['whose text does not', '  - id: oven\n    note: |\n      Ovn\n', 0],
    ['which is in brackets', '  - { id: oven }   # 2019\n', 0],
    ['which has an anchor', '  - &oven\n    id: oven\n', 0],
  ])('%s', (_, list, after) => {
    const lines = list.split(/(?<=\n)/);
    const last = after === 2 ? lines.splice(-1).join('') : '';
    const tail = `\n# Rights\nrights: statutory\n`;
    const now = add(`languages: [da]\nrecipients:\n${list}${tail}`);
    expect(now).toBe(`languages: [da]\nrecipients:\n${lines.join('')}${block('  ')}${last}${tail}`);
  });

  test('whose empty lines are part of its text', () => {
    const list = 'languages: [da]\nrecipients:\n  - id: oven\n    note: |+\n      Ovn\n\n\n';
    expect(add(`${list}rights: statutory\n`)).toBe(`${list}${block('  ')}rights: statutory\n`);
  });

  test('up to the end of the document, and without a last line end', () => {
    const list = 'languages: [da]\nrecipients:\n- id: oven # one';
    expect(add(list)).toBe(`${list}\n${block('')}`.trimEnd());
    expect(add(`---\n${list}\n...\n`)).toBe(`---\n${list}\n${block('')}...\n`);
  });

  test('with the line ends on the spot, and behind the mark', () => {
    const [head, list] = ['\ufefflanguages: [da]\r\n', 'recipients:\n  - id: oven\n'];
    expect(add(head + list)).toBe(head + list + block('  '));
    const mac = (text: string) => text.replaceAll('\n', '\r');
    expect(add(mac(list))).toBe(mac(list + block('  ')));
  });
});

describe('a list in brackets', () => {
  const remarks =
    '# mill, name  # confirm: still?\n# mill, agreement: { signed: true }  # confirm: is it?\n';
  test.each([
    ['', '[{ id: oven }]', '[{ id: oven }, { id: mill, name: Møllen ApS }]'],
    [
      'with a last comma',
      '[\n  { id: oven },\n]',
      '[\n  { id: oven }, { id: mill, name: Møllen ApS },\n]',
    ],
    [
      'with a comment behind',
      '[\n  { id: oven } # one\n]',
      '[\n  { id: oven }, { id: mill, name: Møllen ApS } # one\n]',
    ],
  ])('takes the entry, and the comments stand above: %s', (_, before, after) => {
    expect(add(`languages: [da]\nrecipients: ${before}\n`)).toBe(
      `languages: [da]\n${remarks}recipients: ${after}\n`,
    );
  });
});

describe('a key that is missing', () => {
  test('stands where the model has it, parted as its neighbours are', () => {
    expect(
      add('controller: { name: A }\n\n# What we do\nactivities: []\n\nrights: statutory\n'),
    ).toBe(
      `controller: { name: A }\n\n# What we do\nactivities: []\n\nrecipients:\n${block('  ')}\nrights: statutory\n`,
    );
    expect(add('controller: { name: A }\nrights: statutory\n')).toBe(
      `controller: { name: A }\nrecipients:\n${block('  ')}rights: statutory\n`,
    );
  });

  test('comes with the keys on the way to its list', () => {
    const path = ['cookies', 'services'];
    expect(add('controller: { name: A }\nrights: statutory\n', MILL, path)).toBe(
      `controller: { name: A }\ncookies:\n  services:\n${block('    ')}rights: statutory\n`,
    );
    expect(add('cookies:\n  used: yes\n  note: x\n', MILL, path)).toBe(
      `cookies:\n  used: yes\n  services:\n${block('    ')}  note: x\n`,
    );
    expect(add('cookies: { used: yes }\n', [{ key: 'id', value: 'mill' }], path)).toBe(
      'cookies: { used: yes, services: [{ id: mill }] }\n',
    );
  });
});

test.each([
  ['a list that is an alias', 'x-all: &all [{ id: oven }]\nrecipients: *all\n'],
  ['a list that is empty', 'controller: { name: A }\nrecipients:\n'],
  ['a text that is no list', 'controller: { name: A }\nrecipients: none\n'],
  ['a file in brackets', '{ "controller": { "name": "A" } }\n'],
  ['a file with none of the keys before it', 'x-notes: none\n'],
])('%s gets nothing', (_, text) => {
  expect(add(text)).toBeUndefined();
});

test.each([
  ['plain', 'languages: [da]\nrecipients:\n  - id: oven\n'],
  ['single quotes', "languages: ['da']\nrecipients:\n  - id: 'oven'\n"],
  ['double quotes', 'languages: ["da"]\nrecipients:\n  - id: "oven"\n'],
  ['no brackets', 'languages:\n- da\nrecipients:\n- id: oven\n'],
])('any text comes back as it was, in a file of %s', (_, text) => {
  const entry: Entry = [
    'yes',
    'NO',
    '012',
    '1.10',
    'a: b',
    '# a',
    '- a',
    "Ovn's",
    '"Ovn"',
    '*a',
    'a, b',
    '[a]',
    '',
    'Ovn # 2',
    'x'.repeat(300),
  ].map((value, index) => ({ key: `key${index}`, value: [value, { [`in${index}`]: value }] }));
  const data = readSource(add(text, entry) ?? '', 'policy.yaml').source?.data;
  expect(JSON.parse(JSON.stringify(data)).recipients[1]).toEqual(dataOf(entry));
});
