import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OutputPlace } from '../../io/output-places.js';
import type { BuildFlags } from '../options.js';
import type { Outcome } from './outcome.js';

/** What a thread takes at a time: enough to be worth a message, few enough to end soon after Ctrl-C. */
const BATCH = 8;
/** A thread has to load the program first, which takes as long as it does to build some policies. */
const WORTH_A_THREAD = 100;
const MOST_THREADS = 8;

/** How many threads build so many policies best. */
export function threadsFor(count: number, jobs: number | undefined): number {
  const wanted = jobs ?? Math.min(availableParallelism(), MOST_THREADS, count / WORTH_A_THREAD);
  return Math.max(1, Math.min(Math.floor(wanted), Math.ceil(count / BATCH)));
}

/**
 * Builds in several threads.
 *
 * @param done - told of each policy, in the order in which they were given
 * @throws what the signal was aborted with, once what was begun is written
 */
export async function buildInThreads(
  count: number,
  places: readonly OutputPlace[],
  flags: BuildFlags,
  signal: AbortSignal,
  done: (place: OutputPlace, outcome: Outcome) => void,
): Promise<void> {
  const threads = Array.from(
    { length: count },
    () => new Worker(new URL('./thread.js', import.meta.url), { workerData: flags }),
  );
  const finished = new Map<number, Outcome>();
  let next = 0;
  let told = 0;
  const tell = (): void => {
    for (;;) {
      const [place, outcome] = [places[told], finished.get(told)];
      if (!place || !outcome) return;
      finished.delete(told++);
      done(place, outcome);
    }
  };
  try {
    await Promise.all(
      threads.map(async (thread) => {
        while (next < places.length && !signal.aborted) {
          const first = next;
          next += BATCH;
          const outcomes = await answerOf(thread, places.slice(first, next));
          for (const [index, outcome] of outcomes.entries()) finished.set(first + index, outcome);
          tell();
        }
      }),
    );
  } finally {
    for (const thread of threads) await thread.terminate();
  }
  signal.throwIfAborted();
}

function answerOf(thread: Worker, places: readonly OutputPlace[]): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', (outcomes: Outcome[]) => {
      thread.off('error', reject);
      resolve(outcomes);
    });
    thread.postMessage(places);
  });
}
