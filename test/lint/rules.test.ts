import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { RULES } from '../../src/lint/rules/index.js';
import { check } from '../../src/pipeline.js';

const FOLDER = 'test/lint';
const assets = shippedAssets();
const ids = RULES.map(({ id }) => id);

/** What one rule finds in a policy. The first line may say `# as-of: 2020-01-01`. */
function found(id: string, text: string, file = 'policy.yaml'): string {
  const asOf = /^# as-of: (\S+)/.exec(text)?.[1] ?? '2026-11-22';
  const { resolved, diagnostics } = check({ file, content: text }, assets, { asOf });
  if (!resolved) throw new Error(reportPretty(diagnostics, () => text, { colour: false }));
  const own = diagnostics.filter(({ rule }) => rule === id);
  return own.length === 0 ? '' : reportPretty(own, () => text, { colour: false });
}

test('every rule has a file, a line in the index and a folder of fixtures, in order', () => {
  const files = readdirSync('src/lint/rules').filter((name) => name !== 'index.ts');
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(ids).toEqual(files.map((name) => name.replace(/\.ts$/, '')).sort());
  expect(ids).toEqual(folders.map(({ name }) => name).sort());
});

describe.each(RULES)('$id', (rule) => {
  const read = (name: string) => readFileSync(`${FOLDER}/${rule.id}/${name}`, 'utf8');

  test('is silent where all is well', () => {
    expect(found(rule.id, read('ok.yaml'))).toBe('');
  });

  test('says what is wrong, where, and what to write', async () => {
    const report = found(rule.id, read('bad.yaml'), 'bad.yaml');
    expect(report).not.toBe('');
    await expect(report).toMatchFileSnapshot(`${process.cwd()}/${FOLDER}/${rule.id}/bad.out`);
  });

  test('explains itself by an example that it finds, and one that it does not', () => {
    const whole = (part: string) =>
      stringify({
        policygen: 1,
        languages: ['da', 'en'],
        controller: { name: 'Bageriet Havblik ApS' },
        ...parse(part),
      });
    expect(found(rule.id, whole(rule.bad))).not.toBe('');
    expect(found(rule.id, whole(rule.good))).toBe('');
    expect(rule.why.split(/[.!?](?:\s|$)/).length).toBeLessThanOrEqual(6);
  });

  test('links to the text of its provision', () => {
    expect(rule.article.url).toMatch(/^https:\/\//);
    expect(rule.article.article).not.toBe('');
  });
});
