import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { build, check } from '../../src/pipeline.js';

const EXAMPLES = 'examples';
const assets = shippedAssets();

/** Every file below a folder, relative to it, with forward slashes. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => name !== '.policygen.json')
    .sort();

describe.each(readdirSync(EXAMPLES))('%s', (name) => {
  const file = join(EXAMPLES, name, 'policy.yaml');
  const text = readFileSync(file, 'utf8');
  const checked = check({ file, content: text }, assets);
  const built = build(checked, assets, { formats: ['html', 'markdown'] });

  test('has no problem', () => {
    expect([...checked.diagnostics, ...built.diagnostics]).toEqual([]);
  });

  test('is rendered in dist as it is today (else: npm run examples)', () => {
    const dist = join(EXAMPLES, name, 'dist');
    expect(filesBelow(dist)).toEqual(built.files.map(({ path }) => path).sort());
    for (const { path, content } of built.files) {
      expect(readFileSync(join(dist, path), 'utf8'), path).toBe(content);
    }
  });

  test('says at its top what it is', () => {
    expect(text.slice(0, 400)).toMatch(/^#.*(?:reconstruction|invented)/im);
    expect(text).toMatch(/^site: \{ index: false/m);
  });
});
