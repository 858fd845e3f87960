// Runs over many policies at once into one folder: no page is mixed of two, and what one
// keeps to skip work does not lead another astray.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOOD, MENDED, policygen } from '../cli/policygen.js';
import { contentsOf, put, temporaryFolder } from '../io/temporary-folder.js';
import { BIN } from '../support/package.js';

const NAMES = Array.from({ length: 6 }, (_, n) => `shop-${n}`);

function run(
  cwd: string,
  args: readonly string[],
  cache: string,
): Promise<[number | null, string]> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...env, XDG_CACHE_HOME: cache },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let talk = '';
  child.stderr.on('data', (chunk: Buffer) => {
    talk += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve([status, talk]));
  });
}

/** Two folders of policies with the same names, one of them with other words in each. */
function sites(): string {
  const cwd = temporaryFolder();
  for (const name of NAMES) {
    put(join(cwd, 'old', name, 'policy.yaml'), GOOD);
    put(join(cwd, 'new', name, 'policy.yaml'), MENDED);
  }
  return cwd;
}

/** The pages of a site, without what is the command's own. */
const pagesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(contentsOf(folder)).filter(([path]) => !/(^|\/)\.policygen/.test(path)),
  );

describe('runs at once into one folder', () => {
  test.each([
    ['one thread each', '1'],
    ['threads', '2'],
  ])(
    '%s: each page is whole, and the next run is that of a clean folder',
    {
      timeout: 120_000,
    },
    async (_, jobs) => {
      const cwd = sites();
      const cache = join(cwd, 'cache');
      const build = (from: string, out = 'public') => ['build', from, '--out', out, '--jobs', jobs];
      for (const [from, out] of [
        ['old', 'one'],
        ['new', 'other'],
      ] as const)
        expect(policygen(build(from, out), { cwd, env: { XDG_CACHE_HOME: cache } }).status).toBe(0);
      for (let round = 0; round < 3; round++) {
        const ended = await Promise.all(
          ['old', 'new', 'old', 'new'].map((from) => run(cwd, build(from), cache)),
        );
        for (const [status, talk] of ended) {
          expect([0, 3], talk).toContain(status);
          expect(talk).not.toMatch(/^ +at |bug of ours/m);
        }
        for (const name of NAMES) {
          const whole = ['one', 'other'].map((out) => pagesOf(join(cwd, out, name)));
          // All pages of a policy are written in one go.
          expect(whole).toContainEqual(pagesOf(join(cwd, 'public', name)));
        }
        const [status, talk] = await run(cwd, build(round % 2 ? 'old' : 'new'), cache);
        expect([status, talk]).toEqual([0, expect.not.stringMatching(/^ +at /m)]);
        expect(contentsOf(join(cwd, 'public'))).toEqual(
          contentsOf(join(cwd, round % 2 ? 'one' : 'other')),
        );
      }
    },
  );
});
