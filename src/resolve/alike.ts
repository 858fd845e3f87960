import { ROOT } from './place.js';
import { Spot } from './spot.js';

/** Policies that are nothing alike leave places behind that no other has: then it begins anew. */
const MOST = 20_000;

/** Policies with words of their own have hundreds of conditions; one with other words makes its own. */
const SIGNS = 1000;
const NOTES = 50;

/**
 * What policies that are read one after the other have alike: the same values in the same place are
 * one node for all of them. So what was made of a node need not be made again, and `notesOf` keeps
 * it. It knows no more than the last versions of each place, so a run over thousands does not grow.
 */
export class Alike {
  /** On all but lists: what others make of an object may be a copy of it with all that is in it. */
  readonly #notes = new WeakMap<object, Notes>();
  readonly #signs = new Map<string, Signs>();
  #places = 0;
  #root = new Spot(this, 'policy', ROOT);

  /** The place of a policy itself. */
  begin(): Spot {
    if (this.#places > MOST) {
      this.#places = 0;
      this.#root = new Spot(this, 'policy', ROOT);
    }
    return this.#root;
  }

  count(): void {
    this.#places += 1;
  }

  /** Keys for notes that hold only under some conditions, which a text names. */
  signs(conditions: string): Signs {
    const known = this.#signs.get(conditions);
    if (known) return known;
    const made = new Signs();
    if (this.#signs.size >= SIGNS) this.#signs.clear();
    this.#signs.set(conditions, made);
    return made;
  }

  /** What was noted of something, to be read and added to; `undefined` where it stands in one policy only. */
  notesOf(of: object): Notes | undefined {
    return Array.isArray(of) ? (of as Noted)[KEPT] : this.#notes.get(of);
  }

  /** The same of several things together; `undefined` where one of them stands in one policy only. */
  notesOfAll(of: readonly object[]): Notes | undefined {
    let notes: Notes | undefined;
    for (const one of of) {
      const own = this.notesOf(one);
      if (!own) return undefined;
      notes = notes ? notes.with(one) : own;
    }
    return notes;
  }

  /** From now on notes are kept of something, for as long as it lives. */
  share(of: object): void {
    if (this.notesOf(of)) return;
    if (Array.isArray(of)) Object.defineProperty(of, KEPT, { value: new Notes() });
    else this.#notes.set(of, new Notes());
  }
}

/** Of lists, of which hundreds are asked for in each policy, the notes are found at once. */
const KEPT = Symbol('notes');

interface Noted {
  readonly [KEPT]?: Notes;
}

/** What was made of something, by who made it or under which conditions; not of too many. */
export class Notes {
  readonly #made = new Map<object, unknown>();

  get(by: object): unknown {
    return this.#made.get(by);
  }

  set(by: object, made: unknown): void {
    if (this.#made.size >= NOTES) this.#made.clear();
    this.#made.set(by, made);
  }

  /** Those on something else together with this. */
  with(other: object): Notes {
    const known = this.#made.get(other) as Notes | undefined;
    if (known) return known;
    const made = new Notes();
    this.set(other, made);
    return made;
  }
}

/** Keys for notes, one for each word: to look one up takes less time than to put a text together. */
export class Signs {
  readonly #signs = new Map<string | undefined, object>();
  readonly #under = new Map<string | null, Signs>();

  of(word?: string): object {
    const known = this.#signs.get(word);
    if (known) return known;
    const made = { word };
    this.#signs.set(word, made);
    return made;
  }

  /** Those that hold only under one more condition, of which there are few. */
  under(condition: string | null): Signs {
    const known = this.#under.get(condition);
    if (known) return known;
    const made = new Signs();
    this.#under.set(condition, made);
    return made;
  }
}
