import { describe, expect, test } from 'vitest';
import { sourcesOf } from '../../src/compose/document.js';
import { authorityName, lawName } from '../../src/locale/catalogue.js';
import { type Locale, readLocale } from '../../src/locale/locale.js';
import { check } from '../../src/pipeline.js';
import { formatPath, type Path } from '../../src/policy.js';
import { type Leaf, leaves, type ResolvedPolicy } from '../../src/resolve/resolve.js';
import { type BuiltPolicy, buildData, buildText, exampleText } from '../support/build.js';
import { all, attribute, parsePage, visibleText } from '../support/page.js';
import { ASSETS } from '../support/shipped.js';

/**
 * Words of one language that stand in another language's page because they
 * name something, and come from the catalogues of laws and authorities or from
 * the list of languages, not from the policy.
 */
const NAMES = [
  'dansk', // the languages' own names, in the links between the pages
  'nederlands',
  'datatilsynet', // the Danish supervisory authority
  'autoriteit', // Autoriteit Persoonsgegevens, the Dutch supervisory authority
  'persoonsgegevens',
  'regnskabsloven', // Danish laws, each followed by what it is in English
  'markedsføringsloven',
  'persondataloven',
  'gdpr', // stands beside AVG in Dutch
];

/** The reconstructed ones. The invented ones name laws of many countries in every language. */
const FIVE = ['cloud-service-danmark', 'jensens-kurser', 'koel-ict', 'proces360', 'zoomtek'];

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const child of Object.values(value)) yield* stringsOf(child);
}

/** Every word that a language has: those of its messages, of its vocabulary and of its countries. */
function wordsOf(locale: Locale): string[] {
  const { tag: _, ...texts } = locale;
  return [...stringsOf(texts)].flatMap((text) => wordsIn(text.replace(/\{\{.*?\}\}/g, ' ')));
}

const valuesOf = (resolved: ResolvedPolicy, kinds: readonly string[]): Leaf[] =>
  [...leaves(resolved.root)].filter(({ field }) => kinds.includes(field.kind));

/** The author's own words in a language: text leaves and the policy's own vocabulary. */
function ownWordsOf(resolved: ResolvedPolicy, tag: string): string[] {
  const texts = valuesOf(resolved, ['text']).map(({ value }) => value);
  const own = Object.values(resolved.policy.vocabulary ?? {}).flatMap(Object.values);
  return [...texts, ...own].flatMap((text) => {
    if (typeof text === 'string') return tag === resolved.languages[0] ? wordsIn(text) : [];
    return wordsIn((text as Record<string, string>)[tag] ?? '');
  });
}

/** The names of laws and authorities in a language; most keep their own in every language. */
const catalogueWordsOf = (resolved: ResolvedPolicy, tag: string): string[] =>
  valuesOf(resolved, ['law', 'authority']).flatMap(({ field, value }) => {
    const nameOf = field.kind === 'law' ? lawName : authorityName;
    return wordsIn(nameOf(ASSETS, String(value), tag) ?? '');
  });

const namesOf = (resolved: ResolvedPolicy): string[] =>
  valuesOf(resolved, ['name', 'email', 'url', 'phone']).flatMap(({ value }) =>
    wordsIn(String(value)),
  );

/** The words of the original language on a page in another one, in the order of the page. */
function leftOver(page: string, resolved: ResolvedPolicy, tag: string): string[] {
  const first = resolved.languages[0];
  const mine = new Set([
    ...wordsOf(readLocale(ASSETS, tag)),
    ...ownWordsOf(resolved, tag),
    ...namesOf(resolved),
    ...NAMES,
  ]);
  const original = [
    ...wordsOf(readLocale(ASSETS, first)),
    ...ownWordsOf(resolved, first),
    ...catalogueWordsOf(resolved, first),
  ];
  const foreign = new Set(original.filter((word) => word.length > 1 && !mine.has(word)));
  return [...new Set(wordsIn(seenOf(page)))].filter((word) => foreign.has(word));
}

/** What a reader sees or hears of a page, its title and description included. */
function seenOf(html: string): string {
  const page = parsePage(html);
  const attributes = [
    ...all(page, 'meta').filter((meta) => attribute(meta, 'name') === 'description'),
    ...all(page, 'nav'),
    ...all(page, 'td'),
  ].flatMap((element) =>
    ['content', 'aria-label', 'data-label'].map((name) => attribute(element, name) ?? ''),
  );
  const title = all(page, 'title').flatMap(({ childNodes }) =>
    childNodes.map((node) => ('value' in node ? node.value : '')),
  );
  return [visibleText(page), ...title, ...attributes].join(' ');
}

function resolvedExample(name: string): { resolved: ResolvedPolicy; built: BuiltPolicy } {
  const content = exampleText(name);
  const { resolved, diagnostics } = check({ file: `${name}/policy.yaml`, content }, ASSETS);
  if (!resolved) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join(' ')}`);
  return { resolved, built: buildText(content) };
}

describe('the five examples in their other languages', () => {
  test('are in English, and zoomtek is in Dutch too', () => {
    const languages = FIVE.map((name) => [name, resolvedExample(name).resolved.languages]);
    expect(Object.fromEntries(languages)).toEqual({
      'cloud-service-danmark': ['da', 'en'],
      'jensens-kurser': ['da', 'en'],
      'koel-ict': ['nl', 'en'],
      proces360: ['da', 'en'],
      zoomtek: ['da', 'en', 'nl'],
    });
  });

  describe.each(FIVE)('%s', (name) => {
    const { resolved, built } = resolvedExample(name);

    test('builds without a warning', () => {
      expect(built.diagnostics).toEqual([]);
    });

    test.each(resolved.languages.slice(1))(
      'has no word of the original left in %s except names',
      (tag) => {
        const page = built.files.get(`${tag}/index.html`) ?? '';
        expect(attribute(all(parsePage(page), 'html')[0]!, 'lang')).toBe(tag);
        expect(leftOver(page, resolved, tag)).toEqual([]);
      },
    );

    test.each(resolved.languages.slice(1))('states as many things in %s', (tag) => {
      const [original, other] = [resolved.languages[0], tag].map((language) =>
        built.documents
          .find(({ lang }) => lang === language)!
          .sections.map(({ id, blocks }) => [
            id,
            blocks.map((block) => [
              block.id,
              sourcesOf(block),
              block.table?.rows.map((row) => [row.id, sourcesOf(row)]) ?? null,
            ]),
          ]),
      );
      expect(other).toEqual(original);
    });
  });

  test('a word left behind would be seen', () => {
    const { resolved, built } = resolvedExample('zoomtek');
    const page = built.files.get('en/index.html') ?? '';
    const spoilt = page.replace('</h1>', '</h1><p>Vi gemmer ikke IP-adresse hos ZoomTek.</p>');
    expect(leftOver(spoilt, resolved, 'en')).toEqual(['vi', 'gemmer', 'ikke', 'adresse', 'hos']);
    const title = page.replace('<title>', '<title>Privatlivspolitik ');
    expect(leftOver(title, resolved, 'en')).toEqual(['privatlivspolitik']);
    const original = built.files.get('index.html') ?? '';
    expect(leftOver(original, resolved, 'en').length).toBeGreaterThan(200);
    expect(leftOver(original, resolved, 'nl').length).toBeGreaterThan(200);
  });
});

/** What is wrong, and where: `9:5 missing-translation`. */
const found = ({ diagnostics }: BuiltPolicy): string[] =>
  diagnostics.map(({ rule, range }) => `${range?.start.line}:${range?.start.column} ${rule}`);

describe('a text without words in a language', () => {
  const BAKERY = [
    'policygen: 1',
    'languages: [da, en, nl]',
    'controller:',
    '  name: Bageriet Havblik ApS',
    '  note: Vi bor i gården.',
    'sections:',
    '  - id: opening-hours',
    '    title: { da: Åbningstider, en: Opening hours, nl: Openingstijden }',
    '    text:',
    '      da: Alle dage.',
    '      nl: Elke dag.',
    '',
  ].join('\n');

  test('is an error at its place, for each language that lacks it', () => {
    const built = buildText(BAKERY);
    expect(found(built)).toEqual(['5:3 missing-translation', '9:5 missing-translation']);
    const [note, text] = built.diagnostics;
    expect(note).toMatchObject({
      severity: 'error',
      file: 'policy.yaml',
      message: 'This text has no words in en, nl.',
      range: { start: { line: 5, column: 3 }, end: { line: 5, column: 7 } },
    });
    expect(note?.help).toContain('{ da: …, en: …, nl: … }');
    expect(text).toMatchObject({
      message: 'This text has no words in en.',
      range: { start: { line: 9, column: 5 }, end: { line: 9, column: 9 } },
    });
    expect(built.files.size).toBe(0);
  });

  test('is none where only the other languages are built', () => {
    const danish = buildText(BAKERY, ['da']);
    expect(danish.diagnostics).toEqual([]);
    expect([...danish.files.keys()].sort()).toEqual(['index.html', 'index.md']);
    expect(danish.files.get('index.md')).toContain('Vi bor i gården.');

    expect(found(buildText(BAKERY, ['da', 'nl']))).toEqual(['5:3 missing-translation']);
    expect(found(buildText(BAKERY, ['en']))).toEqual([
      '5:3 missing-translation',
      '9:5 missing-translation',
    ]);
  });

  test('is an error in the original language too', () => {
    const built = buildText(BAKERY.replace('      da: Alle dage.\n', '      en: Every day.\n'));
    expect(found(built)).toEqual(['5:3 missing-translation', '9:5 missing-translation']);
    expect(built.diagnostics[1]?.message).toBe('This text has no words in da.');
  });

  test('is an error in words of one’s own', () => {
    const own = [
      'policygen: 1',
      'languages: [da, en]',
      'controller: { name: Bageriet Havblik ApS }',
      'general: { data: [cake-text] }',
      'vocabulary:',
      '  data:',
      '    cake-text: { da: tekst til kagen }',
      '',
    ].join('\n');
    expect(found(buildText(own))).toEqual(['7:5 missing-translation']);
    expect(buildText(own, ['da']).diagnostics).toEqual([]);
  });

  const zoomtek = resolvedExample('zoomtek').resolved;
  const texts = valuesOf(zoomtek, ['text']).map(({ path }) => path);

  test.each(texts.map((path) => [formatPath(path), path] as const))('%s', (_, path) => {
    for (const tag of zoomtek.languages) {
      const policy = withoutLanguage(zoomtek.policy, path, tag);
      const errors = buildData(policy).diagnostics;
      expect(errors.map(({ rule, message }) => [rule, message])).toEqual([
        ['missing-translation', `This text has no words in ${tag}.`],
      ]);
      const others = zoomtek.languages.filter((language) => language !== tag);
      expect(buildText(JSON.stringify(policy), others).diagnostics).toEqual([]);
    }
  });
});

/** A copy of a policy in which one of its texts lacks a language. */
function withoutLanguage(policy: object, path: Path, tag: string): object {
  const copy = structuredClone(policy);
  const text = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    copy,
  );
  delete (text as Record<string, string>)[tag];
  return copy;
}
