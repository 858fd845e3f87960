import { definitionOf } from '../generated/model.js';
import type { ViewElement, ViewNode } from '../locale/view.js';
import type { Path } from '../policy.js';

/** A template that names a key wrongly would leave it out without a word. */
export function needKeys(element: ViewElement, keys: readonly string[]): void {
  const unknown = keys.find((key) => !definitionOf(element.def)?.fields[key]);
  if (unknown !== undefined) throw new Error(`There is no key "${unknown}" in "${element.def}".`);
}

export const articleOf = (element: ViewElement): string | null =>
  definitionOf(element.def)?.article ?? null;

export function idOf(element: ViewElement): string {
  const id = element.fields.get('id')?.[0];
  return id?.type === 'leaf' ? String(id.leaf.value) : '';
}

/** Where nodes stand: at the one there is, or at their list. */
export function pathOf(nodes: ViewNode[], parent: Path): Path {
  const first = nodes[0];
  if (!first) return parent;
  const path = first.type === 'leaf' ? first.leaf.path : first.path;
  return nodes.length > 1 ? path.slice(0, -1) : path;
}
