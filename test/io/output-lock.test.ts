import { spawn, spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WriteError } from '../../src/io/fs-errors.js';
import { LOCK, withLock } from '../../src/io/output-lock.js';
import { writeOutput } from '../../src/io/write-output.js';
import { contentsOf, put, temporaryFolder } from './temporary-folder.js';

const PAGE = [{ path: 'index.html', content: '<p>Brød</p>\n' }];

/** The id of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const holder = (pid: number, host = hostname()) =>
  JSON.stringify({ pid, host, since: Date.parse('2026-11-22T08:00:00.000Z') });

describe('two runs do not write into one folder at once', () => {
  test('one waits for the other, and gives up with its name and nothing changed', () => {
    const folder = temporaryFolder({ [LOCK]: holder(process.ppid), 'index.html': 'old' });
    expect(() => withLock(folder, () => put(join(folder, 'index.html'), 'new'), 60)).toThrow(
      new WriteError(
        `Cannot write to ${folder}: another run of policygen (process ${process.ppid} on ` +
          `${hostname()}, since 2026-11-22T08:00:00.000Z) is writing there. Nothing was changed. ` +
          `Wait until it is done; if there is no such run, delete ${join(folder, LOCK)}.`,
      ),
    );
    expect(contentsOf(folder)).toEqual({ [LOCK]: holder(process.ppid), 'index.html': 'old' });
  });

  test('and goes on when the other is done', () => {
    const folder = temporaryFolder({ [LOCK]: holder(process.ppid) });
    spawn('sh', ['-c', `sleep 0.2; rm '${join(folder, LOCK)}'`]);
    expect(withLock(folder, () => 'done', 20_000)).toBe('done');
    expect(contentsOf(folder)).toEqual({});
  });

  test.each([
    ['whose process has ended', () => holder(ended()), 0],
    ['in the name of this process, which holds none', () => holder(process.pid), 0],
    ['of another machine, from yesterday', () => holder(1, 'elsewhere'), 86_400],
    ['that says nothing of whose it is, for long', () => '', 60],
  ])('a lock is stale %s', (_, text, seconds) => {
    const folder = temporaryFolder({ [LOCK]: text() });
    const then = Date.now() / 1000 - seconds;
    utimesSync(join(folder, LOCK), then, then);
    writeOutput(folder, PAGE);
    expect(Object.keys(contentsOf(folder)).sort()).toEqual(['.policygen.json', 'index.html']);
  });

  test.each([
    ['of another machine', () => holder(1, 'elsewhere')],
    ['of a process that runs', () => holder(process.ppid)],
    ['that is being signed', () => ''],
  ])('and not when it is %s', (_, text) => {
    const folder = temporaryFolder({ [LOCK]: text() });
    expect(() => withLock(folder, () => {}, 30)).toThrow(WriteError);
  });

  test('pages that are there already ask for no lock', () => {
    const folder = temporaryFolder();
    writeOutput(folder, PAGE);
    put(join(folder, LOCK), holder(process.ppid));
    expect(writeOutput(folder, PAGE)).toEqual([
      { path: 'index.html', bytes: 13, state: 'unchanged' },
    ]);
  });
});
