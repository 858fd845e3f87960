import { expect, test } from 'vitest';
import { filesChanged } from '../../src/cli/summary.js';
import { outputPlaces } from '../../src/io/output-places.js';
import { readText } from '../support/shipped.js';

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
