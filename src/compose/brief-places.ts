import { definitionOf } from '../generated/model.js';
import type { ViewElement, ViewLeaf, ViewNode } from '../locale/view.js';
import type { Alike } from '../resolve/alike.js';
import type { Stated } from './document.js';

/** Something that a line of the short version is to tell. */
export interface Found {
  node: ViewNode;
  /** The reservations of the elements around it, which are part of the fact. */
  hedges: readonly ViewLeaf[];
  /** Of an element: the keys to be stated. */
  keys: readonly string[];
  /** What was told of it before, in this policy or in one that has the same. */
  told?: Told;
}

/** What is told of something found, and how its name alone would be told. */
export interface Told {
  named: ViewLeaf | null;
  name: string;
  texts: readonly string[];
  sources: readonly Stated[];
}

/** A place of a line: a path of keys, and the keys of the element there that are stated. */
interface Place {
  path: readonly string[];
  keys: readonly string[];
  /** What is left of it at each step. */
  rest: readonly string[];
}

// Taken apart once: a template names the same places for each policy.
const places = new Map<string, Place>();

function placeOf(text: string): Place {
  const known = places.get(text);
  if (known) return known;
  const [path = '', keys = ''] = text.split(':');
  const steps = path.split('.');
  const made = {
    path: steps,
    keys: keys === '' ? [] : keys.split(','),
    rest: steps.map((_, step) => `${steps.slice(step + 1).join('.')}:${keys}`),
  };
  places.set(text, made);
  return made;
}

const NONE: readonly never[] = [];

/**
 * What stands at places, in parts: at paths of keys (`activities.retention`), or of an element and
 * the keys of it to be stated (`activities.data.items:data,optional`); lists are walked through.
 *
 * @param alike - where several policies are built: what stands alike in them is one part for all
 */
export function partsAt(
  root: ViewElement,
  texts: readonly string[],
  alike: Alike | undefined,
): Found[][] {
  const found: Found[][] = [];
  for (const text of texts) gather(root, placeOf(text), 0, NONE, found, alike);
  return found;
}

function gather(
  node: ViewNode,
  place: Place,
  step: number,
  hedges: readonly ViewLeaf[],
  found: Found[][],
  alike: Alike | undefined,
): void {
  const { path, keys } = place;
  const key = path[step];
  if (key === undefined) {
    const isWhole = node.type === 'leaf' || keys.length === 0;
    found.push([{ node, keys, hedges: isWhole ? hedges : withOwn(node, hedges) }]);
    return;
  }
  if (node.type === 'leaf') return;
  if (!definitionOf(node.def)?.fields[key]) {
    throw new Error(`There is no key "${key}" in "${node.def}".`);
  }
  const children = node.fields.get(key);
  if (children === undefined) return;
  const around = node.def === 'policy' ? hedges : withOwn(node, hedges);
  const notes = around.length > 0 ? undefined : alike?.notesOf(children);
  if (!alike || !notes) {
    for (const child of children) gather(child, place, step + 1, around, found, alike);
    return;
  }
  const by = alike.signs('brief').of(place.rest[step]);
  let known = notes.get(by) as Found[] | undefined;
  if (!known) {
    const parts: Found[][] = [];
    for (const child of children) gather(child, place, step + 1, around, parts, alike);
    known = parts.flat();
    // The heading of an activity is more than the words that stand alike in several policies.
    if (known.every(isLasting)) alike.share(known);
    notes.set(by, known);
  }
  found.push(known);
}

/** Whether what is told of it depends on nothing that stands elsewhere in a policy. */
export const isLasting = ({ node }: Found): boolean =>
  node.type === 'leaf' || node.def !== 'activity';

/** The reservations around an element, with its own. */
function withOwn(element: ViewElement, hedges: readonly ViewLeaf[]): readonly ViewLeaf[] {
  const own = element.fields.get('hedge')?.[0];
  return own?.type === 'leaf' ? [...hedges, own] : hedges;
}
