import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { elementRows, LANGUAGES, placesOf } from '../../scripts/elements.mjs';
import { lawIds } from '../../src/locale/catalogue.js';
import { readLocale } from '../../src/locale/locale.js';
import { build, check } from '../../src/pipeline.js';
import { elementOf, leaves } from '../../src/resolve/resolve.js';
import { policygen } from '../cli/policygen.js';
import { buildText, exampleText } from '../support/build.js';
import { ASSETS, EXAMPLES, FULL_MODEL, ROOT, readText } from '../support/shipped.js';

interface Told {
  id: string;
  text: string;
}
interface Row {
  element: string;
  key: string;
  value?: string;
  example?: string;
  told(language: string): Told[];
  untold(language: string): Told[];
}

/** What must be expressible, in the words of the issue, and the rows that show it. */
const WANTED: Record<string, string[]> = {
  'Groups of persons each with their own data, purpose, basis and period': [
    'groups of persons each with their own data',
    'groups of persons each with their own purpose',
    'groups of persons each with their own basis',
    'groups of persons each with their own period',
    'groups of persons in activities of their own',
  ],
  'joint controllers with the essence of their arrangement, also limited to one activity': [
    'joint controllers',
    'the essence of their arrangement: what the controller does',
    'the essence of their arrangement: what the others do',
    'the essence of their arrangement: the rights hold against either',
    'joint controllers limited to one activity',
    'an activity that names its joint controllers',
  ],
  'representative (Article 27)': ['representative (Article 27)'],
  'a DPO that is a person, a firm or a mailbox, or a declared `none`': [
    'a DPO that is a person',
    'a DPO that is a firm',
    'a DPO that is a mailbox',
    'a DPO declared `none`',
  ],
  'sub-processors': ['sub-processors', 'sub-processors on a list kept elsewhere'],
  'recipients with their own address, register number and policy link, each with its condition': [
    'recipients with their own address',
    'recipients with their own register number',
    'recipients with their own policy link',
    'recipients each with its condition',
  ],
  'a notice written by a processor': [
    'a notice written by a processor',
    'a notice written by a processor for one activity',
  ],
  'more than one authority, and internal complaint first': [
    'more than one authority',
    'more than one authority, each for its law',
    'internal complaint first',
    'the authority where that solves nothing',
    'who handles an internal complaint',
  ],
  'other law beside the GDPR (UK GDPR, Swiss DSG, sector acts)': [
    'other law beside the GDPR: UK GDPR',
    'other law beside the GDPR: Swiss DSG',
    'other law beside the GDPR: sector acts',
  ],
  'Article 6 and Article 9 together': [
    'Article 6 and Article 9 together',
    'Article 9 with the national law beside it',
  ],
  'consent with several choices and how each is given and withdrawn': [
    'consent with several choices',
    'how each choice is given',
    'how each choice is withdrawn',
  ],
  'special categories, also inferred or volunteered; Article 10 data; national identity numbers': [
    'special categories',
    'special categories that are inferred',
    'special categories that are volunteered',
    'Article 10 data',
    'national identity numbers',
  ],
  'data about relatives and the duties of those who supply it': [
    'data about relatives',
    'the duties of those who supply data about others',
  ],
  'children: age limits, who consents, their own rights': [
    'children: age below which the service is not offered',
    'children: age below which someone else consents',
    'children: who consents',
    'children: their own rights',
  ],
  'employees, applicants, volunteers': ['employees', 'applicants', 'volunteers'],
  'CCTV, photographs, recordings: place, signs, access, removal on request': [
    'CCTV',
    'photographs',
    'recordings',
    'recordings: place',
    'recordings: signs',
    'recordings: access',
    'recordings: removal on request',
  ],
  'automated assessment and profiling: what is inferred, the logic, the degree of human review, how to demand it':
    [
      'automated assessment',
      'automated assessment: the logic',
      'automated assessment: human review',
      'automated assessment: how to demand it',
      'profiling: what is inferred',
      'profiling: the logic',
      'profiling: the degree of human review',
      'profiling: how to demand it',
    ],
  'transfers per recipient with more than one mechanism, and their exceptions': [
    'transfers per recipient',
    'transfers with more than one mechanism',
    'transfers with a mechanism that holds where the first does not',
    'transfers by exception',
  ],
  'retention from hours to decades, as a range, with minimum or maximum, by reference to a guideline, with different ends for different outcomes':
    [
      'retention in hours',
      'retention in decades',
      'retention as a range',
      'retention with a minimum',
      'retention with a maximum',
      'retention by reference to a guideline',
      'retention with different ends for different outcomes',
    ],
  'deadlines, fees, identity proof and exceptions per right': [
    'deadlines per right',
    'fees per right',
    'identity proof per right',
    'exceptions per right',
  ],
  'promises about breaches': [
    'promises about breaches: to tell the authority',
    'promises about breaches: to tell you',
    'promises about breaches: to record all',
  ],
  'several sites, apps or brands': ['several sites', 'several apps', 'several brands'],
  'social-media pages, embedded content, cookies by name pattern, with unknown lifetime, before and after consent':
    [
      'social-media pages',
      'embedded content',
      'cookies by name pattern',
      'cookies with unknown lifetime',
      'cookies before consent',
      'cookies after consent',
    ],
  'where data come from besides the person': ['where data come from besides the person'],
  'validity date apart from update date, version, governing law, prevailing language, sister policies, change log':
    [
      'validity date apart from update date',
      'version',
      'governing law',
      'prevailing language',
      'sister policies',
      'change log',
    ],
};

/** None of the organisations is a processor and nothing else. */
const WITHOUT_EXAMPLE = ['a notice written by a processor'];

const rows: Row[] = elementRows(parse(readText('docs/elements.yaml')), {
  check,
  build,
  assets: ASSETS,
});
const texts = (blocks: Told[]): string[] => blocks.map(({ text }) => text);

describe('docs/elements.yaml', () => {
  test('has a row for all that must be expressible, and no other', () => {
    expect(rows.map(({ element }) => element)).toEqual(Object.values(WANTED).flat());
  });

  describe.each(rows.map((row) => [row.element, row] as const))('%s', (_, row) => {
    test.each(LANGUAGES)('is told on the page in %s, and not without its key', (language) => {
      const told = texts(row.told(language));
      expect(told).not.toEqual([]);
      for (const text of told) expect(text).toMatch(/\p{L}.*\p{L}/u);
      const untold = texts(row.untold(language));
      expect(told.filter((text) => untold.includes(text))).toEqual([]);
    });

    test('has words of its own in each language', () => {
      const told = LANGUAGES.map((language) => texts(row.told(language)).join(' '));
      expect(new Set(told).size, told.join('\n')).toBe(LANGUAGES.length);
    });

    test('is in the example that is named for it', () => {
      if (row.example === undefined) {
        expect(WITHOUT_EXAMPLE).toContain(row.element);
        return;
      }
      expect(EXAMPLES).toContain(row.example);
      const file = `examples/${row.example}/policy.yaml`;
      const { resolved } = check({ file, content: exampleText(row.example) }, ASSETS);
      expect(resolved, file).not.toBeNull();
      expect(placesOf(row, resolved), `${file} has no ${row.key}`).not.toEqual([]);
    });
  });
});

describe('the pages made from the model', () => {
  test('show examples that a policy can have', () => {
    const locale = readLocale(ASSETS, 'en');
    const laws = lawIds(ASSETS);
    const unknown = Object.entries(FULL_MODEL).flatMap(([def, { fields }]) =>
      Object.entries(fields).flatMap(([key, { example }]) =>
        [...leaves(elementOf(def, { [key]: example }, []))].flatMap(({ field, value }) => {
          const known = Object.keys(locale.vocabulary[field.of ?? ''] ?? {});
          const fits =
            field.kind === 'vocab' || field.kind === 'says'
              ? known.includes(value as string)
              : field.kind === 'law'
                ? laws.includes(value as string)
                : typeof value !== 'object' || ['open', 'vocabulary'].includes(field.kind);
          return fits ? [] : [`${def}.${key}: ${JSON.stringify(value)} (${field.of})`];
        }),
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('are current (else: npm run docs)', () => {
    const args = [fileURLToPath(new URL('../../scripts/docs.mjs', import.meta.url)), '--check'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('docs/policy.md has a line for every key of the model', () => {
    const page = readText('docs/policy.md');
    for (const [def, { fields }] of Object.entries(FULL_MODEL)) {
      const heading = def === 'policy' ? 'The root' : def.replaceAll('_', '-');
      const [, section = ''] = page.split(`\n## ${heading}\n`);
      const [part = ''] = section.split('\n## ');
      const keys = [...part.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key);
      expect(keys, def).toEqual(Object.keys(fields));
    }
  });
});

describe('README.md', () => {
  const readme = readText('README.md');
  const fenced = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', text = '']) => ({ language, text }),
  );
  const policies = fenced
    .filter(({ language, text }) => language === 'yaml' && /^(?:#.*\n)?policygen: 1$/m.test(text))
    .map(({ text }) => text);

  test('shows policies that build without a diagnostic', () => {
    expect(policies.length).toBeGreaterThanOrEqual(2);
    for (const text of policies) {
      const { diagnostics, files } = buildText(text);
      expect(diagnostics, text).toEqual([]);
      expect(files.size).toBeGreaterThan(0);
    }
  });

  test('shows words of your own that a policy takes', () => {
    const words = fenced.filter(({ text }) => text.startsWith('vocabulary:'));
    expect(words).toHaveLength(1);
    for (const { text } of words) {
      const data: Record<string, Record<string, string>> = parse(text).vocabulary.data;
      const ids = Object.keys(data).join(', ');
      const languages = Object.keys(Object.values(data)[0]!).join();
      const policy = policies.find((each) => parse(each).languages.join() === languages)!;
      const using = `${policy.replace('data: [name', `data: [${ids}, name`)}${text}`;
      expect(buildText(using).diagnostics).toEqual([]);
    }
  });

  // Each shows the slip in its frame: the policy with that line says just that.
  test('shows what the tool says of a slip', () => {
    const shown = fenced.filter(({ text }) => /^policy\.yaml:\d/.test(text));
    expect(shown.length).toBeGreaterThan(0);
    for (const { text } of shown) {
      const [, number = '', line = ''] = /^ *> +(\d+) \| (.*)$/m.exec(text) ?? [];
      const [, before = ''] =
        new RegExp(`^ +${Number(number) - 1} \\| (.*)$`, 'm').exec(text) ?? [];
      const policy = policies
        .map((each) => each.split('\n'))
        .find((lines) => lines[Number(number) - 2] === before);
      expect(policy, `the policy that the message is about: ${before}`).toBeDefined();
      const input = policy!.with(Number(number) - 1, line).join('\n');
      const args = ['check', '-', '--stdin-filename', 'policy.yaml'];
      const { status, stdout } = policygen(args, { input });
      expect(stdout.replace(/ +$/gm, '')).toContain(text.trimEnd());
      expect(status).toBe(1);
    }
  });

  test('names files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, name]) => name!);
    expect(links.filter((name) => !existsSync(new URL(`../../${name}`, import.meta.url)))).toEqual(
      [],
    );
  });

  test('shows the smallest useful policy, and it makes a page', () => {
    const [, part = ''] = readme.split('\n## The smallest useful policy\n');
    const [, text = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(part) ?? [];
    expect(policies).toContain(text);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
    const { documents } = buildText(text);
    expect(documents.map(({ lang }) => lang)).toEqual(['da']);
    expect(documents[0]!.sections.map(({ id }) => id)).toEqual([
      'controller',
      'activities',
      'objection',
      'rights',
      'complaint',
    ]);
  });
});
