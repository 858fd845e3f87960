import { describe, expect, test } from 'vitest';
import { type Locale, listLocales, readLocale } from '../../src/locale/locale.js';
import { languageToTranslate, partOfLocale } from '../../src/overrides/own-copy.js';
import { GOOD } from '../cli/policygen.js';
import { buildText } from '../support/build.js';
import { ASSETS, LANGUAGES, readText } from '../support/shipped.js';
import { found, overridden } from './own.js';

const own = (tag: string, text: string) => overridden({ [`locales/${tag}.yaml`]: text });
const page = (files: Readonly<Record<string, string>>, name = 'index.md', policy = GOOD) =>
  buildText(policy, undefined, overridden(files).assets).files.get(name) ?? '';

describe('a part of a locale', () => {
  test('changes its words on the page and no others', () => {
    const changed = page({ 'locales/da.yaml': 'sections:\n  rights: Hvad du kan kræve af os\n' });
    const shipped = buildText(GOOD).files.get('index.md') ?? '';
    expect(shipped).toContain('## Dine rettigheder\n');
    expect(changed).toBe(
      shipped
        .replaceAll('## Dine rettigheder\n', '## Hvad du kan kræve af os\n')
        // The anchor of a heading is made of its words.
        .replaceAll('(#dine-rettigheder)', '(#hvad-du-kan-kræve-af-os)'),
    );
  });

  test('is merged group by group, and leaves other languages alone', () => {
    const { assets, diagnostics } = own(
      'da',
      `countries: { US: USA }
months: [jan., feb., mar., apr., maj, jun., jul., aug., sep., okt., nov., dec.]
statements:
  retention:
    period+from: "{{from}}: {{value}}."
  recipient:
    role: { processor: "Databehandler for os." }
`,
    );
    expect(diagnostics).toEqual([]);
    const [locale, shipped] = [readLocale(assets, 'da'), readLocale(ASSETS, 'da')];
    const { statements, countries, months } = shipped;
    const role = statements.recipient?.role as Record<string, string>;
    expect(locale).toEqual({
      ...shipped,
      source: undefined,
      countries: { ...countries, US: 'USA' },
      months: months.map((month) => (month.length < 4 ? month : `${month.slice(0, 3)}.`)),
      statements: {
        ...statements,
        retention: { ...statements.retention, 'period+from': '{{from}}: {{value}}.' },
        recipient: {
          ...statements.recipient,
          role: { ...role, processor: 'Databehandler for os.' },
        },
      },
    });
    expect(Object.keys(locale)).toEqual(
      Object.keys(shipped).filter((key) => key !== ('source' as keyof Locale)),
    );
    expect(readLocale(assets, 'en')).toEqual(readLocale(ASSETS, 'en'));
  });

  test.each(LANGUAGES)('that is the whole of %s changes nothing', (tag) => {
    const { assets, diagnostics } = own(tag, readText(`templates/locales/${tag}.yaml`));
    expect(diagnostics).toEqual([]);
    expect({ ...readLocale(assets, tag) }).toEqual({
      ...readLocale(ASSETS, tag),
      source: undefined,
    });
  });

  test.each(['', '# nothing yet\n'])('that holds no words (%j) changes nothing', (text) => {
    const { assets, diagnostics } = own('da', text);
    expect(diagnostics).toEqual([]);
    expect(readLocale(assets, 'da')).toEqual(readLocale(ASSETS, 'da'));
  });

  test('says where a word is not known, and what was meant', () => {
    const text = `sections:
  rigths: Dine rettigheder
rights: Dine rettigheder
vocabulary:
  data:
    cake-text: tekst til kagen
  dta: {}
zzz: x
`;
    const result = own('da', text);
    expect(found(result)).toEqual([
      'locales/da.yaml:2:3 warning unknown-text: There is no text "sections.rigths", so these words are on no page. | Did you mean sections.rights?',
      'locales/da.yaml:3:1 warning unknown-text: There is no text "rights", so these words are on no page. | Did you mean sections.rights?',
      'locales/da.yaml:6:5 warning unknown-text: There is no text "vocabulary.data.cake-text", so these words are on no page. | Words of your own belong into the policy, under vocabulary:.',
      'locales/da.yaml:7:3 warning unknown-text: There is no text "vocabulary.dta", so these words are on no page. | Did you mean vocabulary.data?',
      'locales/da.yaml:8:1 warning unknown-text: There is no text "zzz", so these words are on no page. | The keys there are: list, date, hedge, title, page, units, sections, summary ….',
    ]);
    expect(result.textOf('own/locales/da.yaml')).toBe(text);
  });

  // A hole that is filled with what the sentence does not take would be a gap; a lost one, a lost fact.
  test('says where a hole is not known, lost or not one', () => {
    const result = own(
      'en',
      `statements:
  retention:
    period+from: "{{period}} after {{form}}"
    period: "For some time."
    until: "Until {{Until}}, {{period}}."
page:
  updated: "As of {{ date }}"
  skip: "To the {{text}}"
  description: "{{Title}}: {{name:or}}"
`,
    );
    expect(found(result)).toEqual([
      'locales/en.yaml:3:18 error wrong-text: Nothing fills the hole {{form}} in "statements.retention.period+from". | Did you mean {{from}}?',
      expect.stringMatching(
        /^locales\/en\.yaml:4:13 error wrong-text: "statements\.retention\.period" lacks \{\{period\}\}\. \| policygen says: ".+"$/,
      ),
      'locales/en.yaml:5:12 error wrong-text: Nothing fills the hole {{period}} in "statements.retention.until". | The holes are: {{until}}.',
      'locales/en.yaml:7:12 error wrong-text: A brace here belongs to no hole. | Write a hole as in {{name}}, without blanks.',
      'locales/en.yaml:8:9 error wrong-text: Nothing fills the hole {{text}} in "page.skip". | Nothing fills holes there.',
    ]);
    // What does not fit is left out, so that the rest can be looked at.
    const { statements, page: words } = readLocale(result.assets, 'en');
    const shipped = readLocale(ASSETS, 'en');
    expect(statements).toEqual(shipped.statements);
    expect(words).toEqual({ ...shipped.page, description: '{{Title}}: {{name:or}}' });
  });

  test('says where there is something else than text', () => {
    const result = own(
      'nl',
      `title: Privacybeleid
sections: [Uw rechten]
page:
  skip:
  contents: 3
  languages: { a: b }
  language_name: " "
months: [jan]
`,
    );
    expect(found(result)).toEqual([
      'locales/nl.yaml:1:8 error wrong-text: "title" should be a group of texts, but it is a text. | Write for example join: "{{first}} en {{second}}" below it.',
      expect.stringMatching(/^locales\/nl\.yaml:2:1 error wrong-text: .* but it is a list\. \|/),
      expect.stringMatching(
        /^locales\/nl\.yaml:4:3 error wrong-text: .* a text, but it is nothing/,
      ),
      'locales/nl.yaml:5:13 error wrong-text: "page.contents" should be a text, but it is a number. | Put it into quotes.',
      expect.stringMatching(/^locales\/nl\.yaml:6:3 error wrong-text: .*but it is a group of keys/),
      expect.stringMatching(/^locales\/nl\.yaml:7:18 error wrong-text: .* is empty/),
      expect.stringMatching(/^locales\/nl\.yaml:8:1 error wrong-text: .* a list of 12 texts/),
    ]);
  });

  test.each([
    ['a slip of syntax', 'date: "x\n', /^locales\/da\.yaml:1:7 error yaml-syntax/],
    [
      'a list',
      '- a\n',
      /^locales\/da\.yaml:1:1 error root-not-a-mapping: A locale is made of keys/,
    ],
    ['a key twice', 'page: {}\npage: {}\n', /^locales\/da\.yaml:2:1 error duplicate-key/],
  ])('with %s is told by its own name', (_, text, expected) => {
    const result = own('da', text);
    expect(found(result)).toEqual([expect.stringMatching(expected)]);
    expect(readLocale(result.assets, 'da')).toEqual(readLocale(ASSETS, 'da'));
  });

  test.each(['__proto__', 'constructor', 'toString'])('has no words for %s', (key) => {
    const result = own('da', `page: { ${key}: { polluted: x } }\n`);
    expect(found(result).join()).toContain(`"page.${key}"`);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a language that is not shipped', () => {
  const whole = languageToTranslate(ASSETS, 'en', 'nb');
  const policy = GOOD.replace('languages: [da, en]', 'languages: [da, nb]');

  test('is spoken where it is complete', () => {
    const text = whole.replace('"Your rights"', '"Rettighetene dine"');
    const result = own('nb', text.replace('"November"', '"november"'));
    expect(result.diagnostics).toEqual([]);
    expect(listLocales(result.assets)).toEqual(['da', 'en', 'nb', 'nl']);
    const built = buildText(policy, undefined, result.assets);
    expect(built.diagnostics).toEqual([]);
    expect(built.files.get('nb/index.html')).toContain('<html lang="nb">');
    expect(built.files.get('nb/index.md')).toContain('## Rettighetene dine\n');
    expect(built.files.get('nb/index.md')).toContain('22 november 2026');
  });

  test('is not where a text is missing, and the first of them are named', () => {
    const lacking = whole.replace(/^ {2}skip: .*\n/m, '');
    const [one] = found(own('nb', lacking));
    expect(one).toBe(
      'locales/nb.yaml:2:1 warning incomplete-locale: policygen ships no language "nb", so this file has to hold all of its texts; missing is: page.skip. | Until it is complete, no page can be in "nb". Shipped are da, en, nl.',
    );
    const result = own('nb', 'sections: { rights: Rettighetene dine }\n');
    expect(found(result)).toEqual([
      expect.stringMatching(/; missing are \d{4}: list\.and, list\.or, .* …\. \|/),
    ]);
    expect(listLocales(result.assets)).toEqual(LANGUAGES);
    const { diagnostics, files } = buildText(policy, undefined, result.assets);
    expect(diagnostics.map(({ message }) => message)).toEqual(['policygen does not speak "nb".']);
    expect(files.size).toBe(0);
  });

  test('is held to the holes of the model', () => {
    const result = own('nb', whole.replace('"Last updated {{date}}"', '"Sist oppdatert"'));
    expect(found(result)).toEqual([
      expect.stringMatching(/^locales\/nb\.yaml:\d+:12 error wrong-text: "page\.updated" lacks/),
    ]);
  });

  test('has the tag of a language for its name', () => {
    expect(found(overridden({ 'locales/norsk bokmål.yaml': '' }))).toEqual([
      expect.stringContaining('replaces nothing'),
    ]);
    expect(found(overridden({ 'locales/tables/da.json': '{}' }))).toEqual([
      expect.stringContaining('replaces nothing'),
    ]);
  });
});

describe('what eject writes of a locale', () => {
  const groups = [
    'sections',
    'page.skip',
    'statements.retention.period+from',
    'months',
    'countries.NO',
  ];

  test.each(LANGUAGES)('is read back as the same words of %s', (tag) => {
    const part = partOfLocale(ASSETS, tag, groups);
    const { assets, diagnostics } = own(tag, 'text' in part ? part.text : '');
    expect(diagnostics).toEqual([]);
    expect({ ...readLocale(assets, tag) }).toEqual({
      ...readLocale(ASSETS, tag),
      source: undefined,
    });
  });

  test('holds nothing but what was asked for, once', () => {
    const part = partOfLocale(ASSETS, 'en', [
      'page.skip',
      'countries.NO',
      'page.skip',
      'units.day',
    ]);
    expect(part).toEqual({
      text: `# Words of your own. Keep only what differs: all that is not in this file comes
# from policygen.
page:
  skip: "Skip to the text"
countries:
  "NO": "Norway"
units:
  day:
    one: "{{n}} day"
    other: "{{n}} days"
`,
    });
  });

  test('takes one key of a group that was taken before', () => {
    const part = partOfLocale(ASSETS, 'en', ['units.day', 'units.day.one']);
    expect('text' in part && part.text).toContain('    other: ');
  });

  test.each([
    ['sections.rigths', 'sections.rights'],
    ['section.rights', 'sections.rights'],
    ['sections.rights.more', undefined],
    ['', undefined],
    ['sections.constructor', undefined],
  ])('has nothing for %j', (key, meant) => {
    expect(partOfLocale(ASSETS, 'en', [key])).toEqual({
      unknown: key,
      ...(meant === undefined ? {} : { meant }),
    });
  });

  test('has keys without dots', () => {
    const keysOf = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, child]) => [key, ...keysOf(child)])
        : [];
    expect(keysOf(readLocale(ASSETS, 'en')).filter((key) => /[.,]/.test(key))).toEqual([]);
  });
});
