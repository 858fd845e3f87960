import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { ROOT } from '../support/shipped.js';

interface Found {
  file: string;
  pattern: string;
  flags: string;
}

/** The regular expressions that stand in a source. */
function regularExpressions(file: string): Found[] {
  const { code } = transformSync(readFileSync(join(ROOT, 'src', file), 'utf8'), { loader: 'ts' });
  const found: Found[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex !== undefined) found.push({ file, ...regex });
    for (const value of Object.values(node)) walk(value);
  };
  walk(parseAst(code));
  return found;
}

/** Whether an expression takes time that grows faster than the square of the text, or nobody can say. */
async function isSlow({ pattern, flags }: Found): Promise<boolean> {
  const { status, complexity } = await check(pattern, flags.replace('v', 'u'), { timeout: 20_000 });
  if (complexity?.type === 'polynomial') return complexity.degree > 2;
  return status === 'unknown' || complexity?.type === 'exponential';
}

// Policies may come from strangers, and their size has a limit that the square of it stands.
test('no regular expression of ours can be made to run for ages', async () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('generated'),
  );
  const all = files.flatMap(regularExpressions);
  expect(all.length).toBeGreaterThan(200);
  const slow = [];
  for (const each of new Map(all.map((one) => [`/${one.pattern}/${one.flags}`, one])).values()) {
    if (await isSlow(each)) slow.push(each);
  }
  expect(slow).toEqual([]);
}, 300_000);

test('one that runs for ages is found', async () => {
  expect(await isSlow({ file: 'cakes.ts', pattern: '^(a+)+$', flags: '' })).toBe(true);
  expect(await isSlow({ file: 'cakes.ts', pattern: '^\\s*\\s*\\s*$', flags: 'u' })).toBe(true);
});
