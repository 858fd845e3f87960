import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';
import { asking, BROKEN, GOOD, LAWLESS, MENDED, policygen, start } from './policygen.js';

const PATIENCE = { timeout: 8000, interval: 25 };

async function watching(text: string, args: string[] = []) {
  const cwd = temporaryFolder({ 'policy.yaml': text });
  const run = start(['watch', 'policy.yaml', ...args], { cwd });
  const said = (expected: RegExp | string) =>
    vi.waitFor(() => expect(run.talk()).toMatch(expected), PATIENCE);
  const page = () => readFileSync(join(cwd, 'dist/index.html'), 'utf8');
  const policy = join(cwd, 'policy.yaml');
  await said(/Watching policy\.yaml/);
  return { ...run, cwd, said, page, policy };
}

test('a good, a broken and a mended policy: the page is the last good one each time', async () => {
  const { said, page, policy, cwd } = await watching(GOOD);
  expect(page()).toContain('Bageriet Havblik ApS');
  const good = contentsOf(join(cwd, 'dist'));

  writeFileSync(policy, BROKEN);
  await said(/policy\.yaml:\d+:\d+[\s\S]*\d\d:\d\d:\d\d 1 error; dist stays as it was/);
  expect(contentsOf(join(cwd, 'dist'))).toEqual(good);

  writeFileSync(policy, MENDED);
  await said(/\d\d:\d\d:\d\d built in \d+ ms: [^\n]*index\.html written[^\n]*\n/);
  expect(page()).toContain('Bageriet Solnedgang ApS');
  expect(page()).not.toContain('Havblik ApS');
});

test('a policy that is broken at first is built once it is mended', async () => {
  const { said, page, policy, cwd, talk } = await watching(BROKEN);
  expect(talk()).toMatch(/Nothing was written/);
  expect(existsSync(join(cwd, 'dist'))).toBe(false);
  writeFileSync(`${policy}.new`, GOOD);
  renameSync(`${policy}.new`, policy);
  await said(/built in/);
  expect(page()).toContain('Bageriet Havblik ApS');
});

test('a policy that is away for a while is waited for', async () => {
  const { said, page, policy } = await watching(GOOD);
  rmSync(policy);
  await said(/Cannot read policy\.yaml: there is no such file.*dist stays as it was/);
  writeFileSync(policy, MENDED);
  await said(/built in/);
  expect(page()).toContain('Bageriet Solnedgang ApS');
});

test('saving without a change says so; our own pages do not start us again', async () => {
  const { said, talk, policy } = await watching(GOOD, ['--out', '.']);
  writeFileSync(policy, GOOD);
  await said(/built in \d+ ms: nothing changed/);
  await wait(600);
  expect(talk().match(/built in/g)).toHaveLength(1);
});

test('a hundred saves in a row end with the last one, in few builds', async () => {
  const { said, talk, page, policy } = await watching(GOOD);
  for (let save = 1; save <= 100; save++) {
    writeFileSync(policy, GOOD.replace('Havblik', `Havblik${save}`));
    await wait(5);
  }
  await said(/built in/);
  await vi.waitFor(() => expect(page()).toContain('Havblik100'), PATIENCE);
  expect(talk().match(/built in/g)?.length).toBeLessThan(20);
});

test('what the law objects to is counted, and reported anew with each build', async () => {
  const args = [...asking('complaint-is-named'), '--reporter', 'json:findings.json'];
  const { said, policy, cwd } = await watching(GOOD, args);
  const errors = () => JSON.parse(readFileSync(join(cwd, 'findings.json'), 'utf8')).summary.errors;
  expect(errors()).toBe(0);
  writeFileSync(policy, LAWLESS);
  await said(/built in \d+ ms: [^\n]*; 1 error of the law\n/);
  expect(errors()).toBe(1);
});

test('overrides are watched too', async () => {
  const cwd = temporaryFolder({ 'policy.yaml': GOOD, 'own/layouts/pgae.css': '' });
  const run = start(['watch', 'policy.yaml', '--overrides', 'own'], { cwd });
  await vi.waitFor(() => expect(run.talk()).toMatch(/Watching/), PATIENCE);
  writeFileSync(join(cwd, 'own/layouts/pgae.css'), 'body {}');
  await vi.waitFor(() => expect(run.talk()).toMatch(/built in/), PATIENCE);
});

describe.skipIf(process.platform === 'win32')('ends', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('cleanly with %s: %i', async (signal, code) => {
    const { child, ended, cwd, talk } = await watching(GOOD);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(talk()).not.toMatch(/\n\s+at /);
    expect(Object.keys(contentsOf(cwd)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('at once with 3 where the policy or its folder is not there', () => {
    const cwd = temporaryFolder();
    for (const path of ['policy.yaml', 'none/policy.yaml']) {
      const { status, stderr } = policygen(['watch', path], { cwd });
      expect(stderr).toMatch(/there is no such file/);
      expect(status).toBe(3);
    }
  });

  test('where nobody listens any more', async () => {
    const { child, ended, policy } = await watching(GOOD);
    child.stderr?.destroy();
    await wait(100);
    writeFileSync(policy, MENDED);
    expect(await ended).toBe(3);
  });
});
