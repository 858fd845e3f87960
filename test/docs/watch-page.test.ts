import { expect, test } from 'vitest';
import { filesChanged } from '../../src/cli/summary.js';
import { outputPlaces } from '../../src/io/output-places.js';
import { GOOD, start } from '../cli/policygen.js';
import { temporaryFolder } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';
import { linesOf } from './lines-of.js';

const page = readText('docs/watch.md');

test('every option on the page is one of the command', () => {
  const help = readText('test/cli/help/watch.txt');
  const options = [...new Set(page.match(/--[a-z][a-z-]+/g))];
  expect(options.length).toBeGreaterThanOrEqual(5);
  for (const option of options) expect(help).toContain(`  ${option} `);
});

test('the folders of several policies are those of the page', () => {
  const named = [...page.matchAll(/\(`(shops\/[^`]+)`:\s+`([^`]+)`\)/g)];
  const places = outputPlaces(
    named.map(([, policy = '']) => policy),
    'dist',
  );
  expect(places.map(({ folder }) => folder.replaceAll('\\', '/'))).toEqual(
    named.map(([, , folder]) => folder),
  );
  expect(places).toHaveLength(2);
});

test('the line of a build reads as on the page', () => {
  const files = ['index.html', 'index.md'].map((path) => ({
    path,
    bytes: 1,
    state: 'written' as const,
  }));
  expect(page).toContain(`policy.yaml: ${filesChanged(files)}, 1 warning, 14 ms`);
});

test.each([
  ...linesOf('README.md').filter((line) => line.includes(' watch ')),
  ...linesOf('docs/watch.md'),
])(
  '%s shows the pages',
  async (line) => {
    expect(linesOf('docs/watch.md')).toHaveLength(2);
    const shops = { 'shops/harbour/policy.yaml': GOOD, 'shops/station.yaml': GOOD };
    const cwd = temporaryFolder({ 'policy.yaml': GOOD, ...shops });
    // Nobody sits at a browser here; test/cli/watch-preview.test.ts does.
    const { child, ended, talk } = start(line.replace(' --open', '').split(' ').slice(1), { cwd });
    await expect.poll(talk, { timeout: 20_000 }).toMatch(/http:\/\/(?:localhost|127\.0\.0\.1):\d+/);
    await expect.poll(talk, { timeout: 20_000 }).toContain('written');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  },
  120_000,
);
