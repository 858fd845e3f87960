import type { Path } from '../policy.js';
import { type Element, type Leaf, leaves, type Node } from '../resolve/resolve.js';

/** Finds its way in the elements of a policy, whatever shorthand they were written in. */

const nodes = (element: Element, key: string): readonly Node[] => element.fields.get(key) ?? [];

/** The elements under a key; none where it is absent. */
export const elementsOf = (element: Element, key: string): Element[] =>
  nodes(element, key).filter((node) => node.type === 'element');

/** The single values under a key; none where it is absent. */
export const leavesOf = (element: Element, key: string): Leaf[] =>
  nodes(element, key).filter((node) => node.type === 'leaf');

/** The values under a key as text. */
export const valuesOf = (element: Element, key: string): string[] =>
  leavesOf(element, key).map((leaf) => String(leaf.value));

export const has = (element: Element, key: string): boolean => element.fields.has(key);

/** Follows keys through elements: `follow(root, 'general', 'basis')`. */
export function follow(element: Element, ...keys: string[]): Element[] {
  return keys.reduce<Element[]>(
    (found, key) => found.flatMap((each) => elementsOf(each, key)),
    [element],
  );
}

/** The statements about processing: each activity, and what holds for all. */
export function processings(root: Element): Element[] {
  return [...elementsOf(root, 'general'), ...elementsOf(root, 'activities')];
}

// Gathered once: a hundred rules ask for them.
const elements = new WeakMap<Element, Map<string, Element[]>>();

/** Every element of a definition, wherever it stands: `everyElement(root, 'retention')`. */
export function everyElement(of: Element, def: string): readonly Element[] {
  let found = elements.get(of);
  if (!found) {
    found = new Map();
    gather(of, found);
    elements.set(of, found);
  }
  return found.get(def) ?? [];
}

function gather(of: Element, found: Map<string, Element[]>): void {
  const same = found.get(of.def);
  if (same) same.push(of);
  else found.set(of.def, [of]);
  for (const list of of.fields.values()) {
    for (const node of list) if (node.type === 'element') gather(node, found);
  }
}

/** Every text of the author's: text leaves and notes, in the languages they are written in. */
export function* everyText(
  root: Element,
  first: string,
): Generator<{ path: Path; language: string; text: string }> {
  for (const leaf of leaves(root)) {
    if (leaf.field.kind !== 'text') continue;
    if (typeof leaf.value === 'string')
      yield { path: leaf.path, language: first, text: leaf.value };
    else
      for (const [language, text] of Object.entries(leaf.value as Record<string, string>))
        yield { path: [...leaf.path, language], language, text };
  }
}

/** The id of an element that has one. */
export const idOf = (element: Element): string => valuesOf(element, 'id')[0] ?? '';

/** The Article 6 grounds that a processing states: `consent`, `legitimate-interests` … */
export function groundsOf(processing: Element): Set<string> {
  const grounds = new Set<string>();
  for (const basis of basesOf(processing)) {
    for (const ground of valuesOf(basis, 'ground')) grounds.add(ground);
    if (has(basis, 'legal_obligation')) grounds.add('legal-obligation');
    if (has(basis, 'legitimate_interests')) grounds.add('legitimate-interests');
  }
  return grounds;
}

/** The legal bases of a processing, those of its single purposes included. */
export function basesOf(processing: Element): Element[] {
  const purposes = follow(processing, 'purposes', 'items');
  return [
    ...elementsOf(processing, 'basis'),
    ...purposes.flatMap((purpose) => elementsOf(purpose, 'basis')),
  ];
}

/** The ids of the data that a processing names, what they include with them. */
export function dataOf(processing: Element): Leaf[] {
  return follow(processing, 'data', 'items').flatMap((datum) => [
    ...leavesOf(datum, 'data'),
    ...leavesOf(datum, 'includes'),
  ]);
}

/** The ids of the purposes of a processing. */
export function purposesOf(processing: Element): Leaf[] {
  return follow(processing, 'purposes', 'items').flatMap((purpose) => leavesOf(purpose, 'purpose'));
}
