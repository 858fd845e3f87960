import type { OutputPlace } from '../../io/output-places.js';
import type { BuildFlags } from '../options.js';
import type { Outcome } from './outcome.js';

/** What a thread is given to do, together with others. */
export interface Work {
  places: readonly OutputPlace[];
  flags: BuildFlags;
  /** Memory that all threads see. */
  shared: SharedArrayBuffer;
}

/** What came of policies that stand side by side in `places`. */
export interface Built {
  first: number;
  outcomes: Outcome[];
}

/** A thread has to load the program and to warm up, which takes as long as to build so many policies. */
export const WORTH_A_THREAD = 100;
/** Even where many threads are asked for, none is started for less. */
export const LEAST = 4;

/** Whether so many policies are built in this thread alone, and V8 need not be told of them. */
export const isFew = (count: number, jobs = 1): boolean =>
  count <= LEAST || (jobs === 1 && count < WORTH_A_THREAD);

const NEXT = 0;
const STOPPED = 1;

/** Who builds which policy: each thread takes the next ones when it is ready for them. */
export class Share {
  readonly shared: SharedArrayBuffer;
  readonly #count: number;
  readonly #state: Int32Array;

  constructor(count: number, shared = new SharedArrayBuffer(8)) {
    this.shared = shared;
    this.#count = count;
    this.#state = new Int32Array(shared);
  }

  /** Where the next policies begin that nobody has begun, until all are taken or it was stopped. */
  *take(size: number): Generator<number> {
    while (!this.isStopped) {
      const first = Atomics.add(this.#state, NEXT, size);
      if (first >= this.#count) return;
      yield first;
    }
  }

  /** Lets every thread finish what it has begun, and no more. */
  stop(): void {
    Atomics.store(this.#state, STOPPED, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.#state, STOPPED) === 1;
  }
}
