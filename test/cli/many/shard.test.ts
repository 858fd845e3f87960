import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Interrupted } from '../../../src/cli/interrupted.js';
import { threadsFor } from '../../../src/cli/many/build-in-threads.js';
import { buildInTurn } from '../../../src/cli/many/build-in-turn.js';
import { inShard, jobs, shard } from '../../../src/cli/many/shard.js';
import { isFew } from '../../../src/cli/many/share.js';
import { contentsOf } from '../../io/temporary-folder.js';
import { BROKEN, GOOD } from '../policygen.js';
import { agency, bakery } from './sites.js';

test('every policy is in exactly one part, and the parts are of one size', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 40 }), (policies, count) => {
      const all = Array.from({ length: policies }, (_, index) => index);
      const parts = Array.from({ length: count }, (_, index) =>
        inShard(all, { index: index + 1, count }),
      );
      expect(parts.flat().sort((a, b) => a - b)).toEqual(all);
      const sizes = parts.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
    }),
  );
});

test.each(['0/3', '4/3', '1', '1/0', '-1/3', '1/3/5', 'a/b', ''])('%j names no part', (value) => {
  expect(() => shard(value)).toThrow('as in 3/16');
});

test('parts build together what the whole builds, also where a part is one policy', () => {
  const sites = { a: GOOD, b: bakery('B'), 'nord/c': bakery('C') };
  const whole = agency(sites);
  whole.build();
  const parts = agency(sites);
  for (const part of ['1/4', '2/4', '3/4', '4/4']) {
    const { status, stderr } = parts.build('--shard', part);
    expect(status).toBe(0);
    expect(stderr).toContain(`of part ${part} into public: ${part === '4/4' ? 0 : 1} changed`);
  }
  expect(contentsOf(join(parts.cwd, 'public'))).toEqual(contentsOf(join(whole.cwd, 'public')));
});

test('threads write the same pages and say the same in the same order', () => {
  const names = Array.from({ length: 20 }, (_, index) => `s${String(index).padStart(2, '0')}`);
  const sites = Object.fromEntries(
    names.map((name, index) => [name, index % 7 === 3 ? BROKEN : bakery(`Bageriet ${name}`)]),
  );
  const one = agency(sites);
  const three = agency(sites);
  const alone = one.build('--jobs', '1', '--as-of', '2026-11-22');
  expect(three.build('--jobs', '3', '--as-of', '2026-11-22')).toEqual(alone);
  expect(alone.stderr.match(/yaml-syntax/g)).toHaveLength(3);
  expect(contentsOf(join(three.cwd, 'public'))).toEqual(contentsOf(join(one.cwd, 'public')));
  // What a thread built is skipped like any other.
  expect(three.build('--jobs', '3', '--as-of', '2026-11-22').stderr).toContain(
    '0 changed, 17 unchanged',
  );
});

test('a few policies are built in turn, unless threads are asked for that have work to do', () => {
  expect(isFew(1)).toBe(true);
  expect(isFew(99)).toBe(true);
  expect(isFew(100)).toBe(false);
  expect(isFew(99, 1)).toBe(true);
  expect(isFew(99, 2)).toBe(false);
  expect(isFew(4, 8)).toBe(true);
  for (const count of [1, 4, 5, 99]) expect(threadsFor(count, undefined)).toBe(1);
});

test('built in turn, nothing is begun once Ctrl-C was pressed, and what was done is told', async () => {
  const told: string[] = [];
  let isStopped = false;
  const builder = { build: async ({ policy }: { policy: string }) => policy };
  const session = {
    throwIfAborted() {
      if (isStopped) throw new Interrupted(130);
    },
  };
  const places = ['a', 'b', 'c'].map((policy) => ({ policy, folder: policy }));
  const run = buildInTurn(builder as never, places, session as never, ({ policy }) => {
    told.push(policy);
    if (policy === 'b') setImmediate(() => (isStopped = true));
  });
  await expect(run).rejects.toThrow(Interrupted);
  expect(told).toEqual(['a', 'b']);
});

test('no more threads are started than there is work for', () => {
  expect(threadsFor(3, undefined)).toBe(1);
  expect(threadsFor(3, 8)).toBe(1);
  expect(threadsFor(5000, 2)).toBe(2);
  for (const wrong of ['0', '-1', '1.5', '100', 'all'])
    expect(() => jobs(wrong)).toThrow('1 to 99');
});
