import type { Mapping } from '../mapping.js';
import type { Alike } from './alike.js';

/** An agency's policies differ in names; of all else there are a handful of versions in one place. */
const VERSIONS = 6;
/** After so many policies with nothing alike in a place, none is compared until so many have passed. */
const PATIENCE = 12;
const WHILE = 200;

/** What stood in a place: the value as it was last read, and what it was made to. */
interface Version<M extends object> {
  value: unknown;
  readonly made: M;
  isShared: boolean;
}

/** The last versions of what stood in a place. */
export class Versions<M extends object> {
  readonly #alike: Alike;
  readonly #all: Version<M>[] = [];
  /** The one that was found last: what is looked for once is soon looked for again. */
  #found: Version<M> | undefined;
  #next = 0;
  #misses = 0;

  constructor(alike: Alike) {
    this.#alike = alike;
  }

  /** Whether a value is known for one that stood here; of others it may have stood here all the same. */
  has(value: unknown): boolean {
    if (this.#found !== undefined && this.#found.value === value) return true;
    if (this.#misses > PATIENCE) return false;
    for (let index = 0; index < this.#all.length; index++) {
      const version = this.#all[index] as Version<M>;
      if (version.value !== value) continue;
      this.#found = version;
      return true;
    }
    return false;
  }

  /** What the same value was made to; from now on several policies have it. */
  find(value: unknown): M | undefined {
    if (!this.has(value) && (this.#isHopeless() || !this.#hasSame(value))) return undefined;
    const version = this.#found as Version<M>;
    if (!version.isShared) {
      version.isShared = true;
      this.#alike.share(version.made);
    }
    this.#misses = 0;
    return version.made;
  }

  #hasSame(value: unknown): boolean {
    if (typeof value !== 'object') return false;
    for (let index = 0; index < this.#all.length; index++) {
      const version = this.#all[index] as Version<M>;
      if (!isSame(version.value, value)) continue;
      // The next policy is given the same lists and mappings as this one.
      version.value = value;
      this.#found = version;
      return true;
    }
    return false;
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
