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

/** How the keys of a mapping were written; the rest in the order of the model. */
export interface Order {
  readonly written: readonly string[];
  readonly names: readonly string[];
  readonly keys: readonly Keys[];
  /** By key, the value that was found last, which most often comes again; and its nodes. */
  readonly values: unknown[];
  readonly nodes: (readonly Node[] | undefined)[];
}

/** In how many ways policies write the keys of a mapping in one place. */
const ORDERS = 4;

/** No value is this. */
const NONE = {};

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

  /** What stands under the keys of a mapping. */
  order(mapping: Mapping): Order {
    const known = this.known(mapping);
    if (known) return known;
    const names: string[] = [];
    const keys: Keys[] = [];
    const values: unknown[] = [];
    for (const key in this.definition.fields) {
      if (!Object.hasOwn(mapping, key)) continue;
      names.push(key);
      keys.push(this.#under(this.#keys, key, key));
      values.push(NONE);
    }
    const made: Order = { written: Object.keys(mapping), names, keys, values, nodes: [] };
    this.#orders[this.#next] = made;
    this.#next = (this.#next + 1) % ORDERS;
    return made;
  }

  /** The same, if a mapping that was written with the same keys stood here in another policy. */
  known(mapping: Mapping): Order | undefined {
    for (let index = 0; index < this.#orders.length; index++) {
      const order = this.#orders[index] as Order;
      if (isWritten(mapping, order.written)) return order;
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
