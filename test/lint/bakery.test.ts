import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AS_OF, withoutEachKey } from '../../scripts/bakery.mjs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { check } from '../../src/pipeline.js';
import { exampleText } from '../support/build.js';
import { ASSETS, readText } from '../support/shipped.js';

/** docs/bakery.yaml: what each key of the bakery answers, and what is found without it. */
interface Table {
  why: Record<string, { title: string; text: string }>;
  keys: Record<string, Required | NotRequired>;
}
interface Required {
  /** The provision that asks for the key. */
  article: string;
  /** What answers for it when it is missing. */
  finding: string;
  /** Further findings that follow from that. */
  follow?: string[];
}
interface NotRequired {
  why: string;
  found?: string[];
}
interface Less {
  key: string;
  found: string[];
  diagnostics: Diagnostic[];
}

const policy = exampleText('bakery');
const table: Table = parse(readText('docs/bakery.yaml'));
const deletions: Less[] = withoutEachKey(policy, { check, assets: ASSETS });
const rows = Object.entries(table.keys);
const required = rows.flatMap(([key, row]) => ('article' in row ? [[key, row] as const] : []));

const expectedOf = (row: Required | NotRequired): string[] =>
  ('article' in row ? [row.finding, ...(row.follow ?? [])] : (row.found ?? [])).toSorted();

test('nothing at all is found in the bakery', () => {
  const { diagnostics } = check({ file: 'policy.yaml', content: policy }, ASSETS, { asOf: AS_OF });
  expect(diagnostics).toEqual([]);
});

test('the table has each key and each item of the bakery, in its order, and no other', () => {
  expect(deletions.map(({ key }) => key)).toEqual(rows.map(([key]) => key));
});

test('each key is called by a name of its own', () => {
  expect(new Set(deletions.map(({ key }) => key)).size).toBe(deletions.length);
});

describe('without each key', () => {
  test.each(deletions)('$key: the findings of the table, and no other', ({ key, found }) => {
    expect(found).toEqual(expectedOf(table.keys[key] ?? { why: '' }));
  });
});

test.each(required)('%s: the finding is that of the article', (key, { article, finding }) => {
  expect(article).toMatch(/^(?:GDPR|ePrivacy Directive) Art\. \d/);
  const [rule] = finding.split(' ');
  const own = deletions
    .find((less) => less.key === key)
    ?.diagnostics.find((diagnostic) => diagnostic.rule === rule);
  // What the format itself asks for can be built in no other way, and cites no article.
  if (own?.law) expect(own.reference?.article).toBe(article);
  else expect(own?.severity).toBe('error');
});

test('each key that no article asks for has a reason, and each reason a key', () => {
  const used = rows.flatMap(([, row]) => ('why' in row ? [row.why] : []));
  expect([...new Set(used)].sort()).toEqual(Object.keys(table.why).sort());
  for (const { title, text } of Object.values(table.why)) expect(`${title} ${text}`).toMatch(/\w/);
});

test('no key without an article gives a finding of the law', () => {
  const silent = deletions.filter(({ key }) => !('article' in (table.keys[key] ?? {})));
  expect(silent.filter(({ diagnostics }) => diagnostics.some(({ law }) => law))).toEqual([]);
});

/** The duties of Articles 13 and 14 that hold for the bakery. */
test.each([
  '13(1)(a)',
  '13(1)(c)',
  '13(1)(d)',
  '13(1)(e)',
  '13(1)(f)',
  '13(2)(a)',
  '13(2)(b)',
  '13(2)(d)',
  '13(2)(e)',
  '14(1)(d)',
  '14(2)(f)',
])('Article %s is answered by a key', (article) => {
  expect(required.map(([, row]) => row.article)).toContain(`GDPR Art. ${article}`);
});
