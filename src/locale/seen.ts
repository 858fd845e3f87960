import { definitionOf } from '../generated/model.js';
import type { ViewElement, ViewLeaf, ViewNode } from './view.js';

/**
 * What a template sees of an element: every key of its definition, `null` where
 * absent, a list where the definition has one.
 */
export type Seen = { readonly [key: string]: unknown };

/** Behind what a template sees stands what it is made of, under a key that no template can name. */
const NODE = Symbol('node');

interface Behind {
  [NODE]?: ViewNode | ViewNode[];
}

/** By definition: what all of its elements have in common. Templates look at few keys of few elements. */
const kinds = new Map<string, object>();

function kindOf(def: string): object {
  const known = kinds.get(def);
  if (known) return known;
  const made = Object.create(null);
  const fields = definitionOf(def)?.fields ?? {};
  for (const key in fields) {
    const isOne = fields[key]?.many === 'one';
    Object.defineProperty(made, key, {
      get(this: { [NODE]: ViewElement }) {
        const nodes = this[NODE].fields.get(key);
        const value = nodes === undefined ? null : isOne ? seeOne(nodes[0]) : seeList(nodes);
        // Templates are given own properties only.
        Object.defineProperty(this, key, { value, enumerable: true });
        return value;
      },
    });
  }
  kinds.set(def, made);
  return made;
}

/** An element as templates see it. */
export function see(element: ViewElement): Seen {
  const seen = Object.create(kindOf(element.def)) as Seen & Behind;
  seen[NODE] = element;
  return seen;
}

const seeOne = (node: ViewNode | undefined): unknown =>
  node?.type === 'element' ? see(node) : node;

const seeList = (nodes: ViewNode[]): unknown[] & Behind =>
  Object.assign(nodes.map(seeOne), { [NODE]: nodes });

/** The element, the value or the list behind what a template sees. */
export const nodeOf = (seen: unknown): ViewNode | ViewNode[] | null =>
  isObject(seen) ? (seen[NODE] ?? ('leaf' in seen ? (seen as ViewLeaf) : null)) : null;

const isObject = (value: unknown): value is Behind => typeof value === 'object' && value !== null;
