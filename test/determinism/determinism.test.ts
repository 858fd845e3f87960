import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildText, exampleText } from '../support/build.js';
import { BIN } from '../support/package.js';
import { EXAMPLES, ROOT } from '../support/shipped.js';

const folder = mkdtempSync(join(tmpdir(), 'policygen-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The pages in a folder by their names; the manifest is the command's own. */
const pages = (root: string): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map(
        (path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const TURKISH = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };

/** Machines on which a page might come out differently: other days, letters, folders. */
const MACHINES = [
  { machine: 'in Los Angeles', env: { TZ: 'America/Los_Angeles' }, cwd: ROOT },
  { machine: 'beyond the date line', env: { TZ: 'Pacific/Kiritimati' }, cwd: ROOT },
  // In Turkish, the capital of i is İ.
  { machine: 'in Turkish', env: TURKISH, cwd: ROOT },
  { machine: 'without a language', env: { LANG: 'C', LC_ALL: 'C' }, cwd: ROOT },
  { machine: 'in another folder', env: {}, cwd: tmpdir() },
].map((machine) => ({ ...machine, name: 'zoomtek' }));

/** Of the other examples, each once, on a machine where everything differs. */
const ELSEWHERE = EXAMPLES.filter((name) => name !== 'zoomtek').map((name) => ({
  name,
  machine: 'in Los Angeles, in Turkish, in another folder',
  env: { TZ: 'America/Los_Angeles', ...TURKISH },
  cwd: tmpdir(),
}));

test.each([...MACHINES, ...ELSEWHERE])('$name is the same to the byte $machine', (where) => {
  const { name, machine, env, cwd } = where;
  const out = join(folder, `${name}-${machine.replaceAll(' ', '-')}`);
  const policy = join(ROOT, 'examples', name, 'policy.yaml');
  const { status, stderr } = spawnSync(
    process.execPath,
    [BIN, 'build', relative(cwd, policy), '--out', out, '--quiet'],
    { cwd, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const here = [...buildText(exampleText(name)).files];
  expect(pages(out)).toEqual(new Map(here.sort(([a], [b]) => (a < b ? -1 : 1))));
});
