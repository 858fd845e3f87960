import { definitionOf } from '../generated/model.js';
import type { Mapping } from '../mapping.js';
import type { Alike } from './alike.js';
import type { Definition, Field } from './model.js';
import { LazyPlace, type Place } from './place.js';
import type { Element, Node } from './resolve.js';
import { Versions } from './versions.js';

/** The key of an element under which values stand. */
export interface Slot {
  owner: string;
  key: string;
  field: Field;
  /** The key as it is written; absent where a bare value stands for it. */
  step: string | undefined;
}

/** The keys of a mapping as they were written, and those of the model in its order. */
interface Order {
  readonly written: readonly string[];
  readonly all: readonly Keys[];
}

/** In how many ways policies write the keys of a mapping in one place. */
const ORDERS = 4;

/** The place of an element in many policies. */
export class Spot extends LazyPlace {
  readonly def: string;
  readonly definition: Definition;
  readonly #alike: Alike;
  readonly #keys = new Map<string, Keys>();
  /** By the key that a bare value is short for: those have the path of the value. */
  readonly #short = new Map<string, Keys>();
  readonly #orders: Order[] = [];
  #next = 0;
  #elements: Versions<Element> | undefined;

  constructor(alike: Alike, def: string, above: Place, key?: string, index?: number) {
    super(above, key, index);
    this.#alike = alike;
    this.def = def;
    this.definition = definitionOf(def) as Definition;
  }

  /** The elements that were here in other policies, where they stand in a list. */
  get elements(): Versions<Element> {
    this.#elements ??= new Versions(this.#alike);
    return this.#elements;
  }

  /** What stands under a key for which there is a bare value. */
  short(key: string): Keys {
    return this.#under(this.#short, key, undefined);
  }

  /** What stands under the keys of a mapping, in the order of the model. */
  keys(mapping: Mapping): readonly Keys[] {
    const known = this.known(mapping);
    if (known) return known;
    const all: Keys[] = [];
    for (const key in this.definition.fields) {
      if (Object.hasOwn(mapping, key)) all.push(this.#under(this.#keys, key, key));
    }
    this.#orders[this.#next] = { written: Object.keys(mapping), all };
    this.#next = (this.#next + 1) % ORDERS;
    return all;
  }

  /** The same, if a mapping that was written with the same keys stood here in another policy. */
  known(mapping: Mapping): readonly Keys[] | undefined {
    for (let index = 0; index < this.#orders.length; index++) {
      const { written, all } = this.#orders[index] as Order;
      if (isWritten(mapping, written)) return all;
    }
    return undefined;
  }

  #under(all: Map<string, Keys>, key: string, step: string | undefined): Keys {
    const known = all.get(key);
    if (known) return known;
    const field = this.definition.fields[key] as Field;
    const made = new Keys(this.#alike, this, { owner: this.def, key, field, step });
    all.set(key, made);
    return made;
  }
}

function isWritten(mapping: Mapping, written: readonly string[]): boolean {
  let index = 0;
  for (const key in mapping) {
    if (written[index] !== key) return false;
    index++;
  }
  return index === written.length;
}

/** What stands under a key in many policies. */
export class Keys extends Versions<readonly Node[]> {
  readonly slot: Slot;
  readonly above: Spot;
  readonly #alike: Alike;
  #one: Spot | undefined;
  readonly #items: Spot[] = [];

  constructor(alike: Alike, above: Spot, slot: Slot) {
    super(alike);
    this.#alike = alike;
    this.above = above;
    this.slot = slot;
    alike.count();
  }

  /** The place of an element. @param index - its position in a list; absent where it stands alone */
  at(index: number | undefined): Spot {
    const known = this.known(index);
    if (known) return known;
    const { step, field } = this.slot;
    const made = new Spot(this.#alike, field.of as string, this.above, step, index);
    if (index === undefined) this.#one = made;
    else this.#items[index] = made;
    return made;
  }

  /** The same, if an element stood there in another policy. */
  known(index: number | undefined): Spot | undefined {
    return index === undefined ? this.#one : this.#items[index];
  }
}
