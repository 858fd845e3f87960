import { isOrdinary, type Line, takeApart } from './plain-line.js';
import { leave } from './plain-values.js';

/** A power of two. */
const PLACES = 4096;
/** After so many texts all lines are forgotten. */
const MOST = 2000;
/** As long as lines are that stand in many policies; no other is worth keeping. */
const LONGEST = 200;

/**
 * Lines that were taken apart before: the policies of an agency say most in the same words. Each
 * has one place, which is found by its length and a few of its signs, and loses it to another of
 * that place which comes twice: so no more is kept of ten thousand policies than of a hundred.
 */
export class KnownLines {
  readonly #lines: (Line | undefined)[] = new Array(PLACES);
  /** All signs of the last line that was not found in its place. */
  readonly #missed = new Int32Array(PLACES);

  #texts = 0;

  /** Another text is read. Now and then it begins anew: lines lead to others, and those to others. */
  begin(): void {
    this.#texts += 1;
    if (this.#texts % MOST === 0) this.#lines.fill(undefined);
  }

  /**
   * The line of a text, which others are given too: its lists and mappings are not to be changed.
   *
   * @param start where it begins
   * @param end where its line feed stands
   */
  line(text: string, start: number, end: number): Line {
    const length = end - start;
    let signs = (length * 31 + text.charCodeAt(end - 1)) | 0;
    signs = (signs * 31 + text.charCodeAt(end - 2)) | 0;
    signs = (signs * 31 + text.charCodeAt(start + (length >> 1))) | 0;
    signs = (signs * 31 + text.charCodeAt(start + (length >> 2))) | 0;
    signs = (signs * 31 + text.charCodeAt(end - (length >> 2))) | 0;
    const place = signs & (PLACES - 1);
    const whole = text.slice(start, end + 1);
    const known = this.#lines[place];
    if (known !== undefined && whole === known.text) return known;

    if (!isOrdinary(whole)) leave();
    // Names may differ in one sign that was not looked at.
    if (length > LONGEST) return takeApart(text, start, end);
    for (let at = start; at < end; at++) signs = (signs * 31 + text.charCodeAt(at)) | 0;
    if (this.#missed[place] !== signs) {
      this.#missed[place] = signs;
      return takeApart(text, start, end);
    }
    // A copy of its own: a piece of a text holds on to all of it.
    const own = [whole.slice(0, 1), whole.slice(1)].join('');
    const line = { ...takeApart(own, 0, length), text: own };
    this.#lines[place] = line;
    return line;
  }
}
