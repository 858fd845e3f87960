import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import type { OutputPlace } from '../../io/output-places.js';
import type { BuildFlags } from '../options.js';
import type { EachBuilder } from './build-each.js';
import type { Outcome } from './outcome.js';
import { type Built, LEAST, Share, WORTH_A_THREAD, type Work } from './share.js';

const MOST_THREADS = 8;
/** Of a thread's memory for what is used once; with V8's few megabytes it tidies up all the time. */
const YOUNG_MB = 8;

/** From so many policies on it pays to optimise what runs most. */
const MANY = 3000;

/**
 * V8 of Node 20 takes more time to optimise what runs a few hundred times than that saves:
 * a third of the time of a thousand policies. So it is asked to wait longer, and to
 * compile at once what it would interpret first; later ones know better.
 *
 * @returns whether it was asked
 */
export async function optimiseLater(count: number): Promise<boolean> {
  if (count < WORTH_A_THREAD || !process.versions.v8.startsWith('11.')) return false;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--interrupt-budget=${count < MANY ? 5_000_000 : 1_000_000}`);
  setFlagsFromString('--always-sparkplug');
  return true;
}

/** How many threads, this one included, build so many policies best. */
export function threadsFor(count: number, jobs: number | undefined): number {
  const wanted = jobs ?? Math.min(availableParallelism(), MOST_THREADS, count / WORTH_A_THREAD);
  return Math.max(1, Math.min(Math.floor(wanted), Math.ceil(count / LEAST)));
}

/**
 * Builds in this thread and in others, if there are to be others; Ctrl-C is let in between.
 *
 * @param threads - how many, this one included
 * @param done - told of each policy, in the order in which they were given
 * @throws what the signal was aborted with, once what was begun is written
 */
export async function buildInThreads(
  threads: number,
  builder: EachBuilder,
  places: readonly OutputPlace[],
  flags: BuildFlags,
  signal: AbortSignal,
  done: (place: OutputPlace, outcome: Outcome) => void,
): Promise<void> {
  const finished = new Map<number, Outcome>();
  let told = 0;
  const tell = ({ first, outcomes }: Built): void => {
    for (const [index, outcome] of outcomes.entries()) finished.set(first + index, outcome);
    for (;;) {
      const [place, outcome] = [places[told], finished.get(told)];
      if (!place || !outcome) return;
      finished.delete(told++);
      done(place, outcome);
    }
  };

  const share = new Share(places.length);
  const stop = (): void => share.stop();
  signal.addEventListener('abort', stop);
  const work: Work = { places, flags, shared: share.shared };
  const others = Array.from({ length: threads - 1 }, () => startThread(work, tell));
  // One that fails is heard of at once and not only when its turn comes.
  const all = Promise.all(others);
  all.catch(stop);
  try {
    if (signal.aborted) stop();
    for (const first of share.take(1)) {
      const place = places[first];
      if (place) tell({ first, outcomes: [await builder.build(place)] });
      await turn();
    }
    await all;
  } finally {
    stop();
    await Promise.allSettled(others);
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
}

/** Resolves when the thread has ended, whose last policy is whole then. */
async function startThread(work: Work, tell: (built: Built) => void): Promise<void> {
  const { Worker } = await import('node:worker_threads');
  const thread = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  thread.on('message', tell);
  await once(thread, 'exit');
}
