import type { Path } from '../policy.js';
import type { FieldKind } from '../resolve/model.js';
import { isName } from '../resolve/names.js';
import { type Element, type Leaf, leaves } from '../resolve/resolve.js';
import { once } from './once.js';

/** Finds its way in the elements of a policy, whatever shorthand they were written in. */

// A hundred rules ask, and mostly for what is not there: so nothing is copied, and nothing made of nothing.
const NONE: readonly never[] = [];

/** The elements under a key; none where it is absent. */
export function elementsOf(element: Element, key: string): readonly Element[] {
  const nodes = element.fields.get(key);
  // What stands under one key is of one kind.
  return nodes?.[0]?.type === 'element' ? (nodes as readonly Element[]) : NONE;
}

/** The single values under a key; none where it is absent. */
export function leavesOf(element: Element, key: string): readonly Leaf[] {
  const nodes = element.fields.get(key);
  return nodes?.[0]?.type === 'leaf' ? (nodes as readonly Leaf[]) : NONE;
}

/** The values under a key as text. */
export function valuesOf(element: Element, key: string): readonly string[] {
  const leaves = leavesOf(element, key);
  if (leaves.length === 0) return NONE;
  return leaves.map(({ value }) => String(value));
}

export const has = (element: Element, key: string): boolean => element.fields.has(key);

/** Follows keys through elements: `follow(root, 'general', 'basis')`. */
export function follow(element: Element, first: string, ...keys: string[]): readonly Element[] {
  let found = elementsOf(element, first);
  for (const key of keys) found = all(found, (each) => elementsOf(each, key));
  return found;
}

/** What is found in each of several, in one list. */
export function all<T, F>(several: readonly T[], find: (each: T) => readonly F[]): readonly F[] {
  let found: readonly F[] = NONE;
  let own: F[] | undefined;
  for (const each of several) {
    const more = find(each);
    if (more.length === 0) continue;
    if (found.length === 0) found = more;
    else {
      own ??= [...found];
      for (const one of more) own.push(one);
      found = own;
    }
  }
  return found;
}

/** Whether one of the values under a key is among some ids. */
export function hasOneOf(element: Element, key: string, ids: ReadonlySet<string>): boolean {
  for (const { value } of leavesOf(element, key)) if (ids.has(String(value))) return true;
  return false;
}

/** Whether two of several elements state something else first under a key. */
export function differ(several: readonly Element[], key: string): boolean {
  let first: unknown;
  for (const each of several) {
    const value = leavesOf(each, key)[0]?.value;
    if (value === undefined || value === first) continue;
    if (first !== undefined) return true;
    first = value;
  }
  return false;
}

/** The statements about processing: each activity, and what holds for all. */
export const processings = once((root: Element): readonly Element[] => [
  ...elementsOf(root, 'general'),
  ...elementsOf(root, 'activities'),
]);

/** The purposes of a processing as elements. */
export const purposeItems = once((processing: Element): readonly Element[] =>
  follow(processing, 'purposes', 'items'),
);

/** Every element of a definition, wherever it stands: `everyElement(root, 'retention')`. */
export function everyElement(of: Element, def: string): readonly Element[] {
  return below(of).elements.get(def) ?? NONE;
}

/** Every key under which something stands, wherever it is. */
export const keysIn = (of: Element): ReadonlySet<string> => below(of).keys;

interface Below {
  /** By their definition. */
  elements: Map<string, Element[]>;
  keys: Set<string>;
}

// Gathered once: a hundred rules ask for them.
const below = once((of: Element): Below => {
  const found: Below = { elements: new Map(), keys: new Set() };
  gather(of, found);
  return found;
});

function gather(of: Element, found: Below): void {
  const same = found.elements.get(of.def);
  if (same) same.push(of);
  else found.elements.set(of.def, [of]);
  // Not by an iterator, which makes two lists and an object of each key.
  of.fields.forEach((list, key) => {
    found.keys.add(key);
    // What stands under one key is of one kind.
    if (list[0]?.type !== 'element') return;
    for (let at = 0; at < list.length; at++) gather(list[at] as Element, found);
  });
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

/** The leaves of a kind below an element, in the order of the model. */
export const leavesOfKind = (element: Element, kind: FieldKind): readonly Leaf[] =>
  (isName(kind) ? namesBelow(element) : othersBelow(element)).filter(
    ({ field }) => field.kind === kind,
  );

/** The names below an element, in the order of the model: there are few, and all that differs between most policies. */
export const namesBelow = once((of: Element): readonly Leaf[] =>
  of.leaves.filter(({ field }) => isName(field.kind)),
);

/** The other values below an element, in the order of the model. */
export const othersBelow = once((of: Element): readonly Leaf[] =>
  of.leaves.filter(({ field }) => !isName(field.kind)),
);

/** The id of an element that has one. */
export const idOf = (element: Element): string => valuesOf(element, 'id')[0] ?? '';

/** The Article 6 grounds that a processing states: `consent`, `legitimate-interests` … */
export const groundsOf = once((processing: Element): ReadonlySet<string> => {
  const grounds = new Set<string>();
  for (const basis of basesOf(processing)) {
    for (const ground of valuesOf(basis, 'ground')) grounds.add(ground);
    if (has(basis, 'legal_obligation')) grounds.add('legal-obligation');
    if (has(basis, 'legitimate_interests')) grounds.add('legitimate-interests');
  }
  return grounds;
});

/** The legal bases of a processing, those of its single purposes included. */
export const basesOf = once((processing: Element): readonly Element[] => [
  ...elementsOf(processing, 'basis'),
  ...all(purposeItems(processing), (purpose) => elementsOf(purpose, 'basis')),
]);

/** The ids of the data that a processing names, what they include with them. */
export const dataOf = once((processing: Element): readonly Leaf[] =>
  all(follow(processing, 'data', 'items'), (datum) => [
    ...leavesOf(datum, 'data'),
    ...leavesOf(datum, 'includes'),
  ]),
);

/** The ids of the purposes of a processing. */
export const purposesOf = once((processing: Element): readonly Leaf[] =>
  all(purposeItems(processing), (purpose) => leavesOf(purpose, 'purpose')),
);

// Gathered once, as most policies hold none of the ids that a rule is about.
const idsIn = once((root: Element): ReadonlyMap<string, ReadonlySet<string>> => {
  const ids = new Map<string, Set<string>>();
  for (const leaf of leaves(root)) {
    const { kind, of } = leaf.field;
    if (kind !== 'vocab' || of === undefined) continue;
    const known = ids.get(of);
    if (known) known.add(String(leaf.value));
    else ids.set(of, new Set([String(leaf.value)]));
  }
  return ids;
});

/** Whether one of some ids of a vocabulary stands anywhere in a policy. */
export function standsAnywhere(
  root: Element,
  vocabulary: string,
  ids: ReadonlySet<string>,
): boolean {
  for (const id of idsIn(root).get(vocabulary) ?? NONE) if (ids.has(id)) return true;
  return false;
}
