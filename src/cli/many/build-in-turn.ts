import type { OutputPlace } from '../../io/output-places.js';
import type { Session } from '../session.js';
import type { EachBuilder } from './build-each.js';
import type { Outcome } from './outcome.js';

/**
 * Builds a few policies one after the other; Ctrl-C is let in between. What a run over more of them
 * needs, as threads, is not loaded for that: mostly one policy of many has changed.
 *
 * @throws Interrupted, once what was begun is written
 */
export async function buildInTurn(
  builder: EachBuilder,
  places: readonly OutputPlace[],
  session: Session,
  done: (place: OutputPlace, outcome: Outcome) => void,
): Promise<void> {
  for (const [index, place] of places.entries()) {
    // Behind the last there is nothing to stop, and V8 takes a turn for the time to tidy up.
    if (index > 0) await new Promise((resolve) => setImmediate(resolve));
    session.throwIfAborted();
    done(place, await builder.build(place));
  }
}
