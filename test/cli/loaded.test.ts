import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CHUNKS, chunksIn, filesOf } from '../support/chunks.js';
import { BIN } from '../support/package.js';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-loaded-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The chunks whose code a command ran, as V8 saw them. */
function chunksOf(...argv: string[]): string[] {
  const folder = temporaryFolder();
  const { status } = spawnSync(process.execPath, [BIN, ...argv], {
    env: { ...process.env, NODE_V8_COVERAGE: folder, POLICYGEN_NO_CACHE: '1' },
    stdio: 'ignore',
  });
  // A check that finds something ends with 1.
  expect([0, 1]).toContain(status);
  return chunksIn(folder);
}

/** The packages of which there was code in them. */
const packagesOf = (files: readonly string[]): string[] =>
  [
    ...new Set(
      files.flatMap((file) => /node_modules\/(@[^/]+\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? []),
    ),
  ].sort();

const day = ['--as-of', '2026-11-22'];

test('each package is in some chunk, so that a list without it says something', () => {
  const all = packagesOf(Object.values(CHUNKS).flatMap(({ inputs }) => Object.keys(inputs)));
  for (const name of ['chokidar', 'commander', 'handlebars', 'marked', 'tinyglobby', 'yaml']) {
    expect(all).toContain(name);
  }
});

test('the version is told before anything is loaded, the help by the command line alone', () => {
  expect(chunksOf('--version')).toEqual([]);
  const files = filesOf(chunksOf('--help'));
  expect(packagesOf(files)).toEqual(['commander', 'fastest-levenshtein']);
  expect(files.filter((file) => /^src\/(?:lint|source|validate|generated)\//.test(file))).toEqual(
    [],
  );
});

test('what is run most comes in few chunks', () => {
  const out = join(temporaryFolder(), 'dist');
  expect(chunksOf('--help')).toEqual(['main']);
  expect(chunksOf('check', 'examples/bakery/policy.yaml', ...day)).toEqual(['check', 'main']);
  const chunks = chunksOf('build', 'examples/bakery/policy.yaml', '--out', out, ...day);
  expect(chunks).toEqual(expect.arrayContaining(['build', 'check', 'main']));
  // And what single titles need.
  expect(chunks.length).toBeLessThan(7);
});

test.skipIf(process.platform === 'win32')('what fits a pipe or a file opens no stream', () => {
  const look =
    'process.on("exit", () => process._rawDebug(process.moduleLoadList.includes("NativeModule net")))';
  const run = (...argv: string[]) =>
    spawnSync(
      process.execPath,
      [`--import=data:text/javascript,${encodeURIComponent(look)}`, BIN, ...argv],
      { encoding: 'utf8' },
    ).stderr;
  expect(run('--version')).toBe('false\n');
  expect(run('--help')).toBe('false\n');
  expect(run('check', 'examples/bakery/policy.yaml', ...day)).toMatch(/no problems\.\nfalse\n$/);
});

test('a check in which nothing is wrong loads neither templates, Markdown, the watcher nor all of YAML', () => {
  const files = filesOf(chunksOf('check', 'examples/bakery/policy.yaml', ...day));
  expect(packagesOf(files)).toEqual(['commander', 'fastest-levenshtein']);
  expect(files).not.toContain('src/generated/validate-policy.js');
  expect(files).toContain('src/validate/accepts.ts');
});

test('a check that has to show places loads YAML', () => {
  const packages = packagesOf(filesOf(chunksOf('check', 'examples/zoomtek/policy.yaml', ...day)));
  expect(packages).toContain('yaml');
  for (const name of ['handlebars', 'marked', 'chokidar', 'tinyglobby']) {
    expect(packages).not.toContain(name);
  }
});

test('a build loads what runs templates, but neither what compiles them, nor Markdown for plain lines, nor the watcher', () => {
  const out = join(temporaryFolder(), 'dist');
  const chunks = chunksOf('build', 'examples/zoomtek/policy.yaml', '--out', out, ...day);
  const packages = packagesOf(filesOf(chunks));
  for (const name of ['chokidar', 'handlebars', 'marked', 'yaml'])
    expect(packages).not.toContain(name);
  expect(filesOf(chunks)).toContain('src/run-template.ts');
});

test('an own template brings the compiler in', () => {
  const folder = temporaryFolder();
  execFileSync(process.execPath, [
    '-e',
    `const fs = require('fs'); fs.mkdirSync(process.argv[1] + '/sections'); fs.copyFileSync('templates/sections/rights.md.hbs', process.argv[1] + '/sections/rights.md.hbs')`,
    folder,
  ]);
  const out = join(temporaryFolder(), 'dist');
  const chunks = chunksOf(
    ...['build', 'examples/bakery/policy.yaml', '--overrides', folder, '--out', out, ...day],
  );
  expect(chunks).toContain('template-compiler');
});

test('init loads the prompts only where there is a terminal to ask in', () => {
  const policy = join(temporaryFolder(), 'policy.yaml');
  const packages = packagesOf(filesOf(chunksOf('init', policy, '--template', 'bakery')));
  expect(packages).toContain('yaml');
  for (const name of ['@clack/prompts', 'marked', 'chokidar']) {
    expect(packages).not.toContain(name);
  }
});
