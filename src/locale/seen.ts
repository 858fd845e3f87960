import { definitionOf } from '../generated/model.js';
import type { Field } from '../resolve/model.js';
import type { ViewElement, ViewLeaf, ViewNode } from './view.js';

/**
 * What a template sees of an element: every key of its definition, `null` where
 * absent, a list where the definition has one.
 */
export type Seen = { readonly [key: string]: unknown };

/** Behind what a template sees stands what it is made of, under a key that no template can name. */
const NODE = Symbol('node');

interface Behind {
  readonly [NODE]?: ViewNode | ViewNode[];
}

/**
 * Gives a key when it is asked for: templates look at few keys of few elements, and what gives
 * each key of a definition takes longer to make than all that they ask.
 */
const SEEN: ProxyHandler<ViewElement> = {
  get: (element, key) => (key === NODE ? element : valueUnder(element, key)),
  has: (element, key) => fieldOf(element, key) !== undefined,
  ownKeys: ({ def }) => Object.keys(definitionOf(def)?.fields ?? {}),
  // Templates are given own properties only.
  getOwnPropertyDescriptor: (element, key) =>
    fieldOf(element, key) && {
      get: () => valueUnder(element, key),
      enumerable: true,
      configurable: true,
    },
};

function fieldOf({ def }: ViewElement, key: string | symbol): Field | undefined {
  const fields = definitionOf(def)?.fields;
  return typeof key === 'string' && fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function valueUnder(element: ViewElement, key: string | symbol): unknown {
  const field = fieldOf(element, key);
  if (!field) return undefined;
  const nodes = element.fields.get(key as string);
  if (nodes === undefined) return null;
  return field.many === 'one' ? seeOne(nodes[0]) : seeList(nodes);
}

/** An element as templates see it. */
export const see = (element: ViewElement): Seen => new Proxy(element, SEEN) as unknown as Seen;

const seeOne = (node: ViewNode | undefined): unknown =>
  node?.type === 'element' ? see(node) : node;

const seeList = (nodes: ViewNode[]): unknown[] & Behind =>
  Object.assign(nodes.map(seeOne), { [NODE]: nodes });

/** The element, the value or the list behind what a template sees. */
export const nodeOf = (seen: unknown): ViewNode | ViewNode[] | null =>
  isObject(seen) ? (seen[NODE] ?? ('leaf' in seen ? (seen as ViewLeaf) : null)) : null;

const isObject = (value: unknown): value is Behind => typeof value === 'object' && value !== null;
