import { describe, expect, test } from 'vitest';
import { accepts } from '../../src/validate/accepts.js';
import { findErrors } from '../../src/validate/find-errors.js';
import { FULL_MODEL, type FullDefinition, type FullField } from '../support/shipped.js';

type Data = Record<string, unknown>;

const BAKERY: Data = { policygen: 1, languages: ['da'], controller: { name: 'Bageriet Havblik' } };
const ONCE = { id: 'web-orders' };

const inActivity = (more: Data): Data => ({ activities: [{ ...ONCE, ...more }] });
const fits = (data: unknown): boolean => findErrors(data).length === 0;

/** What is wrong by one demand of the schema each, and the same without the slip. */
const DEMANDS: [demand: string, wrong: Data, right: Data][] = [
  ['no other keys', { controler: {} }, {}],
  ['no keys that all objects have', { constructor: {} }, {}],
  ['no foreign key below the root', { site: { index: true, 'x-a': 1 } }, { 'x-a': 1 }],
  ['a foreign key as it is written', { 'X-a': 1 }, { 'x-': null }],
  ['a required key', { controller: { email: 'a@b.dk' } }, { controller: { name: 'A' } }],
  ['a required key at the root', { languages: undefined }, { languages: ['en'] }],
  ['some key', { site: {} }, { site: { index: false } }],
  ['some element', { languages: [] }, { languages: ['da', 'en'] }],
  ['a list', { languages: 'da' }, { languages: ['da'] }],
  ['a list of single values', { languages: [['da']] }, { languages: ['da'] }],
  ['no list', { updated: ['2026-11-22'] }, { updated: '2026-11-22' }],
  ['one or a list, not a list of lists', { extends: [['a']] }, { extends: ['a'] }],
  ['one or a list, not an empty one', { extends: [] }, { extends: 'a' }],
  ['an object', { controller: 'A' }, { controller: { name: 'A' } }],
  ['an object, not nothing', { controller: null }, {}],
  ['an object, not a list', { controller: [{ name: 'A' }] }, {}],
  ['one of several kinds', inActivity({ retention: {} }), {}],
  [
    'one kind only',
    inActivity({ retention: { period: '1 year', open_ended: true } }),
    inActivity({ retention: { period: '1 year' } }),
  ],
  [
    'one of several kinds beside other keys',
    inActivity({ retention: { note: 'A' } }),
    inActivity({ retention: { note: 'A', period: '1 year' } }),
  ],
  [
    'at least one of some keys',
    { sections: [{ id: 'a', title: 'A' }] },
    { sections: [{ id: 'a', title: 'A', text: 'A', links: [{ label: 'A', url: 'tel:1' }] }] },
  ],
  [
    'a key beside another',
    inActivity({ retention: { while: ['customer'], from: 'purchase' } }),
    inActivity({ retention: { period: '1 year', from: 'purchase' } }),
  ],
  ['a version', { policygen: 2 }, { policygen: 1 }],
  ['a version as a number', { policygen: '1' }, {}],
  ['a word of a list', { written_as: 'controller' }, { written_as: 'processor' }],
  ['a flag that is true', { withdrawal: { any_time: false } }, { withdrawal: { any_time: true } }],
  ['true or false', { site: { index: 'yes' } }, { site: { index: true } }],
  ['a number from', { children: [{ consent_below: 0 }] }, { children: [{ consent_below: 1 }] }],
  ['a number to', { children: [{ consent_below: 1001 }] }, { children: [{ consent_below: 1000 }] }],
  ['a whole number', { children: [{ consent_below: 1.5 }] }, { children: [{ consent_below: 15 }] }],
  ['a number, not its name', { children: [{ consent_below: '15' }] }, {}],
  ['a text that is not blank', { title: ' \u00a0\n' }, { title: ' A ' }],
  ['a text, not a number', { title: 1 }, { title: '1' }],
  ['a text in a language', { title: {} }, { title: { da: 'A', 'en-GB': 'B' } }],
  ['a text in a language that is one', { title: { Dansk: 'A' } }, { title: { da: 'A' } }],
  ['a text in a language that is not blank', { title: { da: 'A', en: '' } }, {}],
  ['an own word of a kind', { vocabulary: { cakes: {} } }, { vocabulary: { data: {} } }],
  ['an own word of one kind', { vocabulary: { 'data purposes': {} } }, { vocabulary: {} }],
  ['own words by their ids', { vocabulary: { data: ['a'] } }, { vocabulary: { data: { a: 'A' } } }],
  ['an id of an own word', { vocabulary: { data: { A: 'A' } } }, { vocabulary: { data: {} } }],
  ['an own word', { vocabulary: { data: { a: 1 } } }, { vocabulary: { data: { a: { da: 'A' } } } }],
  ['own words', { vocabulary: [] }, { vocabulary: {} }],
  ['an open object', { internal: [] }, { internal: { a: [null] } }],
];

/** The policy of a bakery with a part of its own; a key without a value is left out. */
const whole = (part: Data): Data =>
  Object.fromEntries(
    Object.entries({ ...BAKERY, ...part }).filter(([, value]) => value !== undefined),
  );

describe('what the schema demands is demanded', () => {
  test.each(DEMANDS)('%s', (_, wrong, right) => {
    expect(fits(whole(wrong))).toBe(false);
    expect(accepts(whole(wrong))).toBe(false);
    expect(fits(whole(right))).toBe(true);
    expect(accepts(whole(right))).toBe(true);
  });

  test.each([null, undefined, 1, 'policy', [], [BAKERY], () => {}])('%s is no policy', (data) => {
    expect(accepts(data)).toBe(false);
  });
});

type Step = [def: string, key: string, field: FullField];

/** By definition, one of the keys under which it stands. */
const ABOVE = new Map<string, Step>();
for (const names = ['policy']; names.length > 0; ) {
  const def = names.shift() as string;
  for (const [key, field] of Object.entries(FULL_MODEL[def]?.fields ?? {})) {
    if (field.kind !== 'object' || ABOVE.has(field.of as string)) continue;
    ABOVE.set(field.of as string, [def, key, field]);
    names.push(field.of as string);
  }
}

/** An object of a definition with a value under a key, and examples of what has to be beside it. */
function objectWith(def: string, key: string, value: unknown): Data {
  const { fields, kinds, kindsAny, needs } = FULL_MODEL[def] as FullDefinition;
  const required = Object.keys(fields).filter((name) => fields[name]?.required);
  const beside = [...required, ...(needs?.[key] ?? [])];
  const choice = kinds ?? kindsAny;
  if (choice && ![key, ...beside].some((name) => choice.includes(name)))
    beside.push(choice[0] as string);
  const examples = beside.map((name) => [name, fields[name]?.example]);
  return { ...Object.fromEntries(examples), [key]: value };
}

/** A policy with a value in the place of a definition. */
function policyWith(def: string, value: unknown): unknown {
  if (def === 'policy') return value;
  const [above, key, field] = ABOVE.get(def) as Step;
  return policyWith(above, objectWith(above, key, field.many === 'many' ? [value] : value));
}

const ODD = [null, true, false, 0, 1, 1.5, '', 'a', 'A b', '1', [], [[]], {}, { a: 1 }, { da: '' }];

/** The values that are accepted though they do not fit, or fit and are not accepted. */
const wronglyJudged = (policies: unknown[]): string[] =>
  policies.filter((data) => accepts(data) !== fits(data)).map((data) => JSON.stringify(data));

const DEFINITIONS = Object.entries(FULL_MODEL);

describe.each(DEFINITIONS)('%s', (def, { fields }) => {
  test.each(Object.entries(fields))('%s', (key, { example }) => {
    expect(accepts(policyWith(def, objectWith(def, key, example)))).toBe(true);
    const values = [example, ...ODD, ...ODD.map((odd) => [example, odd])];
    const policies = values.map((value) => policyWith(def, objectWith(def, key, value)));
    expect(wronglyJudged(policies)).toEqual([]);
  });
});

describe('as a bare value', () => {
  test.each(DEFINITIONS.filter(([, { shorthand }]) => shorthand))('%s', (def, definition) => {
    const examples = Object.values(definition.shorthand ?? {}).map(
      (key) => definition.fields[key]?.example,
    );
    for (const example of examples) expect(accepts(policyWith(def, example))).toBe(true);
    const policies = [...examples, ...ODD].map((value) => policyWith(def, value));
    expect(wronglyJudged(policies)).toEqual([]);
  });
});
