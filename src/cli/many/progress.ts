import type { Session } from '../session.js';

/** How often the bar is drawn anew, in milliseconds. */
const PACE = 80;

/** What a long run shows of itself: a bar on a terminal, nothing anywhere else. */
export class Progress {
  readonly #session: Session;
  readonly #total: number;
  readonly #width: number;
  #done = 0;
  #drawnAt = 0;
  #isDrawn = false;

  constructor(session: Session, total: number, isWanted: boolean) {
    this.#session = session;
    this.#total = total;
    this.#width = isWanted ? (session.look('err').width ?? 0) : 0;
  }

  /** One more is done. */
  step(): void {
    this.#done++;
    if (this.#width < 20 || performance.now() - this.#drawnAt < PACE) return;
    this.#drawnAt = performance.now();
    const count = ` ${this.#done}/${this.#total}`;
    const room = Math.min(this.#width - count.length - 4, 40);
    const filled = Math.floor((room * this.#done) / this.#total);
    this.#session.err(`\r[${'='.repeat(filled)}${' '.repeat(room - filled)}]${count}`);
    this.#isDrawn = true;
  }

  /** Says something where the bar stands. */
  say(text: string): void {
    this.clear();
    this.#session.err(text);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#isDrawn) this.#session.err(`\r${' '.repeat(this.#width - 1)}\r`);
    this.#isDrawn = false;
  }
}
