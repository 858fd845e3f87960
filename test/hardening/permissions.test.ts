// Folders and files that the command may not write or read. Nothing is forbidden to root, so
// where root runs the tests, the command runs without the two capabilities that make it so.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { GOOD, MENDED } from '../cli/policygen.js';
import { contentsOf, put, temporaryFolder } from '../io/temporary-folder.js';
import { BIN } from '../support/package.js';

const WITHOUT_PRIVILEGES =
  process.getuid?.() === 0
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', process.execPath]
    : [process.execPath];

function policygen(args: readonly string[], cwd: string, env: Record<string, string> = {}) {
  const [command = '', ...before] = WITHOUT_PRIVILEGES;
  const { NODE_OPTIONS: _, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(command, [...before, BIN, ...args], {
    cwd,
    env: { ...rest, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

/** Takes the right to write (or to read) away until the end of the test. */
function lock(path: string, mode: number): void {
  chmodSync(path, mode);
  onTestFinished(() => chmodSync(path, 0o755));
}

const BUILD = ['build', 'policy.yaml', '--quiet'];

/** A site with its pages, and a policy that was changed since. */
function site(): string {
  const cwd = temporaryFolder({ 'policy.yaml': GOOD });
  expect(policygen(BUILD, cwd)).toEqual({ status: 0, stdout: '', stderr: '' });
  put(join(cwd, 'policy.yaml'), MENDED);
  return cwd;
}

/** What a build from nothing makes of the changed policy. */
function fresh(): Record<string, string> {
  const cwd = temporaryFolder({ 'policy.yaml': MENDED });
  expect(policygen(BUILD, cwd).status).toBe(0);
  return contentsOf(join(cwd, 'dist'));
}

describe.skipIf(process.platform === 'win32')('without permission', () => {
  test('nothing is forbidden to the tests for another reason', () => {
    const folder = temporaryFolder();
    lock(folder, 0o555);
    const [command = '', ...before] = WITHOUT_PRIVILEGES;
    const write = `require('fs').writeFileSync('page.html', '')`;
    const { stderr } = spawnSync(command, [...before, '-e', write], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toContain('EACCES');
  });

  test.each([
    ['the output folder', 'dist', 'dist'],
    ['the folder of a language', 'dist/en', 'dist/en/index.html'],
  ])('to write %s, the old pages stay, and the next build mends it', (_, folder, named) => {
    const cwd = site();
    const before = contentsOf(join(cwd, 'dist'));
    lock(join(cwd, folder), 0o555);
    expect(policygen(BUILD, cwd)).toEqual({
      status: 3,
      stdout: '',
      stderr: `policygen: Cannot write ${named}: permission denied (EACCES). Nothing was changed.\n`,
    });
    expect(contentsOf(join(cwd, 'dist'))).toEqual(before);
    chmodSync(join(cwd, folder), 0o755);
    expect(policygen(BUILD, cwd).status).toBe(0);
    expect(contentsOf(join(cwd, 'dist'))).toEqual(fresh());
  });

  test('to make the output folder, nothing is made', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    mkdirSync(join(cwd, 'web'));
    lock(join(cwd, 'web'), 0o555);
    const { status, stderr } = policygen([...BUILD, '--out', 'web/privacy'], cwd);
    expect(stderr).toMatch(/^policygen: Cannot write web\/privacy.*: permission denied \(EACCES\)/);
    expect([status, readdirSync(join(cwd, 'web'))]).toEqual([3, []]);
  });

  test('to read the pages that are there, they stay', () => {
    const cwd = site();
    const before = contentsOf(join(cwd, 'dist'));
    lock(join(cwd, 'dist/.policygen.json'), 0);
    const { status, stderr } = policygen(BUILD, cwd);
    expect(stderr).toMatch(/^policygen: Cannot read .*\.policygen\.json.*permission denied/);
    expect(status).toBe(3);
    chmodSync(join(cwd, 'dist/.policygen.json'), 0o644);
    expect(contentsOf(join(cwd, 'dist'))).toEqual(before);
  });

  test.each([
    ['the policy', 'policy.yaml', []],
    ['the folder of the policy', '.', []],
    ['what it extends', 'base.yaml', []],
    ['own words', 'own/locales/da.yaml', ['--overrides', 'own']],
    ['the folder of own words', 'own/locales', ['--overrides', 'own']],
  ])('to read %s, it is said and nothing is written', (_, locked, more) => {
    const cwd = temporaryFolder({
      'site/policy.yaml': `extends: base.yaml\n${GOOD}`,
      'site/base.yaml': 'version: "3"\n',
      'site/own/locales/da.yaml': 'sections: { rights: Hvad du kan kræve }\n',
    });
    const inSite = [...BUILD.map((arg) => arg.replace('policy.yaml', 'site/policy.yaml'))];
    const overrides = more.map((arg) => (arg === 'own' ? 'site/own' : arg));
    lock(join(cwd, 'site', locked), 0);
    const { status, stderr } = policygen([...inSite, ...overrides], cwd);
    expect(stderr).toContain('permission denied (EACCES)');
    expect(stderr).not.toMatch(/^ +at /m);
    expect([1, 3]).toContain(status);
    expect(readdirSync(cwd)).toEqual(['site']);
  });

  test('to write one site of three, the others are built and it is named', () => {
    const cwd = temporaryFolder();
    const names = ['bakery', 'dentist', 'library'];
    for (const name of names) put(join(cwd, 'sites', name, 'policy.yaml'), GOOD);
    const env = { XDG_CACHE_HOME: join(cwd, 'cache') };
    const args = ['build', 'sites', '--out', 'public'];
    expect(policygen(args, cwd, env).status).toBe(0);
    for (const name of names) put(join(cwd, 'sites', name, 'policy.yaml'), MENDED);
    const before = contentsOf(join(cwd, 'public/dentist'));
    lock(join(cwd, 'public/dentist'), 0o555);
    const { status, stderr } = policygen(args, cwd, env);
    expect(stderr).toContain('permission denied (EACCES)');
    expect(stderr).toMatch(/^.*sites\/dentist.*$/m);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(3);
    expect(contentsOf(join(cwd, 'public/dentist'))).toEqual(before);
    for (const name of ['bakery', 'library'])
      expect(contentsOf(join(cwd, 'public', name))).toEqual(fresh());
  });

  test('to keep anything in the cache folder, all is as it would be', () => {
    const cwd = temporaryFolder({ 'policy.yaml': MENDED });
    mkdirSync(join(cwd, 'cache'));
    lock(join(cwd, 'cache'), 0o555);
    const env = { XDG_CACHE_HOME: join(cwd, 'cache') };
    expect(policygen(BUILD, cwd, env)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(contentsOf(join(cwd, 'dist'))).toEqual(fresh());
    expect(policygen(['build', '.', '--out', 'many'], cwd, env).status).toBe(0);
    expect(readdirSync(join(cwd, 'cache'))).toEqual([]);
  });
});
