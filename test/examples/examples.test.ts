import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { build, check } from '../../src/pipeline.js';
import { formatPath } from '../../src/policy.js';
import { type Leaf, leaves, type ResolvedPolicy } from '../../src/resolve/resolve.js';
import { statedPaths } from '../../src/validate/stated-paths.js';

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

/** Whether a value is words of the author's rather than structure or a shipped id. */
function isAuthored(leaf: Leaf, { policy }: ResolvedPolicy): boolean {
  if (leaf.field.kind === 'text' || leaf.path[0] === 'sections') return true;
  const words = policy.vocabulary?.[leaf.field.of ?? (leaf.field.kind === 'law' ? 'laws' : '')];
  return words !== undefined && Object.hasOwn(words, String(leaf.value));
}

/** The share of what a policy states that structure and shipped words carry. */
function structuredShare(resolved: ResolvedPolicy): number {
  const stated = new Set(statedPaths(resolved).map(formatPath));
  const values = [...leaves(resolved.root)].filter((leaf) => stated.has(formatPath(leaf.path)));
  return 1 - values.filter((leaf) => isAuthored(leaf, resolved)).length / values.length;
}

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

  test('needs few words of its own', () => {
    if (!checked.resolved) throw new Error('not valid');
    const share = structuredShare(checked.resolved);
    console.log(`${name.padEnd(22)} ${(share * 100).toFixed(1)} % structure and shipped words`);
    expect(share).toBeGreaterThanOrEqual(0.8);
  });

  test('says at its top what it is', () => {
    expect(text.slice(0, 400)).toMatch(/^#.*(?:reconstruction|invented)/im);
    expect(text).toMatch(/^site: \{ index: false/m);
  });
});
