// Cold starts: whole processes, each of which writes its pages anew.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleave, run } from './measure.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DAY = ['--as-of', '2026-11-22'];

/** What is asked of each, in times of the first. */
export const MOST = {
  '--version': 1.4,
  '--help': 1.4,
  'check bakery': 2.5,
  'build bakery': 3,
  'build zoomtek': 4,
};

/**
 * Measures them against a bare `node -e 0`. The folder of the code cache is one of its own, and
 * warm but for the start that does without.
 *
 * @param work - a folder for the pages and the cache
 */
export async function measureStart(work, rounds) {
  const out = join(work, 'start');
  const policygen = (args, env) => async () => {
    rmSync(out, { recursive: true, force: true });
    return run(process.execPath, ['bin/policygen.js', ...args], {
      cwd: ROOT,
      env: { XDG_CACHE_HOME: join(work, 'cache'), ...env },
    });
  };
  const of = (name) => [`examples/${name}/policy.yaml`, ...DAY];
  const things = {
    'node -e 0': () => run(process.execPath, ['-e', '0'], { cwd: work }),
    '--version': policygen(['--version']),
    '--help': policygen(['--help']),
    'check bakery': policygen(['check', ...of('bakery')]),
    'build bakery': policygen(['build', ...of('bakery'), '--out', out]),
    'build zoomtek': policygen(['build', ...of('zoomtek'), '--out', out]),
    'build bakery, no code cache': policygen(['build', ...of('bakery'), '--out', out], {
      POLICYGEN_NO_CACHE: '1',
    }),
  };
  // Once to fill the cache.
  for (const thing of Object.values(things)) await thing();
  return interleave(things, rounds);
}
