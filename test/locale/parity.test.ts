import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SECTIONS } from '../../src/compose/sections.js';
import { type Locale, type Message, readLocale } from '../../src/locale/locale.js';
import { type Field, isSilent } from '../../src/resolve/model.js';
import { ASSETS, FULL_MODEL, LANGUAGES, readText } from '../support/shipped.js';

const locales: Locale[] = LANGUAGES.map((tag) => readLocale(ASSETS, tag));

/** Every text of a locale by its keys: `statements.retention.bound.minimum`. */
function texts(value: unknown, path: string[] = []): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join(' › '), value]]);
  return new Map(
    Object.entries(value).flatMap(([key, child]) => [...texts(child, [...path, key])]),
  );
}

/** A language may begin its sentence with another hole: `{{x}}`, `{{X}}` and `{{x:or}}` are one. */
const holesOf = (message: string): string[] =>
  [
    ...new Set(
      [...message.matchAll(/\{\{(\w+)(?::or)?\}\}/g)].map(
        ([, name = '']) => name.charAt(0).toLowerCase() + name.slice(1),
      ),
    ),
  ].sort();

const wordsOf = ({
  tag: _,
  countries: __,
  months: ___,
  source: ____,
  ...words
}: Locale & {
  source?: string;
}) => texts(words);

describe('every language says the same', () => {
  const [first, ...others] = locales as [Locale, ...Locale[]];

  test('there are Danish, Dutch and English', () => {
    expect(LANGUAGES).toEqual(expect.arrayContaining(['da', 'en', 'nl']));
  });

  test.each(others.map((locale) => [locale.tag, locale] as const))(
    `${first.tag} and %s have the same keys`,
    (_, other) => {
      expect([...wordsOf(other).keys()].sort()).toEqual([...wordsOf(first).keys()].sort());
    },
  );

  test.each(others.map((locale) => [locale.tag, locale] as const))(
    `each message of ${first.tag} has the same holes in %s`,
    (_, other) => {
      const theirs = wordsOf(other);
      const different = [...wordsOf(first)].flatMap(([key, text]) => {
        const mine = holesOf(String(text));
        const yours = holesOf(String(theirs.get(key) ?? ''));
        return mine.join() === yours.join() ? [] : [`${key}: ${mine} / ${yours}`];
      });
      expect(different).toEqual([]);
    },
  );

  test.each(locales.map((locale) => [locale.tag, locale] as const))(
    'nothing in %s is empty, unfinished or no text',
    (_, locale) => {
      const empty = [...wordsOf(locale)].flatMap(([key, text]) =>
        typeof text !== 'string' || text.trim() === '' || /\b(TODO|FIXME|XXX)\b/.test(text)
          ? [key]
          : [],
      );
      expect(empty).toEqual([]);
    },
  );

  // A brace that is no hole would be printed: `{{ value }}`, `{{value`, `{value}`.
  test.each(locales.map((locale) => [locale.tag, locale] as const))(
    'every brace in %s belongs to a hole',
    (_, locale) => {
      const broken = [...wordsOf(locale)].flatMap(([key, text]) =>
        /[{}]/.test(String(text).replace(/\{\{\w+(:or)?\}\}/g, '')) ? [key] : [],
      );
      expect(broken).toEqual([]);
    },
  );
});

describe.each(locales.map((locale) => [locale.tag, locale] as const))(
  'tables of %s',
  (_, locale) => {
    test('have twelve months, each with its own name', () => {
      expect(locale.months).toHaveLength(12);
      expect(new Set(locale.months).size).toBe(12);
    });

    test('name the same countries as every other language', () => {
      const codes = Object.keys(locale.countries).sort();
      expect(codes).toEqual(Object.keys((locales[0] as Locale).countries).sort());
      expect(codes).toEqual(expect.arrayContaining(['DK', 'NL', 'NO', 'US', 'GB']));
      expect(codes.filter((code) => !locale.countries[code]?.trim())).toEqual([]);
    });
  },
);

describe.each(locales.map((locale) => [locale.tag, locale] as const))(
  'words of %s',
  (_, locale) => {
    const kinds = ASSETS.list('data/vocabulary').map((name) => basename(name, '.yaml'));

    test('are those of data/vocabulary', () => {
      const shipped = kinds.map((kind) => [
        kind,
        Object.keys(parse(readText(`data/vocabulary/${kind}.yaml`)) as object).sort(),
      ]);
      const worded = kinds.map((kind) => [kind, Object.keys(locale.vocabulary[kind] ?? {}).sort()]);
      expect(worded).toEqual(shipped);
      expect(Object.keys(locale.vocabulary).filter((kind) => !kinds.includes(kind))).toEqual([]);
    });

    test('have no holes: nothing fills them', () => {
      const holes = [...texts(locale.vocabulary)].filter(([, text]) => String(text).includes('{'));
      expect(holes).toEqual([]);
    });

    test('hold every reservation that the model knows', () => {
      const known = Object.values(FULL_MODEL).flatMap(({ fields }) => fields.hedge?.values ?? []);
      expect(Object.keys(locale.hedges).sort()).toEqual([...new Set(known)].sort());
    });
  },
);

/** Where the words of a definition are not in `statements`: stated by a template, the page or not at all. */
const STATED_OTHERWISE: Readonly<Record<string, string>> = {
  policy: 'its keys are sections, and the title and the date of the page',
  site: 'how the page is made',
  theme: 'how the page looks; the logo stands in the layout',
  activity: 'an activity borrows the sentences of `processing`; its title is a heading',
  own_section: 'title and text are the author’s own, the position chooses the place',
  rights: 'the statutory rights are a list of sentences, the others state themselves',
};

/** Keys whose value is said where somebody points to the element. */
const STATED_BY_REFERENCE = ['person.name'];

/** The definition whose words hold for a group of messages. */
const fieldsFor = (group: string): Record<string, Field> | undefined =>
  FULL_MODEL[group]?.fields ??
  Object.values(FULL_MODEL).find(({ includes }) => includes === group)?.fields;

/** Kinds of value that choose a sentence and have no word of their own. */
const CHOOSES = ['enum', 'bool', 'flag'];

interface Entry {
  table: 'statements' | 'cells';
  group: string;
  joined: string;
  keys: string[];
  message: Message;
  fields: Record<string, Field>;
}

const entriesOf = (locale: Locale): Entry[] =>
  (['statements', 'cells'] as const).flatMap((table) =>
    Object.entries(locale[table]).flatMap(([group, messages]) =>
      Object.entries(messages).map(([joined, message]) => ({
        table,
        group,
        joined,
        keys: joined.split('+'),
        message,
        fields: fieldsFor(group) ?? {},
      })),
    ),
  );

const variantsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

describe.each(locales.map((locale) => [locale.tag, locale] as const))(
  'statements of %s',
  (_, locale) => {
    const entries = entriesOf(locale);
    const named = ({ table, group, joined }: Entry) => `${table}.${group}.${joined}`;

    test('are of definitions and keys that exist', () => {
      const unknown = entries.flatMap((entry) =>
        fieldsFor(entry.group) && entry.keys.every((key) => Object.hasOwn(entry.fields, key))
          ? []
          : [named(entry)],
      );
      expect(unknown).toEqual([]);
    });

    // A hole that is filled from a key which is not there would leave a gap in the sentence.
    test('have holes for their own keys only', () => {
      const stray = entries.flatMap((entry) =>
        variantsOf(entry.message).flatMap((message) =>
          holesOf(message)
            .filter(
              (hole) => !(hole === 'value' ? entry.keys.length === 1 : entry.keys.includes(hole)),
            )
            .map((hole) => `${named(entry)}: {{${hole}}}`),
        ),
      );
      expect(stray).toEqual([]);
    });

    // What a message takes, it must say: each of its keys has a hole or chooses the sentence.
    test('state every key that they take', () => {
      const lost = entries.flatMap((entry) =>
        variantsOf(entry.message).flatMap((message) => {
          const holes = holesOf(message);
          return entry.keys
            .filter((key) => {
              const field = entry.fields[key];
              if (!field || CHOOSES.includes(field.kind)) return false;
              return !holes.includes(key) && !(entry.keys.length === 1 && holes.includes('value'));
            })
            .map((key) => `${named(entry)}: ${key}`);
        }),
      );
      expect(lost).toEqual([]);
    });

    // Of a word among several, a sentence that does not depend on it would state another.
    test('depend on every choice that they take', () => {
      const deaf = entries.flatMap((entry) => {
        const choices = entry.keys.filter((key) =>
          ['enum', 'bool'].includes(entry.fields[key]?.kind ?? ''),
        );
        const chosenBy =
          typeof entry.message === 'string'
            ? undefined
            : choices.find((key) => {
                const known = valuesOf(entry.fields[key] as Field);
                return Object.keys(entry.message).every((value) => known.includes(value));
              });
        return choices
          .filter((key) => key !== chosenBy && valuesOf(entry.fields[key] as Field).length > 1)
          .map((key) => `${named(entry)}: ${key}`);
      });
      expect(deaf).toEqual([]);
    });

    test('that depend on a word name words of that key', () => {
      const unknown = entries.flatMap((entry) => {
        if (typeof entry.message === 'string') return [];
        const known = entry.keys.flatMap((key) => valuesOf(entry.fields[key]));
        return Object.keys(entry.message)
          .filter((value) => !known.includes(value))
          .map((value) => `${named(entry)}: ${value}`);
      });
      expect(unknown).toEqual([]);
    });

    // An enum has no word to put into a hole: `{{role}}` would be empty.
    test('put no choice into a hole', () => {
      const empty = entries.flatMap((entry) =>
        variantsOf(entry.message).flatMap((message) =>
          holesOf(message)
            .map((hole) => (hole === 'value' ? (entry.keys[0] as string) : hole))
            .filter((key) => CHOOSES.includes(entry.fields[key]?.kind ?? ''))
            .map((key) => `${named(entry)}: {{${key}}}`),
        ),
      );
      expect(empty).toEqual([]);
    });

    const stated = Object.entries(FULL_MODEL)
      .filter(([def]) => !Object.hasOwn(STATED_OTHERWISE, def))
      .flatMap(([def, { fields, includes }]) =>
        Object.entries(fields)
          .filter(([key, field]) => !isSilent(field) && key !== 'hedge' && key !== 'note')
          .map(([key, field]) => ({ def, key, field, groups: [def, includes ?? def] })),
      );
    const ownMessage = (groups: string[], key: string): Message | undefined =>
      groups.map((group) => locale.statements[group]?.[key]).find((message) => message);
    /** A message that joins the key to such as are never absent. */
    const joinedMessage = (groups: string[], def: string, key: string): boolean =>
      groups
        .flatMap((group) => Object.keys(locale.statements[group] ?? {}))
        .map((joined) => joined.split('+'))
        .some(
          (keys) =>
            keys.includes(key) &&
            keys.every((other) => other === key || FULL_MODEL[def]?.fields[other]?.required),
        );

    // A key that has only joined messages would vanish where its companion is absent.
    test('state every key by itself', () => {
      const silent = stated.flatMap(({ def, key, field, groups }) =>
        field.kind === 'says' ||
        field.kind === 'object' ||
        ownMessage(groups, key) ||
        joinedMessage(groups, def, key) ||
        STATED_BY_REFERENCE.includes(`${def}.${key}`)
          ? []
          : [`${def}.${key}`],
      );
      expect(silent).toEqual([]);
    });

    test('have a sentence for every word of an enum and both answers of a bool', () => {
      const missing = stated.flatMap(({ def, key, field, groups }) => {
        if (field.kind !== 'enum' && field.kind !== 'bool') return [];
        const message = ownMessage(groups, key);
        return valuesOf(field)
          .filter((value) => typeof message === 'string' || !Object.hasOwn(message ?? {}, value))
          .map((value) => `${def}.${key}: ${value}`);
      });
      expect(missing).toEqual([]);
    });
  },
);

function valuesOf(field: Field | undefined): string[] {
  if (field?.kind === 'bool') return ['true', 'false'];
  return field?.kind === 'enum' ? (field.values ?? []) : [];
}

/** Keys that say nothing by a section: they choose how the page is made, or stand in its head. */
const NO_SECTION =
  'policygen languages kinds title updated site theme extends sections vocabulary internal'.split(
    ' ',
  );

const allTemplates = SECTIONS.map(([id]) => readText(`templates/sections/${id}.md.hbs`)).join('\n');

describe('nothing that can be declared is forgotten by the templates', () => {
  test('every key of a policy has its place in a section', () => {
    const used = new Set(allTemplates.match(/\w+/g));
    const forgotten = Object.keys(FULL_MODEL.policy?.fields ?? {}).filter(
      (key) => !used.has(key) && !NO_SECTION.includes(key),
    );
    expect(forgotten).toEqual([]);
  });

  // Where a template lists the keys of a block, a new key must be put on the list.
  test.each(
    [...allTemplates.matchAll(/\{\{facts (\w+) only=/g)]
      .map(([, name = '']) => name)
      .filter((name, index, names) => name !== 'this' && names.indexOf(name) === index),
  )('every key of %s is on one of the lists of its keys', (name) => {
    const definition = FULL_MODEL[FULL_MODEL.policy?.fields[name]?.of as string];
    const lists = [...allTemplates.matchAll(new RegExp(`facts ${name} only="([^"]*)"`, 'g'))];
    const listed = lists.flatMap(([, keys = '']) => keys.split(/[ +]/));
    const elsewhere = [...allTemplates.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))];
    const named = [...listed, ...elsewhere.map(([, key]) => key)];
    const silent = Object.entries(definition?.fields ?? {}).filter(([, field]) => isSilent(field));
    const forgotten = Object.keys(definition?.fields ?? {}).filter(
      (key) => !named.includes(key) && !silent.some(([other]) => other === key),
    );
    expect(forgotten).toEqual([]);
  });
});

describe('sections', () => {
  test('of the order, own ones included, are the templates', () => {
    expect(ASSETS.list('templates/sections')).toEqual(
      [...SECTIONS.map(([id]) => id), 'own', 'summary'].sort().map((id) => `${id}.md.hbs`),
    );
  });

  test.each(locales.map((locale) => [locale.tag, locale] as const))(
    'have their titles in %s, and no others have',
    (_, locale) => {
      expect(Object.keys(locale.sections).sort()).toEqual(
        [...SECTIONS.map(([id]) => id), 'summary'].sort(),
      );
    },
  );

  test.each(locales.map((locale) => [locale.tag, locale] as const))(
    'have captions and headings for their tables in %s',
    (_, locale) => {
      const templates = SECTIONS.map(([id]) => readText(`templates/sections/${id}.md.hbs`)).join(
        '\n',
      );
      const named = [...templates.matchAll(/\{\{table [^}]*?name="(\w+)"/g)].map(
        ([, name]) => name,
      );
      const columns = [...templates.matchAll(/columns="([^"]*)"/g)].flatMap(([, text = '']) =>
        text.split(' ').map((column) => column.split('=')[0]),
      );
      expect(Object.keys(locale.captions).sort()).toEqual([...new Set(named)].sort());
      expect(Object.keys(locale.columns).sort()).toEqual([...new Set(columns)].sort());
    },
  );
});
