// Fails or "kills" the n-th call of node:fs, for every n, while a build replaces
// one page, adds one and removes one. The old build must stand as it was, or (killed)
// each file must be whole and the next build must mend the rest.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { InputError } from '../../src/errors.js';
import { writeOutput } from '../../src/io/write-output.js';
import { contentsOf, temporaryFolder } from './temporary-folder.js';

// A build for each call takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const fault = await vi.hoisted(async () => (await import('./faulty-fs.js')).noFault());

vi.mock('node:fs', async (importOriginal) => {
  const { faultyFs } = await import('./faulty-fs.js');
  return faultyFs(await importOriginal<typeof fs>(), fault);
});

const OLD = [
  { path: 'index.html', content: 'old page\n' },
  { path: 'da/index.html', content: 'gammel side\n' },
];
const NEW = [
  { path: 'index.html', content: 'new page\n' },
  { path: 'en/index.html', content: 'added page\n' },
];

function arm(at: number, dead = false): void {
  fault.calls = [];
  fault.at = at;
  fault.dead = dead;
  fault.stuck = false;
}

function oldBuild(): string {
  arm(Number.POSITIVE_INFINITY);
  const out = join(temporaryFolder(), 'dist');
  writeOutput(out, OLD);
  return out;
}

/** The temporary files of a killed build, and a folder held by one, wait for a later sweep. */
function withoutLeftovers(out: string): Record<string, string> {
  const found = Object.entries(contentsOf(out));
  return Object.fromEntries(found.filter(([path]) => path !== 'da' && !path.endsWith('.tmp')));
}

let calls: string[];
let finished: Record<string, string>;

beforeEach(() => {
  fault.code = 'ENOSPC';
  const out = oldBuild();
  arm(Number.POSITIVE_INFINITY);
  writeOutput(out, NEW);
  calls = fault.calls;
  finished = contentsOf(out);
});

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EACCES', 'permission denied'],
  ['EMFILE', 'too many files are open'],
  ['EBUSY', 'another program holds it'],
  ['EIO', 'the disk reported an error'],
  ['EROFS', 'the disk is read-only'],
])('%s at any call leaves the old build as it was, or the new one whole', (code, reason) => {
  fault.code = code;
  expect(calls.length).toBeGreaterThan(20);
  const committed = calls.lastIndexOf('renameSync');
  for (const [n, name] of calls.entries()) {
    const out = oldBuild();
    const before = contentsOf(out);
    arm(n);
    let error: unknown;
    try {
      writeOutput(out, NEW);
    } catch (thrown) {
      error = thrown;
    }
    arm(Number.POSITIVE_INFINITY);
    const label = `call ${n}, ${name}`;
    if (error !== undefined) {
      expect(error, label).toBeInstanceOf(InputError);
      expect((error as Error).message, label).toMatch(
        new RegExp(
          `^Cannot (read .*json|write .*dist.*): ${reason} \\(${code}\\)\\.( Nothing was changed\\.)?$`,
        ),
      );
      expect((error as Error).message, label).not.toMatch(/\.tmp/);
      expect(contentsOf(out), label).toEqual(before);
    } else {
      // Where a second name cannot be made it is a copy; after the last rename only tidying is left.
      expect(name === 'linkSync' || name === 'mkdirSync' || n > committed, label).toBe(true);
      expect(withoutLeftovers(out), label).toEqual(finished);
    }
  }
});

test('killed at any call, each file is whole and the next build ends what was begun', () => {
  for (const [n, name] of calls.entries()) {
    const out = oldBuild();
    arm(n, true);
    try {
      writeOutput(out, NEW);
    } catch {
      // As a kill would: all that counts is what is on the disk.
    }
    arm(Number.POSITIVE_INFINITY);
    const label = `killed at call ${n}, ${name}`;
    for (const { path } of [...OLD, ...NEW]) {
      const whole = [...OLD, ...NEW].filter((file) => file.path === path);
      const content = contentsOf(out)[join(path)];
      expect([undefined, ...whole.map((file) => file.content)], label).toContain(content);
    }
    expect(contentsOf(out)['index.html'], label).toBeDefined();
    writeOutput(out, NEW);
    expect(withoutLeftovers(out), label).toEqual(finished);
  }
});

test('what cannot be put back is named, with the place of its old content', () => {
  const out = oldBuild();
  const renames = calls.flatMap((name, n) => (name === 'renameSync' ? [n] : []));
  // The manifest and the first page are in place when it begins.
  arm(renames[2]!);
  fault.stuck = true;
  let message = '';
  try {
    writeOutput(out, NEW);
  } catch (error) {
    message = (error as Error).message;
  }
  const page = join(out, 'index.html');
  const place = message.split(`The old ${page} is now `)[1]?.slice(0, -1);
  expect(message).not.toContain('Nothing was changed');
  expect(fs.readFileSync(place!, 'utf8')).toBe('old page\n');
});
