import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/read-source.js';
import { basesIn, checkFiles, told } from './bases-in.js';

/** A bakery whose pages say nothing but what a test adds. */
const HEAD = 'policygen: 1\nlanguages: [da, en]\ncontroller: { name: Bageriet Havblik ApS }\n';

/** What a policy comes to that holds one text and extends others. */
function merged(own: string, ...bases: string[]): unknown {
  const names = bases.map((_, index) => `base-${index + 1}.yaml`);
  const files = Object.fromEntries(bases.map((text, index) => [names[index], text]));
  const content = `extends: [${names.join(', ')}]\n${own}\n`;
  const { source, diagnostics } = checkFiles({ ...files, 'policy.yaml': content });
  expect(source, JSON.stringify(diagnostics)).not.toBeNull();
  return JSON.parse(JSON.stringify(source?.data));
}

describe('what a policy says is laid over its base', () => {
  test.each<[string, { base: string; own: string; whole: object }]>([
    [
      'maps by key',
      {
        base: 'controller: { name: Havblik, address: { city: Aarhus C, country: DK } }',
        own: 'controller: { email: hej@havblik.example, address: { city: Odense } }',
        whole: {
          controller: {
            name: 'Havblik',
            email: 'hej@havblik.example',
            address: { city: 'Odense', country: 'DK' },
          },
        },
      },
    ],
    [
      'lists of elements with an id by id, those of the base first',
      {
        base: 'recipients: [{ id: one-com, role: processor }, { id: mailer, name: Mailer }]',
        own: 'recipients: [{ id: printer }, { id: mailer, role: processor }]',
        whole: {
          recipients: [
            { id: 'one-com', role: 'processor' },
            { id: 'mailer', name: 'Mailer', role: 'processor' },
            { id: 'printer' },
          ],
        },
      },
    ],
    [
      'other lists whole',
      {
        base: 'kinds: [privacy, cookies]\ntransfers: [{ country: US }, { country: IN }]',
        own: 'kinds: [privacy]\ntransfers: [{ country: US }]',
        whole: { kinds: ['privacy'], transfers: [{ country: 'US' }] },
      },
    ],
    [
      'a block over its short form, and the short form over a block',
      {
        base: 'rights: statutory\ndpo: { email: dpo@havblik.example }',
        own: 'rights: { items: [access] }\ndpo: none',
        whole: { rights: { items: ['access'] }, dpo: 'none' },
      },
    ],
    [
      'one kind of a thing in the place of another',
      {
        base: 'general: { retention: { period: 5 years, from: purchase } }',
        own: 'general: { retention: { until: [account-closed] } }',
        whole: { general: { retention: { until: ['account-closed'] } } },
      },
    ],
    [
      'and the same kind key by key',
      {
        base: 'general: { retention: { period: 5 years, from: purchase } }',
        own: 'general: { retention: { period: 3 years } }',
        whole: { general: { retention: { period: '3 years', from: 'purchase' } } },
      },
    ],
    [
      'own words',
      {
        base: 'vocabulary: { data: { cake-text: { da: kagetekst } } }',
        own: 'vocabulary: { data: { diet: { da: kost } }, purposes: { baking: { da: bagning } } }',
        whole: {
          vocabulary: {
            data: { 'cake-text': { da: 'kagetekst' }, diet: { da: 'kost' } },
            purposes: { baking: { da: 'bagning' } },
          },
        },
      },
    ],
    [
      'what never renders, and keys of one’s own, in the same way',
      {
        base: 'internal: { owner: Anna, tools: [{ id: crm, since: 2020 }] }\nx-shop: { id: 1 }',
        own: 'internal: { tools: [{ id: crm, until: 2026 }] }\nx-shop: { theme: sea }',
        whole: {
          internal: { owner: 'Anna', tools: [{ id: 'crm', since: 2020, until: 2026 }] },
          'x-shop': { id: 1, theme: 'sea' },
        },
      },
    ],
    [
      'keys that objects have of themselves are keys like any other',
      {
        base: 'internal: { __proto__: { a: 1 }, constructor: 1 }',
        own: 'internal: { __proto__: { b: 2 } }',
        whole: { internal: { ['__proto__']: { a: 1, b: 2 }, constructor: 1 } },
      },
    ],
  ])('%s', (_, { base, own, whole }) => {
    expect(merged(own, base)).toEqual(whole);
    expect(({} as { a?: 1 }).a).toBeUndefined();
  });

  test('what is empty is laid over as it is, so that it is reported', () => {
    const base = `${HEAD}recipients: [{ id: one-com, name: One.com }]\nscope: { covers: [customers] }\n`;
    const own = 'extends: base.yaml\nrecipients: []\nscope: {}\ngeneral:\n';
    expect(told(checkFiles({ 'base.yaml': base, 'policy.yaml': own }))).toEqual([
      'policy.yaml:2:1 error empty-value',
      'policy.yaml:3:1 error empty-value',
      'policy.yaml:4:1 error empty-value',
    ]);
  });

  test('an id that one file has twice is reported where it stands the second time', () => {
    const base = `${HEAD}recipients: [{ id: one-com, name: One.com }]\n`;
    const own =
      'extends: base.yaml\nrecipients:\n  - { id: one-com }\n  - { id: one-com, name: A }\n';
    expect(told(checkFiles({ 'base.yaml': base, 'policy.yaml': own }))).toEqual([
      'policy.yaml:4:11 error duplicate-id',
    ]);
  });
});

describe('several bases', () => {
  test('the later over the earlier, the policy over all', () => {
    const [one, two] = ['title: A\nupdated: 2026-01-01', 'title: B\nrights: statutory'];
    expect(merged('', one, two)).toEqual({
      title: 'B',
      updated: '2026-01-01',
      rights: 'statutory',
    });
    expect(merged('title: C', one, two)).toMatchObject({ title: 'C' });
  });

  test('what two of them extend counts once, below both', () => {
    const files = {
      'common.yaml': `${HEAD}title: Common\nkinds: [privacy]\n`,
      'shop.yaml': 'extends: common.yaml\ntitle: Shop\n',
      'danish.yaml': 'extends: common.yaml\nkinds: [privacy, cookies]\n',
      'policy.yaml': 'extends: [shop.yaml, danish.yaml]\n',
    };
    const { source, files: read } = checkFiles(files);
    expect(source?.data).toMatchObject({ title: 'Shop', kinds: ['privacy', 'cookies'] });
    expect(read.map(({ file }) => file)).toEqual([
      'policy.yaml',
      'shop.yaml',
      'common.yaml',
      'danish.yaml',
    ]);
  });

  test('each is parsed once for all policies of a run', () => {
    const bases = basesIn({ 'base.yaml': HEAD });
    const parsed = [1, 2].map(() => {
      checkFiles({ 'policy.yaml': 'extends: base.yaml\n' }, { bases });
      return bases.parsed.get('base.yaml')?.result;
    });
    expect(parsed[0]?.source?.file).toBe('base.yaml');
    expect(parsed[1]).toBe(parsed[0]);
  });
});

describe('the day of the last revision', () => {
  test.each([
    ['2026-11-20', '2026-11-18', 'base-1.yaml'],
    ['2026-11-18', '2026-11-20', 'policy.yaml'],
  ])('of a base %s and a policy %s is the later', (base, own, file) => {
    const files = { 'base-1.yaml': `${HEAD}updated: ${base}\n` };
    const content = `extends: base-1.yaml\nupdated: ${own}\n`;
    const { source } = checkFiles({ ...files, 'policy.yaml': content });
    expect(source?.data).toMatchObject({ updated: '2026-11-20' });
    expect(source?.locate(['updated']).file).toBe(file);
  });

  test('that is no date is reported where it stands', () => {
    const files = { 'base.yaml': `${HEAD}updated: 2026-11-20\n` };
    const own = 'extends: base.yaml\nupdated: last week\n';
    expect(told(checkFiles({ ...files, 'policy.yaml': own }))).toEqual([
      'policy.yaml:2:10 error wrong-value',
    ]);
  });
});

describe('a text is one value', () => {
  const text = (base: string, own: string, languages = '[da, en]') =>
    (merged(`languages: ${languages}\n${own}`, base) as { title: unknown }).title;

  test('worded anew in one language, the others of the base go', () => {
    expect(text('title: { da: Gammel, en: Old }', 'title: { da: Ny }')).toEqual({ da: 'Ny' });
    expect(text('title: { da: Gammel, en: Old }', 'title: Ny')).toBe('Ny');
  });

  test('with languages that the base lacks, they are added', () => {
    expect(text('title: { da: Titel }', 'title: { en: Title }')).toEqual({
      da: 'Titel',
      en: 'Title',
    });
    expect(text('title: Titel', 'title: { en: Title }')).toEqual({ da: 'Titel', en: 'Title' });
    expect(text('title: { en: Title }', 'title: Titel')).toEqual({ en: 'Title', da: 'Titel' });
  });

  test('a base may hold more languages than the policy has', () => {
    expect(text('title: { da: Titel, en: Title, nl: Titel }', '', '[da]')).toEqual({ da: 'Titel' });
  });

  test('a bare text stays in the language of its base', () => {
    const base =
      'languages: [da, en]\ntitle: Privatliv\nsections: [{ id: a, title: { da: A, en: B } }]';
    expect(text(base, '', '[en, da]')).toEqual({ da: 'Privatliv' });
    const files = { 'base.yaml': `${HEAD}title: Privatliv\n` };
    const own = 'extends: base.yaml\nlanguages: [en, da]\n';
    expect(told(checkFiles({ ...files, 'policy.yaml': own }))).toEqual([
      'base.yaml:4:1 error missing-translation',
    ]);
  });
});

test('a policy that extends nothing is read as before', () => {
  const { source } = readSource(HEAD, 'policy.yaml');
  const checked = checkFiles({ 'policy.yaml': HEAD });
  expect(checked.source?.data).toEqual(source?.data);
  expect(checked.files).toEqual([{ file: 'policy.yaml', text: HEAD }]);
});
