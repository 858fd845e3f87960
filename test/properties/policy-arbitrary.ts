import fc, { type Arbitrary } from 'fast-check';
import { authorityName, lawIds } from '../../src/locale/catalogue.js';
import { readLocale } from '../../src/locale/locale.js';
import { ASSETS, FULL_MODEL, type FullDefinition, type FullField } from '../support/shipped.js';

export type Data = Record<string, unknown>;

/**
 * Texts that would break a page if one place forgot to escape them, among such
 * as people write. None holds what the reader of the file refuses or warns of.
 */
export const HOSTILE: readonly string[] = [
  'Bageriet Havblik ApS',
  'Vi bager kager.',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</title></style><h1>Boo</h1>',
  '<!-- kage',
  'a < b > c & d',
  '&lt;b&gt; &amp;amp; &#60;',
  '"dobbelt" og \'enkelt\' på én gang',
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
  '![x](https://tracker.example/pixel.gif)',
  '[x]: https://evil.example',
  '<javascript:alert(1)>',
  '<https://evil.example>',
  'https://havblik.example/a_b_c',
  '{{controller.name}}',
  '{{{raw}}} {{#each x}}{{/each}} {{> partial}}',
  "$& $1 $` $' %s",
  '| a | b |',
  ':--|--:',
  '`kode` og ``to``',
  '*stjerne* **fed** _kursiv_ ~~væk~~',
  '1986. Året vi begyndte',
  '1986) Året vi begyndte',
  '# Ikke en overskrift',
  'Kurser i C #',
  'Kurser i C ##',
  '## ##',
  '> Ikke et citat',
  '- Ikke et punkt',
  '+ Ikke et punkt',
  '---',
  '===',
  '***',
  '- - -',
  '~~~',
  '```',
  '    ikke kode',
  '\\',
  '\\* \\[ \\\\',
  'slut \\',
  '🍰🧁 👩‍🍳',
  'مخبز الميناء',
  'המאפייה',
  '面包店',
  'Æble-, ørred- og ålekager',
  'Acme Inc.',
  'a.',
  '...',
  'N.V. Bank & Co. K.G.',
  'linje et\nlinje to',
  'afsnit et\n\nafsnit to',
  '  mellemrum   foran og bagved  ',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  '__proto__',
  'constructor',
  'null',
  'true',
  '0123',
  'a&nbsp;b',
  'A, B; C og D',
  '(i parentes)',
  'x:',
  '**Label:** text',
  'www.havblik.example',
  'hej@havblik.example',
  '[ ] ikke et felt',
  '[x] ikke et felt',
  '[^1]: ikke en note',
  '<a href="https://evil.example">x</a>',
];

const string: Arbitrary<string> = fc
  .oneof(
    { weight: 5, arbitrary: fc.constantFrom(...HOSTILE) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE))
        .map((pair) => pair.join(' ')),
    },
  )
  .filter((text) => /\S/.test(text));

/** Stands for an id of the policy's own vocabulary until `settle` declares it. */
interface Own {
  own: string;
  words: Data;
}
/** Stands for the id of the n-th element of a list until `settle` knows which there are. */
interface Pointer {
  list: string;
  index: number;
}
const isOwn = (value: unknown): value is Own =>
  typeof value === 'object' && value !== null && 'own' in value && 'words' in value;
const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' && value !== null && 'list' in value && 'index' in value;

const text: Arbitrary<Data> = fc.record({ da: string, en: string, nl: string });
const locale = readLocale(ASSETS, 'en');
const twoDigits = (number: number): string => String(number).padStart(2, '0');

const ABSENT = fc.constant(undefined);

const SCALARS: Record<string, (field: FullField) => Arbitrary<unknown>> = {
  format: () => fc.constant(1),
  name: () => string,
  text: () => text,
  flag: () => fc.constant(true),
  bool: () => fc.boolean(),
  date: () =>
    fc
      .tuple(
        fc.integer({ min: 1990, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`),
  duration: () =>
    fc
      .tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'),
      )
      .map(([n, unit]) => `${n} ${unit}${n === 1 ? '' : 's'}`),
  country: () => fc.constantFrom(...Object.keys(locale.countries)),
  url: () =>
    fc.constantFrom(
      'https://havblik.example/privatliv',
      'http://havblik.example/?a=1&b=2#c',
      'https://havblik.example/a(b)c[d]',
      'https://havblik.example/*a*_b_~c~',
      "https://havblik.example/o'hare&amp;x",
      'https://æbler.example/ø',
      'mailto:hej@havblik.example?subject=Hej%20med%20dig',
      'tel:+4512345678',
    ),
  email: () =>
    fc.constantFrom(
      'hej@havblik.example',
      'æ@bø.example',
      "o'hare@havblik.example",
      'a*b_c`d@havblik.example',
      'a|b@havblik.example',
      'a{{b}}@havblik.example',
      'hej?bcc=kage&x@havblik.example',
    ),
  phone: () =>
    fc.constantFrom('+45 12 34 56 78', '1234 5678', '0123-456.789 (lokal 5)'.slice(0, 12)),
  law: () =>
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...lawIds(ASSETS).map((id) => id.replace(/^eu\//, ''))),
      },
      { weight: 1, arbitrary: own('laws') },
    ),
  authority: () =>
    fc.constantFrom(
      'unnamed',
      ...ASSETS.list('data/authorities')
        .map((name) => name.replace('.json', ''))
        .filter((code) => authorityName(ASSETS, code, 'en') !== null),
    ),
  service: () =>
    fc.constantFrom(...ASSETS.list('data/services').map((name) => name.replace('.json', ''))),
  tag: () => fc.constantFrom('da', 'en', 'nl'),
  language: () => fc.constantFrom(...Object.keys(locale.languages)),
  id: () => fc.constant('id'),
  colour: () => fc.constantFrom('#0a5', '#1d2530', '#FFFDF8'),
  fonts: () => fc.constantFrom('Georgia, serif', '"Fira Sans", sans-serif'),
  int: () => fc.integer({ min: 1, max: 1000 }),
  // `settle` declares the words that are used.
  vocabulary: () => ABSENT,
  open: () => fc.dictionary(fc.constantFrom('a', 'b'), string),
  enum: (field) => fc.constantFrom(...(field.values ?? [])),
  vocab: (field) => word(field.of as string),
  says: (field) => word(field.of as string),
  ref: (field) => fc.record({ list: fc.constant(field.of as string), index: fc.nat(2) }),
};

function own(kind: string): Arbitrary<Own> {
  return fc.record({ own: fc.constant(kind), words: text });
}

function word(kind: string): Arbitrary<unknown> {
  const shipped = Object.keys(locale.vocabulary[kind] ?? {});
  if (shipped.length === 0) return own(kind);
  return fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...shipped) },
    { weight: 1, arbitrary: own(kind) },
  );
}

function arbitraryOf(field: FullField): Arbitrary<unknown> {
  const one =
    field.kind === 'object'
      ? objectOf(field.of as string)
      : (SCALARS[field.kind] as (field: FullField) => Arbitrary<unknown>)(field);
  const list = fc.array(one, { minLength: 1, maxLength: 3 });
  if (field.many === 'many') return list;
  return field.many === 'one-or-many' ? fc.oneof(one, list) : one;
}

const known = new Map<string, Arbitrary<unknown>>();

/** An element: as an object, or as the bare value that it may be written as. */
function objectOf(name: string): Arbitrary<unknown> {
  const found = known.get(name);
  if (found) return found;
  const definition = FULL_MODEL[name] as FullDefinition;
  const bare = Object.values(definition.shorthand ?? {}).map((key) =>
    arbitraryOf(definition.fields[key] as FullField),
  );
  const made = fc.oneof(...bare, ...bare, recordOf(definition));
  known.set(name, made);
  return made;
}

function recordOf(definition: FullDefinition, weight = 4): Arbitrary<Data> {
  const { fields, kinds, kindsAny, needs } = definition;
  const required = Object.keys(fields).filter((key) => fields[key]?.required);
  // One key that makes the object no empty one; of a union, its kind.
  const firsts =
    kinds ??
    kindsAny ??
    (required.length > 0
      ? [required[0] as string]
      : Object.keys(fields).filter((key) => !Object.hasOwn(needs ?? {}, key)));
  return fc
    .constantFrom(...firsts)
    .chain((first) =>
      fc.record(
        Object.fromEntries(
          Object.entries(fields)
            .filter(([key]) => key === first || !kinds?.includes(key))
            .map(([key, field]) => {
              const value = arbitraryOf(field);
              const always = key === first || required.includes(key);
              return [
                key,
                always
                  ? value
                  : fc.oneof({ weight, arbitrary: ABSENT }, { weight: 1, arbitrary: value }),
              ];
            }),
        ),
      ),
    )
    .map((object) => {
      for (const key of Object.keys(object)) {
        const missing = needs?.[key]?.some((other) => object[other] === undefined);
        if (missing || object[key] === undefined) delete object[key];
      }
      return object;
    });
}

const LISTS: Readonly<Record<string, string>> = {
  activities: 'aktivitet',
  recipients: 'modtager',
  persons: 'person',
  joint_controllers: 'medansvarlig',
  sections: 'afsnit',
};

/** Gives elements their ids, and every pointer and own word what it stands for. */
function settle(draft: Data, languages: string[], rich: boolean): Data {
  const policy: Data = { ...draft, policygen: 1, languages };
  delete policy.vocabulary;
  // What a policy extends is no part of it; test/extends has it.
  delete policy.extends;
  const pointed = new Set<string>();
  const collect = (value: unknown): void => {
    if (isPointer(value)) pointed.add(value.list);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(policy);
  for (const list of pointed)
    policy[list] ??= [list === 'activities' ? { basis: 'contract' } : { name: 'Anna Holm' }];

  const shippedTitles = Object.keys(locale.vocabulary.activities ?? {});
  const idFor = (list: string, element: Data, index: number): string =>
    list === 'activities' && !element.title && (!element.purposes || !rich)
      ? (shippedTitles[index] as string)
      : `${LISTS[list]}-${index + 1}`;
  const ids: Record<string, string[]> = {};
  for (const list of Object.keys(LISTS)) {
    const elements = (policy[list] ?? []) as Data[];
    ids[list] = elements.map((element, index) => idFor(list, element, index));
    if (elements.length > 0)
      policy[list] = elements.map((element, index) => ({
        ...element,
        id: ids[list]?.[index],
        // Nobody points to a person for sure, so each has something to be on the page for.
        ...(list === 'persons' && !element.roles ? { roles: ['signatory'] } : {}),
        // So has a recipient, who is named in a table.
        ...(list === 'recipients' && !element.name && !element.kinds
          ? { kinds: ['providers'] }
          : {}),
      }));
  }

  const vocabulary: Record<string, Data> = {};
  const resolveDraft = (value: unknown): unknown => {
    if (isPointer(value)) {
      const known = ids[value.list] as string[];
      return known[value.index % known.length];
    }
    if (isOwn(value)) {
      vocabulary[value.own] ??= {};
      const words = vocabulary[value.own] as Data;
      const id = `eget-${Object.keys(words).length + 1}`;
      words[id] = resolveDraft(value.words);
      return id;
    }
    if (Array.isArray(value)) return value.map(resolveDraft);
    if (typeof value !== 'object' || value === null) return value;
    const keys = Object.keys(value);
    if (keys.join() === 'da,en,nl') {
      const texts = value as Record<string, string>;
      if (languages.length === 1) return texts[languages[0] as string];
    }
    return Object.fromEntries(keys.map((key) => [key, resolveDraft((value as Data)[key])]));
  };
  const settled = resolveDraft(policy) as Data;
  return Object.keys(vocabulary).length > 0 ? { ...settled, vocabulary } : settled;
}

/** Policies that the schema and the checks accept, of any part of the model. */
export const policies: Arbitrary<Data> = fc
  .tuple(
    recordOf(FULL_MODEL.policy as FullDefinition),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(['da', 'en', 'nl']) },
      { weight: 1, arbitrary: fc.constant(['nl']) },
    ),
    fc.boolean(),
  )
  .map(([draft, languages, rich]) => settle(draft, languages, rich));
