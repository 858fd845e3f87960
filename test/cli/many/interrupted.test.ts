// A run over many policies as somebody at a terminal sees it, and ends it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { expect, onTestFinished, test, vi } from 'vitest';
import { contentsOf } from '../../io/temporary-folder.js';
import { BIN } from '../../support/package.js';
import { BROKEN, start } from '../policygen.js';
import { PATIENCE } from '../watching.js';
import { agency, bakery } from './sites.js';

vi.setConfig({ testTimeout: 120_000 });

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `shop-${String(index).padStart(3, '0')}`);

const sitesOf = (count: number): Record<string, string> =>
  Object.fromEntries(names(count).map((name) => [name, bakery(name)]));

/** What stands in the lines of a terminal in the end: what is written after a return covers what was there. */
function linesOf(written: string): string[] {
  return written.split('\n').map((line) => {
    let shown = '';
    for (const part of line.split('\r')) shown = part + shown.slice(part.length);
    return shown.trimEnd();
  });
}

test('a terminal shows how far it is, and in the end only what is to be told', async () => {
  const { cwd, env } = agency({ ...sitesOf(80), 'shop-040': BROKEN });
  const args = [BIN, 'build', 'sites', '--out', 'public', '--jobs', '2'];
  const { PATH = '' } = process.env;
  const terminal = spawn(process.execPath, args, {
    cwd,
    cols: 100,
    rows: 30,
    env: { PATH, TERM: 'xterm', NO_COLOR: '1', ...env },
  });
  let written = '';
  terminal.onData((data) => {
    written += data;
  });
  onTestFinished(() => {
    try {
      terminal.kill('SIGKILL');
    } catch {
      // It has ended.
    }
  });
  const code = await new Promise<number>((resolve) =>
    terminal.onExit(({ exitCode }) => resolve(exitCode)),
  );
  expect(code).toBe(1);
  const bars = [...written.matchAll(/\r\[(=*)( *)\] (\d+)\/80/g)];
  expect(bars.length).toBeGreaterThan(0);
  for (const [, done = '', left = '', count] of bars) {
    expect(done.length + left.length).toBe(40);
    expect(done.length).toBe(Math.floor((40 * Number(count)) / 80));
  }
  const counts = bars.map(([, , , count]) => Number(count));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(linesOf(written)).toEqual([
    expect.stringMatching(/^sites\/shop-040\/policy\.yaml:\d+:\d+ error yaml-syntax: /),
    expect.stringMatching(/^Built 79 of 80 policies into public: 79 changed, 0 unchanged\. /),
    expect.stringMatching(/^Not built; what was there stays \(1 of 80 policies\):$/),
    '  sites/shop-040/policy.yaml',
    '',
  ]);
});

test.skipIf(process.platform === 'win32')(
  'Ctrl-C ends threads with whole pages and 130, and the next run builds the rest',
  async () => {
    const { cwd, env } = agency(sitesOf(200));
    const run = (out: string) =>
      start(['build', 'sites', '--out', out, '--jobs', '3'], { cwd, env });
    expect(await run('whole').ended).toBe(0);
    const clean = contentsOf(join(cwd, 'whole'));
    const out = join(cwd, 'public');
    const built = (): string[] => {
      try {
        return readdirSync(out);
      } catch {
        return [];
      }
    };
    const { child, ended, talk } = run('public');
    await vi.waitFor(() => expect(built().length).toBeGreaterThan(4), { ...PATIENCE, interval: 1 });
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(talk()).not.toMatch(/^Built/m);

    // Nothing is left of a page that was being written, and what is there of a site is all of it.
    const found = contentsOf(out);
    const sites = built();
    expect(sites.length).toBeLessThan(200);
    const wanted = Object.entries(clean).filter(([path]) =>
      sites.includes(path.split(/[\\/]/)[0] ?? ''),
    );
    expect(found).toEqual(Object.fromEntries(wanted));

    const next = run('public');
    expect(await next.ended).toBe(0);
    expect(next.talk()).toMatch(
      new RegExp(
        `^Built 200 of 200 .* ${200 - sites.length} changed, ${sites.length} unchanged\\.`,
      ),
    );
    expect(contentsOf(out)).toEqual(clean);
  },
);
