import { setImmediate as nextTurn } from 'node:timers/promises';

/** `doubtful`: what was found looks like half of a save; ask again in a moment. */
export type Verdict = 'done' | 'doubtful';

export interface QueueOptions {
  /**
   * Builds one policy.
   *
   * @param causes - the files that changed since it was last done
   * @param final - there was a moment's quiet: what looks doubtful is meant so
   */
  run(policy: string, causes: ReadonlySet<string>, final: boolean): Promise<Verdict>;
  /** Milliseconds from a first change to a build; long enough for emptying and writing a file. */
  first?: number;
  /** Milliseconds from a build to the next of the same policy, when it changes without a pause. */
  pace?: number;
  /** Milliseconds of quiet in which a doubtful save may be completed. */
  moment?: number;
  /** Milliseconds after which it is taken as it is although changes go on. */
  longest?: number;
}

interface Job {
  causes: Set<string>;
  due: number;
  /** When it was first found doubtful. */
  doubtful?: number;
  final: boolean;
}

/**
 * Builds policies one at a time. A change is built at once; changes while one
 * builds, or without a pause, become one more build and not one each, so that the
 * last save is built last and no queue grows.
 */
export class RebuildQueue {
  readonly #options: Required<QueueOptions>;
  readonly #jobs = new Map<string, Job>();
  readonly #ended = new Map<string, number>();
  #wake = () => {};

  constructor(options: QueueOptions) {
    this.#options = { first: 3, pace: 50, moment: 100, longest: 1000, ...options };
  }

  /** A file changed that a policy is made of. */
  add(policy: string, cause: string): void {
    const { first, pace } = this.#options;
    const now = performance.now();
    const job = this.#jobs.get(policy);
    if (job === undefined) {
      const due = Math.max(now + first, (this.#ended.get(policy) ?? -pace) + pace);
      this.#jobs.set(policy, { causes: new Set([cause]), due, final: false });
    } else {
      job.causes.add(cause);
      // It may be whole now. Asked for the last time, it would be shown half.
      if (job.doubtful !== undefined) {
        job.due = now + first;
        job.final = false;
      }
    }
    this.#wake();
  }

  /** Builds what is due until the signal ends it. */
  async work(signal: AbortSignal): Promise<never> {
    signal.addEventListener('abort', () => this.#wake(), { once: true });
    for (;;) {
      // Lets in what happened during a build: changes, visitors and Ctrl-C.
      await nextTurn();
      signal.throwIfAborted();
      const [policy, job] = this.#next() ?? [];
      const wait = job === undefined ? undefined : job.due - performance.now();
      if (policy === undefined || job === undefined || (wait ?? 0) > 0) await this.#sleep(wait);
      else await this.#run(policy, job);
    }
  }

  async #run(policy: string, job: Job): Promise<void> {
    const { run, pace, moment, longest } = this.#options;
    this.#jobs.delete(policy);
    const now = performance.now();
    const final = job.final || now - (job.doubtful ?? now) > longest;
    const verdict = await run(policy, job.causes, final);
    const ended = performance.now();
    this.#ended.set(policy, ended);
    const meanwhile = this.#jobs.get(policy);
    if (verdict === 'done' || final) {
      if (meanwhile !== undefined) meanwhile.due = ended + pace;
      return;
    }
    this.#jobs.set(policy, {
      causes: new Set([...job.causes, ...(meanwhile?.causes ?? [])]),
      due: meanwhile === undefined ? ended + moment : ended,
      doubtful: job.doubtful ?? now,
      final: meanwhile === undefined,
    });
  }

  #next(): [string, Job] | undefined {
    return [...this.#jobs].reduce<[string, Job] | undefined>(
      (least, each) => (least === undefined || each[1].due < least[1].due ? each : least),
      undefined,
    );
  }

  #sleep(delay: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = delay === undefined ? undefined : setTimeout(resolve, delay);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
