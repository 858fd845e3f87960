// An output folder that is not there yet comes with all its pages or not at all, whatever
// fails, whoever makes it meanwhile, and wherever the run is killed.
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { InputError } from '../../src/errors.js';
import { writeOutput } from '../../src/io/write-output.js';
import { contentsOf, put, temporaryFolder } from './temporary-folder.js';

// A build for each call takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const fault = await vi.hoisted(async () => (await import('./faulty-fs.js')).noFault());

vi.mock('node:fs', async (importOriginal) => {
  const { faultyFs } = await import('./faulty-fs.js');
  return faultyFs(await importOriginal<typeof fs>(), fault);
});

const PAGES = [
  { path: 'index.html', content: 'a page\n' },
  { path: 'en/index.html', content: 'another page\n' },
];
const OTHER = [
  { path: 'index.html', content: 'a page of another run\n' },
  { path: 'da/index.html', content: 'en anden side\n' },
];

function arm(at: number, more: Partial<typeof fault> = {}): void {
  Object.assign(fault, { calls: [], at, dead: false, meanwhile: undefined, ...more });
}

const disarm = () => arm(Number.POSITIVE_INFINITY);

/** Runs it, and gives what it throws. */
function thrownBy(action: () => void): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error ?? 'nothing';
  } finally {
    disarm();
  }
}

/** All that is left in a folder by a build of these pages. */
function builtOf(pages: typeof PAGES): Record<string, string> {
  const out = join(temporaryFolder(), 'web', 'dist');
  disarm();
  writeOutput(out, pages);
  return contentsOf(join(out, '../..'));
}

/** The same as another process has it, with names and a memory of its own. */
async function anotherRun(): Promise<typeof writeOutput> {
  vi.resetModules();
  return (await import('../../src/io/write-output.js')).writeOutput;
}

const LEFT = /^\.policygen-[0-9a-f]{32}\.tmp$/;

let calls: string[];
let finished: Record<string, string>;

beforeEach(() => {
  finished = builtOf(PAGES);
  calls = fault.calls;
  disarm();
});

// What follows the rename makes it survive a power cut, and undoes nothing.
const renamed = () => calls.lastIndexOf('renameSync');

describe.skipIf(process.platform === 'win32')('a folder that is not there', () => {
  test('comes in one step', () => {
    expect(calls.filter((name) => name === 'renameSync')).toHaveLength(1);
    expect(calls).not.toContain('linkSync');
    expect(finished).toEqual({
      web: '(folder)',
      [join('web', 'dist')]: '(folder)',
      [join('web', 'dist', 'en')]: '(folder)',
      [join('web', 'dist', '.policygen.json')]: expect.stringContaining('en/index.html'),
      [join('web', 'dist', 'index.html')]: 'a page\n',
      [join('web', 'dist', 'en', 'index.html')]: 'another page\n',
    });
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'permission denied'],
    ['EMFILE', 'too many files are open'],
    ['EIO', 'the disk reported an error'],
  ])('%s at any call leaves nothing, or the whole folder', (code, reason) => {
    expect(calls.length).toBeGreaterThan(12);
    for (const [n, name] of calls.entries()) {
      const folder = temporaryFolder();
      const out = join(folder, 'web', 'dist');
      arm(n, { code });
      const error = thrownBy(() => writeOutput(out, PAGES));
      const label = `${code} at call ${n}, ${name}`;
      if (error === undefined) {
        // Where it cannot be renamed, pages are written one by one; to sync folders is nothing to stop for.
        expect(n >= renamed() || /^(openSync|fsyncSync)$/.test(name), label).toBe(true);
        expect(contentsOf(folder), label).toEqual(finished);
        continue;
      }
      expect(error, label).toBeInstanceOf(InputError);
      const { message } = error as Error;
      expect(message, label).toContain(`: ${reason} (${code}). Nothing was changed.`);
      expect(message.startsWith(`Cannot write ${join(folder, 'web')}`), message).toBe(true);
      expect(message, label).not.toContain('.tmp');
      expect(contentsOf(folder), label).toEqual({});
    }
  });

  test('killed at any call, it is not there or whole, and later runs leave no trace of it', async () => {
    for (const [n, name] of calls.entries()) {
      const folder = temporaryFolder();
      const out = join(folder, 'web', 'dist');
      arm(n, { dead: true });
      thrownBy(() => writeOutput(out, PAGES));
      const label = `killed at call ${n}, ${name}`;
      if (n > renamed()) expect(contentsOf(folder), label).toEqual(finished);
      else expect(fs.existsSync(out), label).toBe(false);

      // The next process, at once and after a while.
      const kept = contentsOf(folder);
      const leftovers = Object.keys(kept).filter((path) => LEFT.test(basename(path)));
      expect(leftovers.length, label).toBeLessThan(2);
      for (const minutes of [0, 11]) {
        const next = await anotherRun();
        const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + minutes * 60_000);
        next(out, PAGES);
        now.mockRestore();
        for (const path of leftovers)
          expect(fs.existsSync(join(folder, path)), label).toBe(minutes === 0);
      }
      expect(contentsOf(folder), label).toEqual(finished);
    }
  });

  test('what a killed run left beside it is looked for where it is likely', async () => {
    const folder = temporaryFolder();
    const left = join(folder, `.policygen-${'0'.repeat(32)}.tmp`);
    writeOutput(join(folder, 'dist'), PAGES);
    fs.mkdirSync(left);
    const after = async (minutes: number, name: string): Promise<boolean> => {
      const next = await anotherRun();
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + minutes * 60_000);
      next(join(folder, name), PAGES);
      now.mockRestore();
      return fs.existsSync(left);
    };
    const week = 7 * 24 * 60;
    expect(await after(9, 'dist'), 'it may be of a running build').toBe(true);
    expect(await after(9, 'new'), 'it may be of a running build').toBe(true);
    expect(await after(week + 1, 'dist'), 'nothing came for a week').toBe(true);
    expect(await after(week + 1, 'newer'), 'another folder is made').toBe(false);
    fs.mkdirSync(left);
    expect(await after(week - 1, 'dist'), 'something came in that week').toBe(false);
  });

  test('another run that makes it before any call mixes no page with ours', async () => {
    const other = builtOf(OTHER);
    const another = await anotherRun();
    for (const n of calls.keys()) {
      const folder = temporaryFolder();
      const out = join(folder, 'web', 'dist');
      arm(n, { meanwhile: () => void another(out, OTHER) });
      expect(thrownBy(() => writeOutput(out, PAGES))).toBeUndefined();
      expect(contentsOf(folder), `at call ${n}`).toEqual(n > renamed() ? other : finished);
    }
  });

  test.each([
    [
      'a page of somebody else',
      (out: string) => put(join(out, 'index.html'), 'mine'),
      /did not wr/,
    ],
    ['a file', (out: string) => put(out, 'mine'), /Cannot write .*dist.*ENOTDIR/],
    ['a link to nothing', (out: string) => fs.symlinkSync('nowhere', out), /Cannot write .*ENOENT/],
  ])('%s that comes to its place meanwhile stays', (_, come, message) => {
    const site = { 'web/x': 'x' };
    const alone = temporaryFolder(site);
    come(join(alone, 'web', 'dist'));
    const expected = contentsOf(alone);
    const first = temporaryFolder(site);
    disarm();
    writeOutput(join(first, 'web', 'dist'), PAGES);
    const last = fault.calls.lastIndexOf('renameSync');
    expect(last).toBeGreaterThan(8);
    for (let n = 0; n <= last; n++) {
      const folder = temporaryFolder(site);
      const out = join(folder, 'web', 'dist');
      arm(n, { meanwhile: () => come(out) });
      const error = thrownBy(() => writeOutput(out, PAGES));
      expect(error, `at call ${n}`).toBeInstanceOf(InputError);
      expect((error as Error).message).toMatch(message);
      expect(contentsOf(folder)).toEqual(expected);
    }
  });

  test('is not written where a link stands at the place of its pages', () => {
    const folder = temporaryFolder({ 'elsewhere/x': 'x' });
    fs.symlinkSync('elsewhere', join(folder, 'dist'));
    writeOutput(join(folder, 'dist', 'new'), PAGES);
    expect(fs.lstatSync(join(folder, 'dist')).isSymbolicLink()).toBe(true);
    expect(Object.keys(contentsOf(join(folder, 'elsewhere', 'new'))).sort()).toEqual(
      ['.policygen.json', 'en', join('en', 'index.html'), 'index.html'].sort(),
    );
  });

  test('leaves files and links beside it alone that are named like leftovers', async () => {
    const name = (n: number) => `.policygen-${String(n).repeat(32)}.tmp`;
    const folder = temporaryFolder({
      [name(0)]: 'mine',
      'elsewhere/x': 'x',
      [`${name(1)}/x`]: 'x',
    });
    fs.symlinkSync('elsewhere', join(folder, name(2)));
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 660_000);
    writeOutput(join(folder, 'dist'), PAGES);
    now.mockRestore();
    const found = contentsOf(folder);
    expect(found).toMatchObject({ [name(0)]: 'mine', [name(2)]: '(link)' });
    expect(found[join('elsewhere', 'x')]).toBe('x');
    expect(found).not.toHaveProperty([name(1)]);
  });
});
