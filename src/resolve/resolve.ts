import { model } from '../generated/model.js';
import { formatPath, type Path, type Policy } from '../policy.js';
import type { Definition, Field } from './model.js';

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
export const elementOf = (def: string, value: unknown, path: Path): Element =>
  element(def, value, path, formatPath(path));

function element(def: string, value: unknown, path: Path, at: string): Element {
  const { shorthand, fields } = definition(def);
  const short = shorthand?.[kindOf(value)];
  const found = new Map<string, readonly Node[]>();
  if (short) {
    const field = fields[short] as Field;
    found.set(short, nodes(def, short, field, value, path, at));
  } else {
    const object = value as Record<string, unknown>;
    for (const key in fields) {
      if (!Object.hasOwn(object, key)) continue;
      const below = at === '' ? key : `${at}.${key}`;
      found.set(key, nodes(def, key, fields[key] as Field, object[key], [...path, key], below));
    }
  }
  return { type: 'element', path, at, def, fields: found };
}

function nodes(
  owner: string,
  key: string,
  field: Field,
  value: unknown,
  path: Path,
  at: string,
): Node[] {
  if (field.many !== 'one' && Array.isArray(value)) {
    return value.map((item, index) =>
      node(owner, key, field, item, [...path, index], `${at}[${index}]`),
    );
  }
  return [node(owner, key, field, value, path, at)];
}

function node(
  owner: string,
  key: string,
  field: Field,
  value: unknown,
  path: Path,
  at: string,
): Node {
  if (field.kind === 'object') return element(field.of as string, value, path, at);
  return { type: 'leaf', path, at, field, owner, key, value };
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
