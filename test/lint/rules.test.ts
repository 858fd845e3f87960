import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  CASES,
  casesReport,
  exampleOf,
  FOLDER,
  fixturesOf,
  found,
  hasCases,
  RULES,
  readFixture,
  reportOf,
} from './fixtures.js';

const ids = RULES.map(({ id }) => id);

test('every rule has a file, a line in the index and a folder of fixtures, in order', () => {
  const files = readdirSync('src/lint/rules').filter((name) => name !== 'index.ts');
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(ids).toEqual(files.map((name) => name.replace(/\.ts$/, '')).sort());
  expect(ids).toEqual(folders.map(({ name }) => name).sort());
});

describe.each(RULES)('$id', (rule) => {
  const ok = fixturesOf(rule, 'ok');
  const bad = fixturesOf(rule, 'bad');
  const cases = hasCases(rule) ? [CASES] : [];

  test('has both fixtures, and no file beside them that nothing reads', () => {
    expect(ok).toContain('ok.yaml');
    expect(bad).toContain('bad.yaml');
    expect(readdirSync(`${FOLDER}/${rule.id}`).sort()).toEqual(
      [...ok, ...bad, ...bad.map(reportOf), ...cases, ...cases.map(reportOf)].sort(),
    );
  });

  test.each(ok)('is silent where all is well: %s', (name) => {
    expect(found(rule.id, readFixture(rule, name))).toBe('');
  });

  test.each(bad)('says what is wrong, where, and what to write: %s', async (name) => {
    const report = found(rule.id, readFixture(rule, name), name);
    expect(report).not.toBe('');
    await expect(report).toMatchFileSnapshot(`${FOLDER}/${rule.id}/${reportOf(name)}`);
  });

  test.each(cases)('says at each edge what is written down: %s', async (name) => {
    await expect(casesReport(rule)).toMatchFileSnapshot(`${FOLDER}/${rule.id}/${reportOf(name)}`);
  });

  test('explains itself by an example that it finds, and one that it does not', () => {
    expect(found(rule.id, exampleOf(rule, 'bad'))).not.toBe('');
    expect(found(rule.id, exampleOf(rule, 'good'))).toBe('');
    expect(rule.why.split(/[.!?](?:\s|$)/).length).toBeLessThanOrEqual(6);
  });

  test('links to the text of its provision', () => {
    expect(rule.article.url).toMatch(/^https:\/\//);
    expect(rule.article.article).not.toBe('');
  });
});
