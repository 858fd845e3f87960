import { model } from '../generated/model.js';
import type { Path, Policy } from '../policy.js';
import type { Definition, Field } from './model.js';

/** One value of the policy, with the place it was written. */
export interface Leaf {
  readonly type: 'leaf';
  readonly path: Path;
  readonly field: Field;
  /** The definition and key it belongs to, for its words. */
  readonly owner: string;
  readonly key: string;
  readonly value: unknown;
}

/** An element of the policy: every bare value stands under the key it is short for. */
export interface Element {
  readonly type: 'element';
  readonly path: Path;
  readonly def: string;
  /** Present fields only, each as a list, in the order of the model. */
  readonly fields: ReadonlyMap<string, readonly Node[]>;
}

export type Node = Leaf | Element;

export interface ResolvedPolicy {
  readonly policy: Policy;
  readonly root: Element;
  readonly languages: readonly [string, ...string[]];
}

const definition = (name: string): Definition => {
  const found = model[name];
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
 */
export function resolve(policy: Policy): ResolvedPolicy {
  const languages = policy.languages as [string, ...string[]];
  return { policy, root: elementOf('policy', policy, []), languages };
}

/** A value as an element of a definition, wherever it stands. */
export function elementOf(def: string, value: unknown, path: Path): Element {
  const { shorthand, fields } = definition(def);
  const short = shorthand?.[kindOf(value)];
  const found = new Map<string, readonly Node[]>();
  if (short) {
    const field = fields[short] as Field;
    found.set(short, nodes(def, short, field, value, path));
  } else {
    const object = value as Record<string, unknown>;
    for (const [key, field] of Object.entries(fields)) {
      if (Object.hasOwn(object, key)) {
        found.set(key, nodes(def, key, field, object[key], [...path, key]));
      }
    }
  }
  return { type: 'element', path, def, fields: found };
}

function nodes(owner: string, key: string, field: Field, value: unknown, path: Path): Node[] {
  if (field.many !== 'one' && Array.isArray(value)) {
    return value.map((item, index) => node(owner, key, field, item, [...path, index]));
  }
  return [node(owner, key, field, value, path)];
}

function node(owner: string, key: string, field: Field, value: unknown, path: Path): Node {
  if (field.kind === 'object') return elementOf(field.of as string, value, path);
  return { type: 'leaf', path, field, owner, key, value };
}

// Gathered once of what is asked for: most rules of the law walk the whole policy.
const gathered = new WeakMap<Node, readonly Leaf[]>();

/** Every leaf below a node, in the order of the model. */
export function leaves(of: Node): readonly Leaf[] {
  const known = gathered.get(of);
  if (known) return known;
  const found: Leaf[] = [];
  gather(of, found);
  gathered.set(of, found);
  return found;
}

function gather(of: Node, found: Leaf[]): void {
  if (of.type === 'leaf') found.push(of);
  else for (const list of of.fields.values()) for (const child of list) gather(child, found);
}
