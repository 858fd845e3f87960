import { definitionOf } from '../generated/model.js';
import type { Mapping } from '../mapping.js';
import type { Path, Policy } from '../policy.js';
import type { Alike } from './alike.js';
import { LeafNode, NameNode } from './leaf-node.js';
import type { Definition, Field } from './model.js';
import { isName } from './names.js';
import { fixed, LazyPlace, type Place, ROOT } from './place.js';
import type { Keys, Order, Slot, Spot } from './spot.js';

/** One value of the policy, with the place it was written. */
export interface Leaf {
  readonly type: 'leaf';
  readonly path: Path;
  /** The path as people write it, `formatPath(path)`: made once, for many ask. */
  readonly at: string;
  readonly field: Field;
  /** The definition and key it belongs to, for its words. */
  readonly owner: string;
  readonly key: string;
  readonly value: unknown;
  isStated?: true | undefined;
}

/** An element of the policy: every bare value stands under the key it is short for. */
export interface Element {
  readonly type: 'element';
  readonly path: Path;
  /** The path as people write it. */
  readonly at: string;
  readonly def: string;
  /** Present fields only, each as a list, in the order of the model. */
  readonly fields: ReadonlyMap<string, readonly Node[]>;
  /** Every leaf below it, in the order of the model; gathered once, for many ask. */
  readonly leaves: readonly Leaf[];
  /**
   * What others have worked out about it, by whoever did, and forgotten together with it. A weak
   * map would say the same, but each is looked through whenever memory is swept.
   */
  readonly notes: Map<object, unknown>;
}

export type Node = Leaf | Element;

export interface ResolvedPolicy {
  readonly policy: Policy;
  readonly root: Element;
  readonly languages: readonly [string, ...string[]];
}

const definition = (name: string): Definition => {
  const found = definitionOf(name);
  if (!found) throw new Error(`The model has no definition "${name}".`);
  return found;
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

/**
 * Reads a valid policy as elements and leaves. Adds the keys that bare values
 * stand for, and never moves anything: every node keeps its path in the file.
 *
 * @param alike - where several policies are read: what stands alike in them is one node for all
 */
export function resolve(policy: Policy, alike?: Alike): ResolvedPolicy {
  const languages = policy.languages as [string, ...string[]];
  const root = alike ? elementAt(alike.begin(), policy) : elementOf('policy', policy, ROOT.path);
  return { policy, root, languages };
}

/** A value as an element of a definition, wherever it stands. */
export const elementOf = (def: string, value: unknown, path: Path): Element =>
  new ElementNode(path.length === 0 ? ROOT : fixed(path), undefined, undefined, def, value);

/** The same at a place of many policies. */
const elementAt = (spot: Spot, value: unknown): Element =>
  new ElementNode(spot, undefined, undefined, spot.def, value, spot);

class ElementNode extends LazyPlace implements Element {
  readonly type = 'element';
  readonly def: string;
  readonly fields: ReadonlyMap<string, readonly Node[]>;
  #leaves: readonly Leaf[] | undefined;
  #notes: Map<object, unknown> | undefined;

  constructor(
    above: Place,
    key: string | undefined,
    index: number | undefined,
    def: string,
    value: unknown,
    spot?: Spot,
  ) {
    super(above, key, index);
    this.def = def;
    this.fields = spot ? fieldsAt(spot, value) : fieldsOf(def, value, this);
  }

  get leaves(): readonly Leaf[] {
    this.#leaves ??= gather(this.fields);
    return this.#leaves;
  }

  get notes(): Map<object, unknown> {
    this.#notes ??= new Map();
    return this.#notes;
  }
}

type Fields = Map<string, readonly Node[]>;

function fieldsOf(owner: string, value: unknown, above: Place): Fields {
  const { shorthand, fields } = definition(owner);
  const short = shorthand?.[kindOf(value)];
  const found: Fields = new Map();
  if (short) {
    const slot = { owner, key: short, field: fields[short] as Field, step: undefined };
    return found.set(short, nodes(slot, value, above));
  }
  const object = value as Mapping;
  for (const key in fields) {
    if (!Object.hasOwn(object, key)) continue;
    const slot = { owner, key, field: fields[key] as Field, step: key };
    found.set(key, nodes(slot, object[key], above));
  }
  return found;
}

/** The same at a place of many policies. */
function fieldsAt(spot: Spot, value: unknown): Fields {
  const short = spot.definition.shorthand?.[kindOf(value)];
  const found: Fields = new Map();
  if (short) return found.set(short, nodesAt(spot.short(short), value));
  const order = spot.order(value as Mapping);
  const { names, values, nodes } = order;
  for (let index = 0; index < names.length; index++) {
    const key = names[index] as string;
    const inner = (value as Mapping)[key];
    const isLast = inner === values[index];
    found.set(key, isLast ? (nodes[index] as readonly Node[]) : nodesIn(order, index, inner));
  }
  return found;
}

function nodesIn(order: Order, index: number, value: unknown): readonly Node[] {
  const keys = order.keys[index] as Keys;
  const known = keys.find(value);
  if (!known) return newNodes(keys, value);
  order.values[index] = value;
  order.nodes[index] = known;
  return known;
}

/** What the same value was in another policy, or else what is made of it. */
const nodesAt = (keys: Keys, value: unknown): readonly Node[] =>
  keys.find(value) ?? newNodes(keys, value);

function newNodes(keys: Keys, value: unknown): readonly Node[] {
  const made = nodes(keys.slot, value, keys.above, keys);
  keys.add(value, made);
  return made;
}

function nodes(slot: Slot, value: unknown, above: Place, keys?: Keys): readonly Node[] {
  const isList = slot.field.many !== 'one' && Array.isArray(value);
  if (!isList) return [node(slot, undefined, value, above, keys)];
  return value.map((each, index) => node(slot, index, each, above, keys));
}

function node(
  slot: Slot,
  index: number | undefined,
  value: unknown,
  above: Place,
  keys: Keys | undefined,
): Node {
  const { field } = slot;
  if (field.kind !== 'object') {
    return keys && isName(field.kind)
      ? new NameNode(above, slot, index, value)
      : new LeafNode(above, slot, index, value);
  }
  if (!keys) return new ElementNode(above, slot.step, index, field.of as string, value);
  const spot = keys.at(index);
  // What stands alone was looked for as what stands under its key.
  if (index === undefined) return elementAt(spot, value);
  const known = spot.elements.find(value);
  if (known) return known;
  const made = elementAt(spot, value);
  spot.elements.add(value, made);
  return made;
}

/** Every leaf below a node, in the order of the model. */
export const leaves = (of: Node): readonly Leaf[] => (of.type === 'leaf' ? [of] : of.leaves);

function gather(fields: Element['fields']): readonly Leaf[] {
  const found: Leaf[] = [];
  // Of one policy alone, what iterators give would be most of what is made here, and swept up.
  fields.forEach((list) => {
    for (let at = 0; at < list.length; at++) {
      const child = list[at] as Node;
      if (child.type === 'leaf') found.push(child);
      else
        for (let inner = 0; inner < child.leaves.length; inner++)
          found.push(child.leaves[inner] as Leaf);
    }
  });
  return found;
}
