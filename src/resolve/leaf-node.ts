import type { Field } from './model.js';
import { looked } from './names.js';
import { LazyPlace, type Place } from './place.js';
import type { Leaf } from './resolve.js';
import type { Slot } from './spot.js';

/** One value of a policy. */
export class LeafNode extends LazyPlace implements Leaf {
  readonly type = 'leaf';
  isStated?: true | undefined;
  readonly field: Field;
  readonly owner: string;
  readonly key: string;
  readonly value: unknown;

  constructor(above: Place, slot: Slot, index: number | undefined, value: unknown) {
    super(above, slot.step, index);
    this.field = slot.field;
    this.owner = slot.owner;
    this.key = slot.key;
    this.value = value;
  }
}

/** A name in one of several policies: it is noticed who asks for it. */
export class NameNode extends LazyPlace implements Leaf {
  readonly type = 'leaf';
  isStated?: true | undefined;
  readonly field: Field;
  readonly owner: string;
  readonly key: string;
  readonly #value: unknown;

  constructor(above: Place, slot: Slot, index: number | undefined, value: unknown) {
    super(above, slot.step, index);
    this.field = slot.field;
    this.owner = slot.owner;
    this.key = slot.key;
    this.#value = value;
  }

  get value(): unknown {
    looked.atNames = true;
    return this.#value;
  }
}
