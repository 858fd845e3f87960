// A thread that builds policies for build-in-threads.ts.
import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import type { OutputPlace } from '../../io/output-places.js';
import type { BuildFlags } from '../options.js';
import { EachBuilder } from './build-each.js';
import type { Outcome } from './outcome.js';

const reading = {
  // Several policies never come from standard input, and nobody waits for a thread but its run.
  stdin: Readable.from([]),
  signal: new AbortController().signal,
  err: () => {},
};
const builder = new EachBuilder(reading, workerData as BuildFlags);

parentPort?.on('message', async (places: readonly OutputPlace[]) => {
  const outcomes: Outcome[] = [];
  for (const place of places) outcomes.push(await builder.build(place));
  parentPort?.postMessage(outcomes);
});
