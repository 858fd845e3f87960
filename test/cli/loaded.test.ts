import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** The packages whose code a command ran, as V8 saw them. */
function loaded(...argv: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-loaded-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, ['bin/policygen.js', ...argv], {
    env: { ...process.env, NODE_V8_COVERAGE: folder },
    stdio: 'ignore',
  });
  const urls = readdirSync(folder).flatMap((name) =>
    (
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] }
    ).result.map(({ url }) => url),
  );
  const names = urls.flatMap(
    (url) => /\/node_modules\/(@[^/]+\/[^/]+|[^/]+)\//.exec(url)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

test('a check of one policy loads neither templates, Markdown nor the watcher', () => {
  const packages = loaded('check', 'examples/dental-practice/policy.yaml', '--as-of', '2026-11-22');
  expect(packages).toContain('yaml');
  expect(packages).not.toContain('handlebars');
  expect(packages).not.toContain('marked');
  expect(packages).not.toContain('chokidar');
});

test('init loads the prompts only where there is a terminal to ask in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-loaded-init-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const packages = loaded('init', join(folder, 'policy.yaml'), '--template', 'bakery');
  expect(packages).toContain('yaml');
  for (const name of ['@clack/prompts', 'handlebars', 'marked', 'chokidar'])
    expect(packages).not.toContain(name);
});

test('a build loads templates and Markdown, but not the watcher', () => {
  const out = mkdtempSync(join(tmpdir(), 'policygen-loaded-out-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const packages = loaded('build', 'test/cli/bakery.yaml', '--out', join(out, 'dist'));
  expect(packages).toEqual(expect.arrayContaining(['handlebars', 'marked', 'yaml']));
  expect(packages).not.toContain('chokidar');
});
