import { definitionOf } from '../generated/model.js';
import type { Alike } from '../resolve/alike.js';
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

// Most keys of an element are absent: it inherits its nulls from one object for all of its kind.
const blanks = new Map<string, object>();

function blank(def: string): object {
  const known = blanks.get(def);
  if (known) return known;
  const made = Object.create(null) as Record<string, unknown>;
  for (const key in definitionOf(def)?.fields) made[key] = null;
  blanks.set(def, made);
  return made;
}

/** An element as templates see it; made once where several policies have it. */
export function see(element: ViewElement, alike?: Alike): Seen {
  const notes = alike?.notesOf(element);
  const known = notes?.get(see);
  if (known !== undefined) return known as Seen;
  const seen = Object.create(blank(element.def)) as Record<string, unknown> & Behind;
  const fields = definitionOf(element.def)?.fields;
  for (const [key, nodes] of element.fields) {
    const items = seeList(nodes, alike);
    seen[key] = fields?.[key]?.many === 'one' ? items[0] : items;
  }
  seen[NODE] = element;
  notes?.set(see, seen);
  return seen;
}

function seeList(nodes: ViewNode[], alike: Alike | undefined): unknown[] & Behind {
  const notes = alike?.notesOf(nodes);
  const known = notes?.get(see);
  if (known !== undefined) return known as unknown[];
  const items = nodes.map((node) => (node.type === 'leaf' ? node : see(node, alike)));
  const seen = Object.assign(items, { [NODE]: nodes });
  notes?.set(see, seen);
  return seen;
}

/** The element, the value or the list behind what a template sees. */
export const nodeOf = (seen: unknown): ViewNode | ViewNode[] | null =>
  isObject(seen) ? (seen[NODE] ?? ('leaf' in seen ? (seen as ViewLeaf) : null)) : null;

const isObject = (value: unknown): value is Behind => typeof value === 'object' && value !== null;
