// A thread that builds policies for build-in-threads.ts.
import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { EachBuilder } from './build-each.js';
import type { Outcome } from './outcome.js';
import { type Built, Share, type Work } from './share.js';
import { sharing } from './sharing.js';

/** What is told in one message: enough to be worth it, few enough to keep the order without waiting. */
const BATCH = 4;

const reading = {
  // Several policies never come from standard input, and nobody waits for a thread but its run.
  stdin: Readable.from([]),
  signal: new AbortController().signal,
  throwIfAborted() {},
  err: () => {},
};

async function buildShare({ places, flags, shared }: Work): Promise<void> {
  const builder = new EachBuilder(reading, flags, await sharing(places.length));
  const share = new Share(places.length, shared);
  for (const first of share.take(BATCH)) {
    const outcomes: Outcome[] = [];
    for (const place of places.slice(first, first + BATCH)) {
      // What was begun is ended, and what was not never is.
      if (share.isStopped) break;
      outcomes.push(await builder.build(place));
    }
    parentPort?.postMessage({ first, outcomes } satisfies Built);
  }
}

// What it throws ends the thread, and is heard there.
void buildShare(workerData as Work);
