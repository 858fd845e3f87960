import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';
import { HANG } from '../support/hang.js';
import { BROKEN, GOOD, policygen, shell, start } from './policygen.js';

const TRACE = /\n\s+at |Error:|node:internal/;
const fail = /\berror\b/;

/** The commands whose help is held; none is the help of all. */
const HELPED = ['', 'init', 'build', 'check', 'add', 'watch', 'eject', 'schema'];

describe('help', () => {
  test.each(HELPED)('policygen %s --help', async (command) => {
    const { status, stdout, stderr } = policygen([command, '--help'].filter(Boolean));
    expect(status).toBe(0);
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot(`./help/${command || 'policygen'}.txt`);
  });

  test('the version is that of the package', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(policygen(['-V'])).toMatchObject({ status: 0, stdout: `${version}\n` });
    expect(policygen(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  test('without a command, the help goes to standard error', () => {
    const { status, stdout, stderr } = policygen([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: policygen');
  });
});

describe('wrong use ends with 2, says what was meant and writes nothing', () => {
  test.each([
    [['biuld'], "unknown command 'biuld'\n(Did you mean build?)"],
    [['build'], "missing required argument 'policy.yaml'"],
    [['build', ''], 'It is empty.'],
    [['build', 'a.yaml', '-'], 'standard input is one policy'],
    [['build', '--fromat', 'html', 'a.yaml'], '(Did you mean --format?)'],
    [['build', '--format', 'htlm', 'a.yaml'], 'There is no format htlm. Did you mean html?'],
    [['build', '--format', 'pdf', 'a.yaml'], 'There are html, markdown, fragment, json.'],
    [['build', '--format', 'html,,', 'a.yaml'], 'single commas'],
    [['build', '--out', '', 'a.yaml'], 'It is empty.'],
    [['watch', '-'], 'standard input cannot be watched'],
    [['check', '--reporter', 'sarfi', 'a.yaml'], 'There is no reporter sarfi. Did you mean sarif?'],
    [['check', '--reporter', 'xml', 'a.yaml'], 'There are pretty, json, sarif, github.'],
    [['check', '--reporter', 'json,github', 'a.yaml'], 'Only one report fits on standard output'],
    [['check', '--reporter', 'json', '--reporter', 'pretty', 'a.yaml'], 'Only one report fits'],
    [['check', '--reporter', 'json:x,sarif:x', 'a.yaml'], 'Two reports do not fit into x.'],
    [['check', '--reporter', 'json:', 'a.yaml'], 'Name a file after the colon.'],
    [['check', '--as-of', 'today', 'a.yaml'], 'as in 2026-11-22'],
    [['check', '--as-of', '2026-02-30', 'a.yaml'], 'as in 2026-11-22'],
    [['check', '--max-warnings', '-1', 'a.yaml'], 'Write a whole number'],
    [['check', '--max-problems', '1e3', 'a.yaml'], 'Write a whole number'],
    [['check', '--allow', 'complaint-is-name', 'a.yaml'], 'Did you mean complaint-is-named?'],
    [['build', '--deny', 'unknown-key', 'a.yaml'], 'policygen explain lists them.'],
    [
      ['watch', '--allow', 'complaint-is-named', '--deny', 'complaint-is-named', 'a.yaml'],
      'complaint-is-named is both allowed and denied.',
    ],
    [['\u001b[2Jx'], 'u{1b}[2Jx'],
  ])('%j', (args, expected) => {
    const cwd = temporaryFolder({ 'a.yaml': GOOD });
    const { status, stdout, stderr } = policygen(args, { cwd });
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(TRACE);
    expect(stderr).not.toContain('\u001b');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(Object.keys(contentsOf(cwd))).toEqual(['a.yaml']);
  });
});

describe('build', () => {
  test('writes the pages and says so on standard error', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const { status, stdout, stderr } = policygen(['build', 'policy.yaml'], { cwd });
    expect(stderr).toMatch(/dist.index\.html +[\d.]+ k?B +written/);
    expect(stderr).toMatch(/dist.en.index\.md +[\d.]+ k?B +written/);
    expect(stderr).toMatch(/Open dist.index\.html\n$/);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(contentsOf(join(cwd, 'dist'))['index.html']).toContain('Bageriet Havblik ApS');

    const again = policygen(['build', 'policy.yaml'], { cwd });
    expect(again.stderr).toMatch(/dist.index\.html +[\d.]+ k?B +unchanged/);
    expect(again.stderr).not.toContain('written');
  });

  test('writes the formats and languages asked for, and removes its other pages', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    policygen(['build', 'policy.yaml'], { cwd });
    const args = ['build', 'policy.yaml', '--format', 'html', '--language', 'da'];
    const { status, stderr } = policygen(args, { cwd });
    expect(stderr).toMatch(/dist.en.index\.html +removed/);
    expect(status).toBe(0);
    expect(Object.keys(contentsOf(join(cwd, 'dist'))).sort()).toEqual([
      '.policygen.json',
      'index.html',
    ]);
  });

  test('with --quiet says nothing', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const { status, stdout, stderr } = policygen(['build', '-q', 'policy.yaml'], { cwd });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('reads standard input and calls it as it is told', () => {
    const cwd = temporaryFolder();
    expect(policygen(['build', '-'], { cwd, input: GOOD }).status).toBe(0);
    expect(contentsOf(join(cwd, 'dist'))['index.html']).toContain('Bageriet Havblik ApS');
    const args = ['build', '-', '--stdin-filename', 'shop/policy.yaml'];
    const { status, stderr } = policygen(args, { cwd, input: BROKEN });
    expect(stderr).toMatch(/^shop\/policy\.yaml:\d+:\d+/m);
    expect(status).toBe(1);
  });

  test('a broken policy ends with 1 and changes no file', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD, 'broken.yaml': BROKEN });
    policygen(['build', 'policy.yaml'], { cwd });
    const before = contentsOf(cwd);
    const { status, stdout, stderr } = policygen(['build', 'broken.yaml'], { cwd });
    expect(stderr).toMatch(/^broken\.yaml:\d+:\d+/m);
    expect(stderr).toMatch(/Nothing was written/);
    expect(stderr).not.toMatch(TRACE);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(contentsOf(cwd)).toEqual(before);
  });

  test('a language that the policy lacks ends with 1 and names it', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const { status, stderr } = policygen(['build', 'policy.yaml', '--language', 'nl'], { cwd });
    expect(stderr).toContain('nl');
    expect(stderr).toMatch(fail);
    expect(status).toBe(1);
    expect(Object.keys(contentsOf(cwd))).toEqual(['policy.yaml']);
  });

  test('an override of no shipped file is a warning, and with --strict stops the build', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD, 'own/layouts/pgae.css': '' });
    const args = ['build', 'policy.yaml', '--overrides', 'own'];
    const { status, stderr } = policygen(args, { cwd });
    expect(stderr).toMatch(/unknown-override|replaces nothing/);
    expect(status).toBe(0);
    expect(policygen([...args, '--strict', '--out', 'strict'], { cwd }).status).toBe(1);
    expect(Object.keys(contentsOf(cwd))).not.toContain('strict');
  });

  test.each([
    ['no such file', ['build', 'none.yaml'], /none\.yaml: there is no such file/],
    ['a folder', ['build', 'folder'], /folder: there is no policy\.yaml in it/],
    ['no override folder', ['build', 'policy.yaml', '--overrides', 'no'], /override folder no/],
    ['an output that is a file', ['build', 'policy.yaml', '--out', 'file'], /file: it is a file/],
    ['an output below a file', ['build', 'policy.yaml', '--out', 'file/x'], /ENOTDIR/],
    ['a foreign page', ['build', 'policy.yaml', '--out', 'folder'], /policygen did not write/],
  ])('%s ends with 3, a cause and no trace', (_, args, expected) => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD, 'folder/index.html': 'mine', file: '' });
    const before = contentsOf(cwd);
    const { status, stdout, stderr } = policygen(args, { cwd });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(TRACE);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(contentsOf(cwd)).toEqual(before);
  });

  test.skipIf(process.platform === 'win32')('a FIFO as the policy ends at once', () => {
    const cwd = temporaryFolder();
    execFileSync('mkfifo', [join(cwd, 'policy.yaml')]);
    const started = performance.now();
    expect(policygen(['build', 'policy.yaml'], { cwd })).toMatchObject({ status: 3 });
    expect(performance.now() - started).toBeLessThan(HANG);
  });

  test('standard input above the limit ends with 3, even where it has no end', () => {
    const cwd = temporaryFolder();
    const { status, stderr } = shell('yes | policygen build -', { cwd });
    expect(stderr).toMatch(/<stdin>: it is larger than the limit of 1 MB/);
    expect(status).toBe(3);
  });
});

describe('colours', () => {
  test('only where they are wanted', () => {
    const run = (args: string[], env = {}) =>
      policygen(['check', '-', ...args], { input: BROKEN, env }).stdout.includes('\u001b');
    expect(run([])).toBe(false);
    expect(run(['--color'])).toBe(true);
    expect(run([], { FORCE_COLOR: '1' })).toBe(true);
    expect(run([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(run(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('ends', () => {
  test('quietly where nobody reads on', () => {
    const cwd = temporaryFolder({ 'policy.yaml': BROKEN, 'other.yaml': BROKEN });
    const { stdout, stderr } = shell('policygen check -q *.yaml | head -1', { cwd });
    expect(stdout).toMatch(/^other\.yaml:.*\n$/);
    expect(stderr).toBe('');
    expect(shell('policygen --help | true; exit $PIPESTATUS', { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  test.runIf(process.platform === 'linux')('with 3 where the report cannot be written', () => {
    const cwd = temporaryFolder({ 'policy.yaml': BROKEN });
    const { status, stderr } = shell('policygen check policy.yaml > /dev/full', { cwd });
    expect(stderr).toBe('policygen: Cannot write: the disk is full (ENOSPC).\n');
    expect(status).toBe(3);
  });

  test('with the whole report, however long and however slow its reader', () => {
    const many = Array.from({ length: 400 }, (_, n) => [
      `${'long-name-'.repeat(10)}${n}.yaml`,
      BROKEN,
    ]);
    const cwd = temporaryFolder(Object.fromEntries(many));
    const { stdout } = shell('policygen check --max-problems 400 *.yaml | (sleep 1; cat)', { cwd });
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(new Set(stdout.match(/-\d+\.yaml:\d+:/g)).size).toBe(400);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('with %s while waiting for standard input: %i', async (signal, code) => {
    const { child, ended, talk } = start(['build', '-'], { cwd: temporaryFolder() });
    await wait(600);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(talk()).toBe('');
  });

  test('with 70 and a trace where we are to blame', () => {
    const bug = 'TextEncoder.prototype.encodeInto = () => { throw new TypeError("planted"); }';
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(bug)}` };
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const { status, stderr } = policygen(['build', 'policy.yaml'], { cwd, env });
    expect(stderr).toMatch(/^policygen: This is a bug of ours/);
    expect(stderr).toMatch(/TypeError: planted\n\s+at /);
    expect(status).toBe(70);
  });
});
