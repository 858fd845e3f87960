// The command itself, building into a folder that is not there yet: killed at each call that
// changes the disk, on a full disk, with too few file handles, and several times at once. The
// folder comes whole or not at all.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeOutput } from '../../src/io/write-output.js';
import { build, check } from '../../src/pipeline.js';
import { GOOD, MENDED } from '../cli/policygen.js';
import { ASSETS } from '../support/shipped.js';
import { disturbed, forEachOf, mounting, script } from './disturbed.js';
import { contentsOf, temporaryFolder } from './temporary-folder.js';

const ARGS = ['build', 'one.yaml', '--out', 'web/dist', '--quiet'];
const OTHER = ['build', 'other.yaml', '--out', 'web/dist', '--quiet', '--format', 'html'];
const POLICIES = { 'one.yaml': GOOD, 'other.yaml': MENDED };

const cleanOf = (content: string, formats: string[]): Record<string, string> => {
  const dist = join(temporaryFolder(), 'dist');
  writeOutput(dist, build(check({ file: 'x', content }, ASSETS), ASSETS, { formats }).files);
  return contentsOf(dist);
};

/** What is in the folder above the output folder, leftovers of a killed build apart. */
function outputIn(folder: string, label: string): Record<string, string> | undefined {
  const above = readdirSync(folder).includes('web') ? readdirSync(join(folder, 'web')) : [];
  const left = above.filter((name) => name !== 'dist');
  expect(
    left.filter((name) => !/^\.policygen-[0-9a-f]{32}\.tmp$/.test(name)),
    label,
  ).toEqual([]);
  return above.includes('dist') ? contentsOf(join(folder, 'web', 'dist')) : undefined;
}

test('killed before or within any call that changes the disk', { timeout: 240_000 }, async () => {
  const clean = cleanOf(GOOD, ['html', 'markdown']);
  const first = temporaryFolder(POLICIES);
  const log = join(first, 'calls');
  const changing = { FAULT_ON: 'changing' };
  expect((await disturbed(first, { ...changing, FAULT_LOG: log }, ARGS)).status).toBe(0);
  const calls = readFileSync(log, 'utf8').trimEnd().split('\n');
  expect(calls.length).toBeGreaterThan(12);
  await forEachOf([...calls.keys()], async (n) => {
    const label = `killed at call ${n}, ${calls[n]}`;
    const folder = temporaryFolder(POLICIES);
    const env = { ...changing, FAULT: 'kill', FAULT_AT: String(n) };
    expect((await disturbed(folder, env, ARGS)).signal, label).toBe('SIGKILL');
    // Only on Windows are the pages written one by one.
    if (process.platform !== 'win32') {
      const found = outputIn(folder, label);
      if (n <= calls.lastIndexOf('renameSync')) expect(found, label).toBeUndefined();
      else expect(found, label).toEqual(clean);
    }
    expect((await disturbed(folder, {}, ARGS)).status, label).toBe(0);
    expect(outputIn(folder, label), label).toEqual(clean);
  });
});

test('several builds at once into one new folder: it is that of one of them', {
  timeout: 120_000,
}, async () => {
  const wanted = [cleanOf(GOOD, ['html', 'markdown']), cleanOf(MENDED, ['html'])];
  for (let round = 0; round < 3; round++) {
    const folder = temporaryFolder(POLICIES);
    const ended = await Promise.all(
      [ARGS, OTHER, ARGS, OTHER].map((a) => disturbed(folder, {}, a)),
    );
    for (const { status, stderr } of ended) expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'web'))).toEqual(['dist']);
    expect(wanted).toContainEqual(contentsOf(join(folder, 'web', 'dist')));
  }
});

describe.skipIf(process.platform === 'win32')('without enough', () => {
  /** Runs the command with more and more of something; gives what each run ended with. */
  function withEach(amounts: readonly number[], lines: string, wrapper?: readonly string[]) {
    const folder = temporaryFolder(POLICIES);
    const text = `for n in ${amounts.join(' ')}; do mkdir at$n; cd at$n; ${lines}; cd ..; done`;
    const { stdout, stderr } = script(folder, text, wrapper);
    const codes = stdout.trim().split('\n').map(Number);
    expect(codes).toHaveLength(amounts.length);
    const clean = cleanOf(GOOD, ['html', 'markdown']);
    for (const [index, code] of codes.entries()) {
      const label = `${amounts[index]}: ${code}`;
      const found = contentsOf(join(folder, `at${amounts[index]}`));
      // Nothing is left of a run that failed, what was made beside the folder included.
      if (code !== 0) expect(found, label).toEqual({});
      else expect(outputIn(join(folder, `at${amounts[index]}`), label), label).toEqual(clean);
    }
    return { codes, stderr };
  }
  const build = `policygen ${ARGS.join(' ').replace('one.yaml', '../one.yaml')}`;

  test('of the disk', { timeout: 120_000 }, () => {
    const amounts = [8, 16, 24, 40, 64, 256];
    const onSmallDisk = `mkdir disk; mount -t tmpfs -o size="\${n}k" none disk; cd disk;
      ${build.replace('../one', '../../one')}; echo $?;
      cd ..; cp -r disk/. .; umount disk; rmdir disk`;
    const { codes, stderr } = mounting
      ? withEach(amounts, onSmallDisk, mounting)
      : withEach(amounts, `(ulimit -f "$n"; ${build}; echo $?)`);
    expect(codes[0]).toBe(3);
    expect(codes.at(-1)).toBe(0);
    expect(stderr).toMatch(
      /^policygen: Cannot write web.*(ENOSPC|EFBIG)\)\. Nothing was changed\.$/m,
    );
    expect(stderr).not.toMatch(/^ +at |\.tmp/m);
  });

  test('file handles', { timeout: 120_000 }, () => {
    const amounts = [16, 20, 22, 24, 26, 28, 32, 64, 1024];
    const { codes } = withEach(amounts, `(ulimit -n "$n"; ${build} 2>/dev/null; echo $?)`);
    expect(codes.at(-1)).toBe(0);
  });
});
