import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type WatchOptions, watchFiles } from '../../src/io/watch-files.js';
import { put, temporaryFolder } from './temporary-folder.js';

async function watching(options: Partial<WatchOptions> & { files: string[] }) {
  const onChange = vi.fn();
  const onProblem = vi.fn();
  const watch = await watchFiles({ ...options, onChange, onProblem });
  onTestFinished(() => watch.close());
  return {
    watch,
    onChange,
    /** Does something and waits until it was seen. */
    async seen(action: () => void | Promise<void>) {
      onChange.mockClear();
      await action();
      await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 20_000);
      await wait(120);
    },
    async unseen(action: () => void) {
      await wait(150);
      onChange.mockClear();
      action();
      await wait(350);
      expect(onChange).not.toHaveBeenCalled();
    },
  };
}

describe('every way in which editors save is seen, twice in a row', () => {
  const saves: Record<string, (path: string, text: string) => void | Promise<void>> = {
    'writing into the file': (path, text) => writeFileSync(path, text),
    appending: (path, text) => appendFileSync(path, text),
    'a rename over it': (path, text) => {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
    },
    'a backup, then a new file': (path, text) => {
      renameSync(path, `${path}~`);
      writeFileSync(path, text);
    },
    'removing it and making it again later': async (path, text) => {
      unlinkSync(path);
      await wait(400);
      writeFileSync(path, text);
    },
    'removing its folder and making it again': async (path, text) => {
      rmSync(join(path, '..'), { recursive: true });
      await wait(400);
      put(path, text);
    },
  };
  test.each(Object.entries(saves))('%s', async (_, save) => {
    const path = join(temporaryFolder({ 'shop/policy.yaml': 'one' }), 'shop', 'policy.yaml');
    const { seen } = await watching({ files: [path] });
    await seen(() => save(path, 'two'));
    // Where the folder itself was away, watching begins anew and is reported once more.
    await wait(500);
    await seen(() => save(path, 'three'));
  });
});

test('a file that is not there yet is seen when it comes', async () => {
  const path = join(temporaryFolder(), 'policy.yaml');
  const { seen } = await watching({ files: [path] });
  await seen(() => writeFileSync(path, 'one'));
});

test('a file is named as it was asked for, one in a folder below the folder as it was', async () => {
  const folder = temporaryFolder({ 'policy.yaml': 'one', 'own/layouts/page.css': '' });
  const { seen, onChange } = await watching({
    files: [join(folder, '.', 'policy.yaml')],
    folders: [join(folder, 'own', 'layouts', '..')],
  });
  await seen(() => writeFileSync(join(folder, 'policy.yaml'), 'two'));
  expect(new Set(onChange.mock.calls.flat())).toEqual(new Set([join(folder, 'policy.yaml')]));
  await seen(() => writeFileSync(join(folder, 'own/layouts/page.css'), 'a'));
  expect(new Set(onChange.mock.calls.flat())).toEqual(
    new Set([join(folder, 'own/layouts/page.css')]),
  );
});

test('other files are followed from then on', async () => {
  const folder = temporaryFolder({ 'a/policy.yaml': 'a', 'b/base.yaml': 'b' });
  const [policy, base] = [join(folder, 'a/policy.yaml'), join(folder, 'b/base.yaml')];
  const { watch, seen, unseen } = await watching({ files: [policy] });
  await unseen(() => writeFileSync(base, 'b2'));
  watch.follow([policy, base]);
  await seen(() => writeFileSync(base, 'b3'));
  await wait(400);
  await seen(() => writeFileSync(base, 'b4'));
  expect(watch.seen()).toEqual([policy, base]);
  watch.follow([policy]);
  await wait(400);
  await unseen(() => writeFileSync(base, 'b5'));
});

test('a policy that is a link is seen where it leads, and when it leads elsewhere', async () => {
  const folder = temporaryFolder({ 'a/bakery.yaml': 'a', 'b/bakery.yaml': 'b' });
  const link = join(folder, 'shop', 'policy.yaml');
  mkdirSync(join(folder, 'shop'));
  symlinkSync('../a/bakery.yaml', link);
  const { seen, unseen } = await watching({ files: [link] });
  await seen(() => writeFileSync(join(folder, 'a/bakery.yaml'), 'a2'));
  await seen(() => {
    symlinkSync('../b/bakery.yaml', `${link}.new`);
    renameSync(`${link}.new`, link);
  });
  await wait(600);
  await seen(() => writeFileSync(join(folder, 'b/bakery.yaml'), 'b2'));
  await unseen(() => writeFileSync(join(folder, 'a/bakery.yaml'), 'a3'));
});

test('other files beside the policy do not count, nor does the output', async () => {
  const folder = temporaryFolder({ 'policy.yaml': 'one', 'dist/index.html': 'page' });
  const { unseen, seen } = await watching({
    files: [join(folder, 'policy.yaml')],
    ignore: [join(folder, 'dist')],
  });
  await unseen(() => {
    put(join(folder, 'notes.txt'), 'note');
    put(join(folder, 'dist/index.html'), 'new page');
    put(join(folder, 'dist/en/index.html'), 'new page');
  });
  await seen(() => writeFileSync(join(folder, 'policy.yaml'), 'two'));
});

test('every file of an override folder counts, but not an output folder in it', async () => {
  const folder = temporaryFolder({ 'policy.yaml': 'one', 'own/sections/rights.md.hbs': 'a' });
  const { unseen, seen } = await watching({
    files: [join(folder, 'policy.yaml')],
    folders: [join(folder, 'own')],
    ignore: [join(folder, 'own', 'dist')],
  });
  await seen(() => put(join(folder, 'own/sections/rights.md.hbs'), 'b'));
  await seen(() => put(join(folder, 'own/layouts/page.css'), 'new'));
  await unseen(() => put(join(folder, 'own/dist/index.html'), 'page'));
});

test('an output folder known by the name of a link is ignored by its real path', async () => {
  const folder = temporaryFolder({ 'policy.yaml': 'one', 'own/page.css': '', 'own/www/x': '' });
  symlinkSync('own/www', join(folder, 'dist'));
  const { unseen } = await watching({
    files: [join(folder, 'policy.yaml')],
    folders: [join(folder, 'own')],
    ignore: [join(folder, 'dist')],
  });
  await unseen(() => put(join(folder, 'own/www/index.html'), 'page'));
});

test('the policy counts even where the pages are written beside it', async () => {
  const folder = temporaryFolder({ 'policy.yaml': 'one' });
  const { unseen, seen } = await watching({
    files: [join(folder, 'policy.yaml')],
    ignore: [folder],
  });
  await unseen(() => put(join(folder, 'index.html'), 'page'));
  await seen(() => utimesSync(join(folder, 'policy.yaml'), 1, 1));
});

test('after close nothing is called any more', async () => {
  const path = join(temporaryFolder({ 'policy.yaml': 'one' }), 'policy.yaml');
  const { watch, onChange } = await watching({ files: [path] });
  writeFileSync(path, 'two');
  await watch.close();
  writeFileSync(path, 'three');
  await wait(300);
  expect(onChange).not.toHaveBeenCalled();
});

test('a folder that goes after the last file in it is seen to go, and to come', async () => {
  const root = temporaryFolder({ 'policy.yaml': '1', 'own/locales/da.yaml': 'a' });
  const own = join(root, 'own');
  const { onChange, seen } = await watching({ files: [join(root, 'policy.yaml')], folders: [own] });
  await seen(() => unlinkSync(join(own, 'locales/da.yaml')));
  // Long enough for a build, which still found the folder.
  await wait(1500);
  await seen(() => rmSync(own, { recursive: true }));
  expect(onChange).toHaveBeenCalledWith(own);
  await wait(1500);
  await seen(() => mkdirSync(own));
  expect(onChange).toHaveBeenCalledWith(own);
});
