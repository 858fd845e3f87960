import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';
import { asking, BROKEN, GOOD, LAWLESS, MENDED, policygen, start } from './policygen.js';
import { PATIENCE, watching as watchingFiles } from './watching.js';

vi.setConfig({ testTimeout: 120_000 });

async function watching(text: string, args: string[] = []) {
  const watch = await watchingFiles({ 'policy.yaml': text }, ['policy.yaml', ...args]);
  return {
    ...watch,
    page: () => watch.read('dist/index.html'),
    policy: watch.at('policy.yaml'),
  };
}

test('a good, a broken and a mended policy: the page is the last good one each time', async () => {
  const { said, page, policy, cwd } = await watching(GOOD);
  expect(page()).toContain('Bageriet Havblik ApS');
  const good = contentsOf(join(cwd, 'dist'));

  writeFileSync(policy, BROKEN);
  await said(
    /policy\.yaml:\d+:\d+[\s\S]*\d\d:\d\d:\d\d policy\.yaml: 1 error; dist stays as it was, \d+ ms\n/,
  );
  expect(contentsOf(join(cwd, 'dist'))).toEqual(good);

  writeFileSync(policy, MENDED);
  await said(
    /\d\d:\d\d:\d\d policy\.yaml: 4 files written \(index\.html, index\.md, en\/index\.html, en\/index\.md\), [^\n]*, \d+ ms\n/,
  );
  expect(page()).toContain('Bageriet Solnedgang ApS');
  expect(page()).not.toContain('Havblik ApS');
});

test('a policy that is broken at first is built once it is mended', async () => {
  const { said, page, policy, cwd, talk } = await watching(BROKEN);
  expect(talk()).toMatch(/Nothing was written/);
  expect(existsSync(join(cwd, 'dist'))).toBe(false);
  writeFileSync(`${policy}.new`, GOOD);
  renameSync(`${policy}.new`, policy);
  await said(/policy\.yaml: 4 files written/);
  expect(page()).toContain('Bageriet Havblik ApS');
});

test('a policy that is away for a while is waited for', async () => {
  const { said, page, policy } = await watching(GOOD);
  rmSync(policy);
  await said(/Cannot read policy\.yaml: there is no such file.*dist stays as it was/);
  writeFileSync(policy, MENDED);
  await said(/policy\.yaml: 4 files written/);
  expect(page()).toContain('Bageriet Solnedgang ApS');
});

test('saving without a change says so; our own pages do not start us again', async () => {
  const { said, builds, policy } = await watching(GOOD, ['--out', '.']);
  writeFileSync(policy, GOOD);
  await said(/policy\.yaml: nothing changed/);
  await wait(1500);
  expect(builds()).toBe(1);
});

test('what the law objects to is counted, and reported anew with each build', async () => {
  const args = [...asking('complaint-is-named'), '--reporter', 'json:findings.json'];
  const { said, policy, cwd } = await watching(GOOD, args);
  const errors = () => JSON.parse(readFileSync(join(cwd, 'findings.json'), 'utf8')).summary.errors;
  expect(errors()).toBe(0);
  writeFileSync(policy, LAWLESS);
  await said(/policy\.yaml: [^\n]*, 1 error of the law, \d+ ms\n/);
  expect(errors()).toBe(1);
});

test('what stands in an override folder and replaces nothing is told once, with the file', async () => {
  const { said, talk, at } = await watchingFiles(
    { 'policy.yaml': GOOD, 'own/layouts/pgae.css': '' },
    ['policy.yaml', '--overrides', 'own'],
  );
  writeFileSync(at('own/layouts/pgae.css'), 'body {}');
  await said(/policy\.yaml \(own\/layouts\/pgae\.css\): nothing changed/);
  expect(talk().match(/unknown-override/g)).toHaveLength(1);
});

describe('several policies', () => {
  test('have a folder each; a save builds one of them, the reports are of all', async () => {
    const files = {
      'shops/harbour/policy.yaml': GOOD,
      'shops/station.yaml': MENDED,
      'shops/notes.yaml': 'x: [',
    };
    const { said, talk, read, at } = await watchingFiles(files, [
      'shops/harbour',
      'shops/stat*.yaml',
      ...asking('complaint-is-named'),
      '--reporter',
      'json:findings.json',
    ]);
    expect(talk()).toMatch(/^\S+ shops\/harbour\/policy\.yaml: 4 files written/m);
    expect(talk()).toMatch(/^\S+ shops\/station\.yaml: 4 files written/m);
    expect(talk()).toMatch(/Watching 2 policies\./);
    expect(read('dist/harbour/index.html')).toContain('Bageriet Havblik ApS');
    expect(read('dist/station/en/index.html')).toContain('Bageriet Solnedgang ApS');

    writeFileSync(at('shops/station.yaml'), BROKEN);
    await said(/shops\/station\.yaml: 1 error; dist\/station stays as it was/);
    writeFileSync(at('shops/harbour/policy.yaml'), LAWLESS);
    await said(/harbour\/policy\.yaml: 4 files written .*, 1 error of the law/);
    const { summary, diagnostics } = JSON.parse(read('findings.json'));
    expect(summary).toMatchObject({ files: 2, errors: 2 });
    expect(diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual([
      'complaint-is-named',
      'yaml-syntax',
    ]);
  });

  test('of one name are refused, and both are named', () => {
    const cwd = temporaryFolder({ 'a/policy.yaml': GOOD, 'a.yaml': GOOD });
    const { status, stderr } = policygen(['watch', 'a', 'a.yaml'], { cwd });
    expect(stderr).toBe(
      'error: The pages of a/policy.yaml and a.yaml would both go into dist/a. ' +
        'Rename one of the policies, or build them one by one, each with its own --out.\n',
    );
    expect(status).toBe(2);
  });
});

describe('the preview', () => {
  test('is on loopback, and elsewhere with a warning', async () => {
    const own = await watchingFiles({ 'policy.yaml': GOOD }, ['policy.yaml', '--port', '0']);
    expect(own.talk()).toMatch(/Preview: http:\/\/127\.0\.0\.1:\d+\/\n/);
    expect(own.talk()).not.toContain('Warning');
    const args = ['policy.yaml', '--port', '0', '--host', '0.0.0.0'];
    const shared = await watchingFiles({ 'policy.yaml': GOOD }, args);
    await shared.said(/Warning: the preview listens on 0\.0\.0\.0, so others on your network/);
  });

  test.skipIf(process.platform !== 'linux')('opens in the browser, without a shell', async () => {
    const cwd = temporaryFolder({
      'policy.yaml': GOOD,
      'bin/xdg-open': '#!/bin/sh\nprintf "%s|" "$@" > opened\n',
    });
    chmodSync(join(cwd, 'bin/xdg-open'), 0o755);
    const env = { PATH: `${join(cwd, 'bin')}:${process.env.PATH}` };
    const run = start(['watch', '--open', '--port', '0'], { cwd, env });
    await vi.waitFor(() => expect(existsSync(join(cwd, 'opened'))).toBe(true), PATIENCE);
    await vi.waitFor(() => {
      const url = /Preview: (\S+)/.exec(run.talk())?.[1];
      expect(readFileSync(join(cwd, 'opened'), 'utf8')).toBe(`${url}|`);
    }, PATIENCE);
  });

  test('that cannot open a browser says where to look', async () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const run = start(['watch', '--open', '--port', '0'], { cwd, env: { PATH: cwd } });
    await vi.waitFor(
      () =>
        expect(run.talk()).toMatch(
          /Cannot open the browser: there is no such file or folder \(ENOENT\)\. Open http:/,
        ),
      PATIENCE,
    );
  });

  test.each([
    [['--port', '65536'], 'a number up to 65535'],
    [['--port', 'http'], 'a number up to 65535'],
    [['--open', '--no-serve'], 'there is no preview that --open could open'],
  ])('%s is wrong use', (args, why) => {
    const { status, stderr } = policygen(['watch', ...args], { cwd: temporaryFolder() });
    expect(stderr).toContain(why);
    expect(status).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('ends', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('cleanly with %s: %i', async (signal, code) => {
    const { child, ended, cwd, talk } = await watching(GOOD, ['--port', '0']);
    // A page that listens keeps nothing alive.
    const url = /Preview: (\S+)/.exec(talk())?.[1];
    const stream = await fetch(`${url}.policygen/events?scope=`);
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
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
