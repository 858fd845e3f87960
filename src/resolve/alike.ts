import type { Mapping } from '../mapping.js';
import { LazyPlace, type Place, ROOT } from './place.js';
import type { Element, Node } from './resolve.js';

/** An agency's policies differ in names; of all else there are a handful of versions in one place. */
const VERSIONS = 6;
/** After so many policies with nothing alike in a place, none is compared until so many have passed. */
const PATIENCE = 12;
const WHILE = 200;

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
  readonly #notes = new WeakMap<object, Notes>();
  readonly #signs = new Map<string, Signs>();
  #places = 0;
  #root = new Spot(this, ROOT);

  /** The place of a policy itself. */
  begin(): Spot {
    if (this.#places > MOST) {
      this.#places = 0;
      this.#root = new Spot(this, ROOT);
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
    return this.#notes.get(of);
  }

  /** The same of several things together; `undefined` where one of them stands in one policy only. */
  notesOfAll(of: readonly object[]): Notes | undefined {
    let notes: Notes | undefined;
    for (const one of of) {
      const own = this.#notes.get(one);
      if (!own) return undefined;
      notes = notes ? notes.with(one) : own;
    }
    return notes;
  }

  /** From now on notes are kept of something, for as long as it lives. */
  share(of: object): void {
    if (!this.#notes.has(of)) this.#notes.set(of, new Notes());
  }
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

/** What stood in a place: the value as it was read, and what it was made to. */
interface Version<M extends object> {
  readonly value: unknown;
  readonly made: M;
  isShared: boolean;
}

/** The last versions of what stood in a place. */
class Versions<M extends object> {
  readonly #all: Version<M>[] = [];
  #next = 0;
  #misses = 0;

  /** What the same value was made to; from now on several policies have it. */
  find(value: unknown, alike: Alike): M | undefined {
    if (this.#isHopeless()) return undefined;
    for (const version of this.#all) {
      if (!isSame(version.value, value)) continue;
      if (!version.isShared) {
        version.isShared = true;
        alike.share(version.made);
      }
      this.#misses = 0;
      return version.made;
    }
    return undefined;
  }

  /** Names differ in each policy: where nothing was alike for long, nothing is compared for a while. */
  #isHopeless(): boolean {
    this.#misses += 1;
    if (this.#misses > WHILE) this.#misses = 0;
    return this.#misses > PATIENCE;
  }

  add(value: unknown, made: M): void {
    if (this.#misses > PATIENCE) return;
    this.#all[this.#next] = { value, made, isShared: false };
    this.#next = (this.#next + 1) % VERSIONS;
  }
}

/** The place of an element in many policies. */
export class Spot extends LazyPlace {
  readonly #alike: Alike;
  readonly #keys = new Map<string, Keys>();
  /** By the key that a bare value is short for: those have the path of the value. */
  readonly #short = new Map<string, Keys>();
  #elements: Versions<Element> | undefined;

  constructor(alike: Alike, above: Place, key?: string, index?: number) {
    super(above, key, index);
    this.#alike = alike;
  }

  /** @param step - the key as it is written; absent where a bare value stands for it */
  under(key: string, step: string | undefined): Keys {
    const all = step === undefined ? this.#short : this.#keys;
    const known = all.get(key);
    if (known) return known;
    const made = new Keys(this.#alike, this, step);
    all.set(key, made);
    return made;
  }

  /** The element that the same value was here in another policy, or else the one that is made. */
  element(value: unknown, make: (value: unknown, spot: Spot) => Element): Element {
    this.#elements ??= new Versions();
    const known = this.#elements.find(value, this.#alike);
    if (known) return known;
    const made = make(value, this);
    this.#elements.add(value, made);
    return made;
  }
}

/** What stands under a key in many policies. */
export class Keys {
  readonly #alike: Alike;
  readonly #above: Spot;
  readonly #step: string | undefined;
  readonly #versions = new Versions<readonly Node[]>();
  #one: Spot | undefined;
  readonly #items: Spot[] = [];

  constructor(alike: Alike, above: Spot, step: string | undefined) {
    this.#alike = alike;
    this.#above = above;
    this.#step = step;
    alike.count();
  }

  /** The nodes that the same value was here in another policy. */
  find(value: unknown): readonly Node[] | undefined {
    return this.#versions.find(value, this.#alike);
  }

  add(value: unknown, made: readonly Node[]): void {
    this.#versions.add(value, made);
  }

  /** The place of an element. @param index - its position in a list; absent where it stands alone */
  at(index: number | undefined): Spot {
    const known = index === undefined ? this.#one : this.#items[index];
    if (known) return known;
    const made = new Spot(this.#alike, this.#above, this.#step, index);
    if (index === undefined) this.#one = made;
    else this.#items[index] = made;
    return made;
  }
}

/** Whether two values, as they were read, are the same to the last one in them. */
function isSame(value: unknown, other: unknown): boolean {
  if (value === other) return true;
  if (typeof value !== 'object' || typeof other !== 'object' || !value || !other) return false;
  if (Array.isArray(value)) {
    if (!Array.isArray(other) || other.length !== value.length) return false;
    for (let index = 0; index < value.length; index++) {
      if (!isSame(value[index], other[index])) return false;
    }
    return true;
  }
  return !Array.isArray(other) && isSameMapping(value as Mapping, other as Mapping);
}

/** In the order of their keys as well: some are listed as they were written. */
function isSameMapping(value: Mapping, other: Mapping): boolean {
  const others = Object.keys(other);
  let index = 0;
  for (const key in value) {
    if (others[index] !== key || !isSame(value[key], other[key])) return false;
    index += 1;
  }
  return index === others.length;
}
