import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  blockOf,
  documentWithout,
  type Example,
  type Fact,
  readExample,
  readFacts,
  related,
  textPaths,
  without,
} from './fact-map.js';
import { carries, plainMarkdown, visibleText } from './visible-text.js';

/** How many facts the text of each firm holds. */
const FIRMS = [
  ['zoomtek', 120],
  ['cloud-service-danmark', 93],
  ['jensens-kurser', 98],
  ['koel-ict', 55],
  ['proces360', 48],
] as const;

/** Of the facts of a firm: how many need words of the author's. */
const shares: { firm: string; facts: number; structure: number; text: number }[] = [];

describe.each(FIRMS)('%s', (firm, count) => {
  const facts = readFacts(firm);
  let example: Example;
  let pages: { html: string; markdown: string };

  beforeAll(() => {
    example = readExample(firm);
    pages = { html: visibleText(example.html), markdown: plainMarkdown(example.markdown) };
    const own = textPaths(example.resolved);
    const text = Object.values(facts).filter(({ paths }) =>
      paths.some((path) => own.some((at) => related(at, path))),
    ).length;
    shares.push({ firm, facts: count, structure: Object.keys(facts).length - text, text });
  });

  test(`has its ${count} facts`, () => {
    const ids = Object.keys(facts);
    expect(ids).toHaveLength(count);
    for (const id of ids) expect(id.replace(`${firm}-`, '')).toMatch(/^\d{3}$/);
  });

  test.each(Object.entries(facts))('%s', (_, fact) => {
    expectOnPage(example, fact);
    for (const token of fact.tokens) {
      for (const [format, page] of Object.entries(pages))
        expect(carries(page, token), `"${token}" in the ${format}`).toBe(true);
    }
  });
});

/** The page states the fact in the block named, and because of each of the values named. */
function expectOnPage(example: Example, { fact, paths, block }: Fact): void {
  expect(paths, 'an unmapped fact').not.toEqual([]);
  const before = blockOf(example.document, block);
  expect(before, `block ${block}`).not.toBeNull();
  const { sources } = before!;
  if (sources) {
    const stated = paths.some((path) => sources.some((source) => related(source, path)));
    expect(stated, `${block} is made from ${sources.join(', ')}`).toBe(true);
  }
  expect(blockOf(documentWithout(example, paths), block)?.says, fact).not.toBe(before!.says);
  for (const path of paths) {
    const alone = documentWithout(example, [path]);
    expect(alone, `without ${path} the page is the same`).not.toEqual(example.document);
  }
}

test('four facts in five need no words of the author', () => {
  const sum = (key: 'facts' | 'structure' | 'text') =>
    shares.reduce((total, share) => total + share[key], 0);
  expect(shares).toHaveLength(FIRMS.length);
  expect(sum('structure') / sum('facts')).toBeGreaterThanOrEqual(0.8);
});

afterAll(() => {
  const total = shares.reduce(
    (all, { facts, structure, text }) => ({
      firm: 'all',
      facts: all.facts + facts,
      structure: all.structure + structure,
      text: all.text + text,
    }),
    { firm: 'all', facts: 0, structure: 0, text: 0 },
  );
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
  const lines = [...shares, total].map(({ firm, facts, structure, text }) =>
    [
      firm.padEnd(22),
      String(facts).padStart(5),
      String(structure).padStart(10),
      String(text).padStart(5),
      percent(structure / facts),
    ].join(''),
  );
  console.log(['firm                  facts structure text    share', ...lines].join('\n'));
});

test('a harness that would pass everything is none', () => {
  const policy = { a: [{ b: 1 }, { b: 2, c: [3] }], d: { e: 'f' } };
  expect(without(policy, ['a[0]', 'a[1].c[0]'])).toEqual({ a: [{ b: 2 }], d: { e: 'f' } });
  expect(without(policy, ['d.e', 'a[1].b'])).toEqual({ a: [{ b: 1 }, { c: [3] }] });
  expect(() => without(policy, ['a[2]'])).toThrow('There is no a[2]');
  expect(() => without(policy, ['d.e.g'])).toThrow('There is no d.e.g');
  expect(related('activities[1]', 'activities[1].data[0]')).toBe(true);
  expect(related('activities[1]', 'activities[10]')).toBe(false);
  expect(carries('den 25. maj 2018', '8')).toBe(false);

  const example = readExample('zoomtek');
  const good = { fact: '', tokens: [], paths: ['cookies.used'], block: 'p-cookies' };
  expectOnPage(example, good);
  const bad: Partial<Fact>[] = [
    { paths: [] },
    { paths: ['cookies.unused'] },
    { paths: ['backup.covers'] },
    { paths: ['cookies.used', 'site'] },
    { block: 'p-cookies-99' },
  ];
  for (const change of bad) expect(() => expectOnPage(example, { ...good, ...change })).toThrow();
});
