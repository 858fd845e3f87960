import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agency, bakery } from './sites.js';

/** What V8 made of each chunk, by its name: see src/io/code-cache.ts. */
function codeIn(home: string): Map<string, Buffer> {
  const folder = join(home, 'policygen');
  const [file = ''] = readdirSync(folder).filter((name) => /^build-.*\.bin$/.test(name));
  const bytes = readFileSync(join(folder, file));
  let at = bytes.indexOf('\n') + 1;
  const parts = JSON.parse(bytes.toString('latin1', 0, at)) as [string, number][];
  const code = new Map<string, Buffer>();
  for (const [name, length] of parts) {
    code.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  return code;
}

test('a run over many policies leaves to others what V8 made of the program', () => {
  const sites = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`site-${index}`, bakery(`Firma ${index} ApS`)]),
  );
  const { env, run, build } = agency(sites);
  expect(run('build', 'sites/site-0', '--out', 'one').status).toBe(0);
  const before = codeIn(env.XDG_CACHE_HOME);
  expect([...before.keys()]).toEqual(expect.arrayContaining(['main.cjs', 'check.cjs']));

  expect(build('--format', 'markdown', '--jobs', '1').status).toBe(0);
  expect(run('build', 'sites/site-0', '--out', 'one').status).toBe(0);
  const after = codeIn(env.XDG_CACHE_HOME);
  for (const [name, code] of before) {
    const kept = after.get(name);
    // Where V8 is told how to optimise, its code is of no use to others; elsewhere there may be more of it.
    if (process.versions.v8.startsWith('11.')) expect(kept?.equals(code), name).toBe(true);
    else expect(kept?.length, name).toBeGreaterThanOrEqual(code.length);
  }
});
