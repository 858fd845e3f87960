/**
 * What was made lately, by what it was made of. It holds a limited number of things: those that
 * nobody asks for again are forgotten, so that a run over thousands of policies does not grow.
 */
export class Recent<T> {
  readonly #most: number;
  #new = new Map<string, T>();
  /** What was there before; whatever of it is asked for again is kept on. */
  #old = new Map<string, T>();

  /** @param most - of each of two generations */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const found = this.#new.get(key);
    if (found !== undefined) return found;
    const kept = this.#old.get(key);
    if (kept !== undefined) this.set(key, kept);
    return kept;
  }

  set(key: string, made: T): void {
    if (this.#new.size >= this.#most) {
      this.#old = this.#new;
      this.#new = new Map();
    }
    this.#new.set(key, made);
  }
}
