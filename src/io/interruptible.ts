/** What can be told to stop. */
export interface Interruptible {
  /** Aborted when it is to stop. Node loads what it is made of when it is first asked for. */
  readonly signal: AbortSignal;
  /** @throws what it was stopped with, where it was */
  throwIfAborted(): void;
}
