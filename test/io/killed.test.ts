// The command itself, killed or failing at each of its calls of the disk, on a full disk,
// without permission, with too few file handles, and twice at once. After each the pages
// are whole, old or new, and the next build is that of a clean folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeOutput } from '../../src/io/write-output.js';
import { build, check } from '../../src/pipeline.js';
import { GOOD, MENDED } from '../cli/policygen.js';
import { ASSETS } from '../support/shipped.js';
import { disturbed, forEachOf, mounting, script } from './disturbed.js';
import { contentsOf, temporaryFolder } from './temporary-folder.js';

const filesOf = (content: string, formats: string[]) =>
  build(check({ file: 'policy.yaml', content }, ASSETS), ASSETS, { formats }).files;

/** Two languages, with Markdown before and without it after: pages change and pages go. */
const OLD = filesOf(GOOD, ['html', 'markdown']);
const NEW = filesOf(MENDED, ['html']);
const NEW_ARGS = ['build', 'new.yaml', '--out', 'dist', '--format', 'html', '--quiet'];

interface Site {
  folder: string;
  dist: string;
}

function oldSite(): Site {
  const folder = temporaryFolder({ 'old.yaml': GOOD, 'new.yaml': MENDED });
  const dist = join(folder, 'dist');
  writeOutput(dist, OLD);
  return { folder, dist };
}

const clean = (): Record<string, string> => {
  const dist = join(temporaryFolder(), 'dist');
  writeOutput(dist, NEW);
  return contentsOf(dist);
};

/** What a visitor can reach; the temporary files of a killed build wait for a later sweep. */
const pagesIn = (dist: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(contentsOf(dist)).filter(([path]) => !/(^|\/)\.policygen/.test(path)),
  );

/** Every page is one of the old or new build, whole, and none is lost that both have. */
function expectWholePages(dist: string, label: string): void {
  const pages = pagesIn(dist);
  const known = new Set([...OLD, ...NEW].map(({ path, content }) => `${path}\0${content}`));
  for (const [path, content] of Object.entries(pages)) {
    if (content === '(folder)') continue;
    expect(known.has(`${path}\0${content}`), `${label}: ${path} is no whole page`).toBe(true);
  }
  for (const { path } of NEW) expect(Object.keys(pages), label).toContain(path);
}

/** The next build, in a process that nothing disturbs, mends what is left. */
function expectCleanNextBuild(dist: string, label: string): void {
  writeOutput(dist, NEW);
  const found = Object.entries(contentsOf(dist)).filter(([path]) => !path.endsWith('.tmp'));
  expect(Object.fromEntries(found), label).toEqual(clean());
}

const run = ({ folder }: Site, env: Record<string, string>, args = NEW_ARGS) =>
  disturbed(folder, env, args);

/** The calls of an undisturbed run, by name. */
async function callsOf(env: Record<string, string>): Promise<string[]> {
  const site = oldSite();
  const log = join(site.folder, 'calls');
  expect((await run(site, { ...env, FAULT_LOG: log })).status).toBe(0);
  expect(pagesIn(site.dist)).toEqual(
    Object.fromEntries(Object.entries(clean()).filter(([path]) => path !== '.policygen.json')),
  );
  return readFileSync(log, 'utf8').trimEnd().split('\n');
}

test('killed before or within any call that changes the disk', { timeout: 240_000 }, async () => {
  const calls = await callsOf({ FAULT_ON: 'changing' });
  expect(calls.length).toBeGreaterThan(25);
  await forEachOf([...calls.keys()], async (n) => {
    const label = `killed at call ${n}, ${calls[n]}`;
    const site = oldSite();
    const env = { FAULT: 'kill', FAULT_AT: String(n), FAULT_ON: 'changing' };
    expect((await run(site, env)).signal, label).toBe('SIGKILL');
    expectWholePages(site.dist, label);
    expectCleanNextBuild(site.dist, label);
  });
});

test('a fault while reading ends with 3, one line and the old pages', {
  timeout: 240_000,
}, async () => {
  const calls = await callsOf({});
  const opening = [...calls.keys()].filter((n) =>
    /^(open|read|readFile|readdir)Sync$/.test(calls[n]!),
  );
  expect(opening.length).toBeGreaterThan(20);
  await forEachOf(opening, async (n) => {
    const site = oldSite();
    const before = contentsOf(site.dist);
    const { status, stderr } = await run(site, { FAULT: 'EMFILE', FAULT_AT: String(n) });
    const label = `EMFILE at call ${n}, ${calls[n]}: ${stderr}`;
    // What opens a folder to sync or sweep it is no reason to stop.
    if (status === 0) return expectWholePages(site.dist, label);
    expect(status, label).toBe(3);
    expect(stderr, label).toMatch(
      /^policygen: Cannot (go on|(read|write) .*): too many files are open \(EMFILE\)\..*\n$/,
    );
    expect(contentsOf(site.dist), label).toEqual(before);
  });
});

describe.skipIf(process.platform === 'win32')('a full disk', () => {
  const FREE = [0, 8, 16, 24, 32, 40, 48];
  const build = `policygen ${NEW_ARGS.join(' ')}`;

  // Where no disk can be mounted, a limit on the size of files stops the writes half way.
  const onSmallDisk = `
    mv dist old
    mkdir dist
    for free in ${FREE.join(' ')}; do
      mount -t tmpfs -o size=256k none dist
      cp -r old/. dist
      head -c 1000000 /dev/zero > dist/ballast 2>/dev/null
      truncate -s "-\${free}k" dist/ballast
      ${build}; echo "$free $?"
      rm dist/ballast
      cp -r dist "full $free"
      umount dist
    done`;
  const underLimit = `
    mv dist old
    for free in ${FREE.join(' ')}; do
      cp -r old dist
      (ulimit -f "$free"; ${build}; echo "$free $?")
      mv dist "full $free"
    done`;

  test('ends with 3 and the old pages, and is mended by the next build', {
    timeout: 120_000,
  }, () => {
    const site = oldSite();
    const before = contentsOf(site.dist);
    const { stdout, stderr } = mounting
      ? script(site.folder, onSmallDisk, mounting)
      : script(site.folder, underLimit);
    const codes = new Map(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ') as [string, string]),
    );
    expect([...codes.keys()]).toEqual(FREE.map(String));
    expect(new Set(codes.values())).toEqual(new Set(['0', '3']));
    expect(codes.get('0')).toBe('3');
    expect(stderr).toMatch(
      mounting ? /the disk is full \(ENOSPC\)/ : /the file would be too large \(EFBIG\)/,
    );
    expect(stderr).not.toMatch(/^ +at /m);
    for (const [free, code] of codes) {
      const dist = join(site.folder, `full ${free}`);
      expectWholePages(dist, `${free} kB free`);
      if (code === '3') expect(contentsOf(dist), `${free} kB free`).toEqual(before);
      expectCleanNextBuild(dist, `${free} kB free`);
    }
  });
});

test.skipIf(process.platform === 'win32')(
  'too few file handles, from none to enough',
  {
    timeout: 120_000,
  },
  () => {
    const site = oldSite();
    const before = contentsOf(site.dist);
    const limits = [16, 20, 24, 28, 32, 48, 64, 128, 1024];
    const { stdout } = script(
      site.folder,
      `mv dist old
    for limit in ${limits.join(' ')}; do
      cp -r old dist
      (ulimit -n "$limit"; policygen ${NEW_ARGS.join(' ')} 2>/dev/null; echo "$limit $?")
      mv dist "limit $limit"
    done`,
    );
    const codes = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
    expect(codes.map(([limit]) => limit)).toEqual(limits);
    expect(codes.at(-1)).toEqual([1024, 0]);
    // With hardly any handles Node itself does not start; whatever ended it, no page is touched.
    expect(codes[0]?.[1]).not.toBe(0);
    for (const [limit, code] of codes) {
      const dist = join(site.folder, `limit ${limit}`);
      if (code === 0) expectCleanNextBuild(dist, `${limit} handles`);
      else expect(contentsOf(dist), `${limit} handles, exit ${code}`).toEqual(before);
    }
  },
);

test('two builds of one folder at once leave whole pages, and the next build mends the rest', {
  timeout: 120_000,
}, async () => {
  for (let round = 0; round < 3; round++) {
    const site = oldSite();
    const back = ['build', 'old.yaml', '--out', 'dist', '--quiet'];
    const ended = await Promise.all([run(site, {}), run(site, {}, back), run(site, {})]);
    for (const { status, stderr } of ended) {
      expect([0, 3], stderr).toContain(status);
      expect(stderr).not.toMatch(/^ +at /m);
    }
    expectWholePages(site.dist, 'at once');
    expectCleanNextBuild(site.dist, 'after two at once');
  }
});
