import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type QueueOptions, RebuildQueue, type Verdict } from '../../src/cli/rebuild-queue.js';

type Run = QueueOptions['run'];

function working(run: Run, options: Partial<QueueOptions> = {}) {
  const controller = new AbortController();
  const queue = new RebuildQueue({ ...options, run });
  const ended = queue.work(controller.signal).catch((reason: unknown) => reason);
  onTestFinished(() => controller.abort());
  return { queue, ended, controller };
}

const done = () => vi.fn<Run>(async () => 'done');
const times = (run: ReturnType<typeof done>, count: number) =>
  vi.waitFor(() => expect(run).toHaveBeenCalledTimes(count), 5000);

test('signs of one save are one build, with all files that changed', async () => {
  const run = done();
  const { queue } = working(run);
  for (const cause of ['policy.yaml', 'own/page.css', 'policy.yaml'])
    queue.add('policy.yaml', cause);
  await times(run, 1);
  await wait(150);
  expect(run.mock.calls).toEqual([
    ['policy.yaml', new Set(['policy.yaml', 'own/page.css']), false],
  ]);
});

test('there is one build at a time, and one more for all that changes meanwhile', async () => {
  let running = 0;
  let most = 0;
  const run = vi.fn<Run>(async () => {
    most = Math.max(most, ++running);
    await wait(40);
    running--;
    return 'done';
  });
  const { queue } = working(run);
  queue.add('a.yaml', 'a.yaml');
  await times(run, 1);
  for (let save = 0; save < 5; save++) queue.add('a.yaml', 'a.yaml');
  queue.add('b.yaml', 'b.yaml');
  await times(run, 3);
  await wait(200);
  expect(run).toHaveBeenCalledTimes(3);
  expect(most).toBe(1);
});

test('changes without a pause are built all the while, in an even step', async () => {
  const run = done();
  const { queue } = working(run, { pace: 50 });
  for (let save = 0; save < 100; save++) {
    queue.add('policy.yaml', 'policy.yaml');
    await wait(2);
  }
  const during = run.mock.calls.length;
  expect(during).toBeGreaterThan(1);
  await wait(200);
  expect(run.mock.calls.length - during).toBeLessThanOrEqual(1);
  expect(run.mock.calls.length).toBeLessThan(50);
});

test('what looks like half of a save is asked for again, and taken as it is then', async () => {
  const run = vi.fn<Run>(async (_, __, final): Promise<Verdict> => (final ? 'done' : 'doubtful'));
  const { queue } = working(run, { moment: 30 });
  queue.add('policy.yaml', 'policy.yaml');
  await times(run, 2);
  await wait(100);
  expect(run.mock.calls.map(([, , final]) => final)).toEqual([false, true]);
  expect(run.mock.calls[1]?.[1]).toEqual(new Set(['policy.yaml']));
});

test('the second half of a save is not taken for the last word on the first', async () => {
  const verdicts: Verdict[] = ['doubtful', 'done'];
  const run = vi.fn<Run>(async () => verdicts.shift() ?? 'done');
  const { queue } = working(run, { moment: 10_000 });
  queue.add('policy.yaml', 'policy.yaml');
  await times(run, 1);
  await wait(20);
  queue.add('policy.yaml', 'policy.yaml');
  await times(run, 2);
  expect(run.mock.calls.map(([, , final]) => final)).toEqual([false, false]);
});

test('what stays doubtful while changes go on is taken as it is in the end', async () => {
  const run = vi.fn<Run>(async (_, __, final): Promise<Verdict> => (final ? 'done' : 'doubtful'));
  const { queue } = working(run, { moment: 10_000, longest: 100 });
  const saving = setInterval(() => queue.add('policy.yaml', 'policy.yaml'), 5);
  onTestFinished(() => clearInterval(saving));
  await vi.waitFor(() => expect(run.mock.calls.some(([, , final]) => final)).toBe(true), 5000);
});

test('it ends with the reason of the signal, also while it waits', async () => {
  const { ended, controller } = working(done());
  await wait(20);
  controller.abort('Ctrl-C');
  expect(await ended).toBe('Ctrl-C');
});

test('an error of ours ends it', async () => {
  const run: Run = async () => {
    throw new Error('a bug');
  };
  const { queue, ended } = working(run);
  queue.add('policy.yaml', 'policy.yaml');
  expect(await ended).toEqual(new Error('a bug'));
});
