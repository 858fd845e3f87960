import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GOOD, shell } from '../cli/policygen.js';
import { contentsOf, put, temporaryFolder } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';

const { version } = JSON.parse(readText('package.json')) as { version: string };
const NPX = `npx --yes @policygen/cli@${version}`;

interface Block {
  language: string;
  text: string;
}

const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));

/** The lines that a service would run of its file; a snippet of the policy itself has none. */
function commandsOf({ language, text }: Block): string[] {
  if (language === 'sh') return text.trim().split('\n');
  if (language === 'toml') return [/^ {2}command = "(.*)"$/m.exec(text)?.[1] ?? 'false'];
  if (language !== 'yaml') return [];
  const file = parse(text) as Record<string, unknown>;
  if (file.site || file.theme) return [];
  const { jobs, pages } = file as {
    jobs?: Record<string, { steps: { run?: string }[] }>;
    pages?: { script: string[] };
  };
  return [
    ...Object.values(jobs ?? {}).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
    ...(pages?.script ?? []),
  ];
}

/** Runs a line of the docs with the policygen of this checkout, as if npm had brought it. */
function run(line: string, cwd: string) {
  const command = line.startsWith('npx') ? line.replace(NPX, 'policygen') : line;
  expect(command, 'another version than that of the package').not.toContain('npx');
  return shell(command, { cwd });
}

const policyWith = (text: string): string => GOOD + text;

describe('docs/publishing.md', () => {
  const blocks = blocksOf(readText('docs/publishing.md'));

  test('has a snippet for each place it names', () => {
    expect(blocks.map(({ language }) => language)).toEqual([
      'sh',
      'yaml',
      'sh',
      'sh',
      'yaml',
      'yaml',
      'toml',
      'sh',
      'text',
      'sh',
    ]);
  });

  test.each(blocks.flatMap(commandsOf))('%s', (line) => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD, 'public/index.html': 'our shop\n' });
    const out = /--out (\S+)/.exec(line)?.[1] ?? '';
    if (line.includes('--force')) put(join(cwd, out, 'index.html'), 'an old page\n');
    const { status, stderr } = run(line, cwd);
    expect(status, stderr).toBe(0);
    const page = line.includes('fragment') ? 'fragment.html' : 'index.html';
    expect(readFileSync(join(cwd, out, page), 'utf8')).toContain('Bageriet Havblik');
    expect(readFileSync(join(cwd, 'public/index.html'), 'utf8')).toBe('our shop\n');
  });

  test('without --force a file in the way stops the build', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD, 'public/index.html': 'our shop\n' });
    const before = contentsOf(cwd);
    const { status, stderr } = run('policygen build policy.yaml --out public', cwd);
    expect(status).toBe(3);
    expect(stderr).toContain('policygen did not write what stands there');
    expect(contentsOf(cwd)).toEqual(before);
  });

  test('tells which files there are, and where the page says it stands', () => {
    const [, , site] = blocks;
    const cwd = temporaryFolder({
      'policy.yaml': policyWith(blocks.find(({ text }) => text.startsWith('site:'))?.text ?? ''),
    });
    expect(site).toBeDefined();
    const { status, stderr } = run('policygen build policy.yaml --out p', cwd);
    expect(status, stderr).toBe(0);
    const named = [...readText('docs/publishing.md').matchAll(/`((?:en\/)?index\.(?:html|md))`/g)];
    for (const [, name = ''] of named) expect(existsSync(join(cwd, 'p', name)), name).toBe(true);
    expect(readFileSync(join(cwd, 'p/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://www.havblik.example/privatlivspolitik/">',
    );
  });
});

describe('docs/formats.md', () => {
  const page = readText('docs/formats.md');
  const blocks = blocksOf(page);

  test.each(blocks.flatMap(commandsOf))('%s', (line) => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const { status, stderr } = run(line, cwd);
    expect(status, stderr).toBe(0);
    const out = /--out (\S+)/.exec(line)?.[1] ?? '';
    const [file = ''] = Object.keys(contentsOf(join(cwd, out))).filter((name) =>
      /^(index|policy)\.(md|json)$/.test(name),
    );
    const text = readFileSync(join(cwd, out, file), 'utf8');
    expect(text).toMatch(file.endsWith('md') ? /^---\ntitle: [\s\S]*layout: "page.njk"/ : /^\{/);
  });

  test('the theme it shows is taken without a word', () => {
    const theme = blocks.find(({ text }) => text.startsWith('theme:'))?.text ?? '';
    const cwd = temporaryFolder({ 'policy.yaml': policyWith(theme) });
    const { status, stderr } = run('policygen build policy.yaml', cwd);
    expect(status).toBe(0);
    expect(stderr).not.toContain('low-contrast');
    expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toContain('--accent: #a3195b;');
  });

  test('names the custom properties and the elements that there are', () => {
    const style = readText('templates/layouts/page.css');
    const named = [...page.matchAll(/`(--[a-z-]+)`/g)].map(([, name]) => name as string);
    const options = ['--format', '--front-matter', '--heading-level', '--id-prefix'];
    const properties = named.filter((name) => !options.includes(name));
    expect(properties.length).toBeGreaterThan(8);
    const defined = [...style.matchAll(/^ {2}(--[a-z-]+):/gm)].map(([, name]) => name);
    expect([...new Set(properties)].sort()).toEqual([...new Set(defined)].sort());
  });
});
