import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { openCodeCache } from '../../src/io/code-cache.js';
import { temporaryFolder } from './temporary-folder.js';

const SOURCE = '(function () { return "brød"; })';
const compiled = (cachedData?: Buffer): Script =>
  new Script(SOURCE, cachedData ? { cachedData } : {});

function kept(base: string): { folder: string; file: string } {
  openCodeCache('build1', 'check', { XDG_CACHE_HOME: base }).keep(
    new Map([['main.cjs', compiled()]]),
  );
  const folder = join(base, 'policygen');
  const [name = ''] = readdirSync(folder);
  return { folder, file: join(folder, name) };
}

const open = (base: string, build = 'build1', purpose = 'check', more = {}) =>
  openCodeCache(build, purpose, { XDG_CACHE_HOME: base, ...more });

test('what was kept is found again, and V8 takes it', () => {
  const base = temporaryFolder();
  kept(base);
  const data = open(base).get('main.cjs');
  expect(compiled(data).cachedDataRejected).toBe(false);
  expect(open(base).get('other.cjs')).toBeUndefined();
});

test('another build and another command have their own', () => {
  const base = temporaryFolder();
  kept(base);
  expect(open(base, 'build2').get('main.cjs')).toBeUndefined();
  expect(open(base, 'build1', 'build').get('main.cjs')).toBeUndefined();
});

test('nobody else can read or write it', () => {
  const { folder, file } = kept(temporaryFolder());
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('nothing is kept where it is not wanted, or the command has no plain name', () => {
  const base = temporaryFolder();
  const scripts = new Map([['main.cjs', compiled()]]);
  open(base, 'build1', 'check', { POLICYGEN_NO_CACHE: '1' }).keep(scripts);
  open(base, 'build1', '../../etc').keep(scripts);
  open(base, '', 'check').keep(scripts);
  expect(readdirSync(base)).toEqual([]);
});

test.each([
  ['a file that others may write', ({ file }: { file: string }) => chmodSync(file, 0o622)],
  ['a folder that others may write', ({ folder }: { folder: string }) => chmodSync(folder, 0o777)],
  [
    'a file that is cut off',
    ({ file }: { file: string }) => writeFileSync(file, readFileSync(file).subarray(0, -30)),
  ],
  ['an empty file', ({ file }: { file: string }) => writeFileSync(file, '')],
  ['a file of something else', ({ file }: { file: string }) => writeFileSync(file, 'brød\nog hav')],
])('%s is not trusted', (_, spoil) => {
  const base = temporaryFolder();
  const paths = kept(base);
  spoil(paths);
  expect(open(base).get('main.cjs')).toBeUndefined();
  chmodSync(paths.folder, 0o700);
});

test('a link is not followed', () => {
  const base = temporaryFolder();
  const other = temporaryFolder();
  const { folder } = kept(base);
  symlinkSync(folder, join(other, 'policygen'));
  expect(open(other).get('main.cjs')).toBeUndefined();
});

test('where it cannot be written, nothing happens', () => {
  const base = temporaryFolder();
  writeFileSync(join(base, 'policygen'), 'in the way');
  expect(() => open(base).keep(new Map([['main.cjs', compiled()]]))).not.toThrow();
});

test('what another run needed stays', () => {
  const base = temporaryFolder();
  kept(base);
  const before = open(base).get('main.cjs');
  open(base).keep(
    new Map([
      ['main.cjs', compiled()],
      ['many.cjs', compiled()],
    ]),
  );
  open(base).keep(new Map([['check.cjs', compiled()]]));
  expect(open(base).get('main.cjs')).toEqual(before);
  for (const chunk of ['many.cjs', 'check.cjs']) {
    expect(compiled(open(base).get(chunk)).cachedDataRejected).toBe(false);
  }
});

test('a run that needs another chunk keeps what else it ran of those that are there', () => {
  const base = temporaryFolder();
  // V8 compiles it when it is called.
  const script = new Script('[function () { return "brød og salt"; }][0]');
  open(base).keep(new Map([['main.cjs', script]]));
  const before = open(base).get('main.cjs')?.length ?? 0;
  script.runInThisContext()();
  open(base).keep(new Map([['main.cjs', script]]));
  expect(open(base).get('main.cjs')?.length).toBe(before);
  open(base).keep(
    new Map([
      ['main.cjs', script],
      ['many.cjs', compiled()],
    ]),
  );
  expect(open(base).get('main.cjs')?.length).toBeGreaterThan(before);
});

test('each part begins at a whole word, where V8 reads it without a copy', () => {
  const base = temporaryFolder();
  for (const chunk of ['a.cjs', 'ab.cjs', 'abc.cjs', 'abcd.cjs']) {
    open(base).keep(new Map([[chunk, compiled()]]));
    const cache = open(base);
    for (const each of ['a.cjs', chunk]) expect((cache.get(each)?.byteOffset ?? 1) % 8).toBe(0);
  }
});

test('what V8 does not take is made anew', () => {
  const base = temporaryFolder();
  const { file } = kept(base);
  const before = statSync(file).ino;
  const cache = open(base);
  cache.keep(new Map([['main.cjs', compiled()]]));
  expect(statSync(file).ino).toBe(before);
  cache.reject();
  cache.keep(new Map([['main.cjs', compiled()]]));
  expect(statSync(file).ino).not.toBe(before);
});

test('what was left by an older version goes after a month', async () => {
  const { utimesSync } = await import('node:fs');
  const base = temporaryFolder();
  mkdirSync(join(base, 'policygen'), { mode: 0o700 });
  for (const name of ['old.bin', 'new.bin']) writeFileSync(join(base, 'policygen', name), '');
  utimesSync(join(base, 'policygen', 'old.bin'), 0, 0);
  kept(base);
  const left = readdirSync(join(base, 'policygen'));
  expect(left).toContain('new.bin');
  expect(left).not.toContain('old.bin');
});
