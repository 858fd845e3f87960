import type { ViewElement, ViewNode } from '../locale/view.js';

/**
 * An element as the parts that state some values of one of its keys. A list of uses or of data in
 * which some have more to say than their name becomes a block for each of those and one for the
 * plain names, unless a word about the whole list (only, such as) binds them together.
 *
 * @param nodes - values of the key, all or some
 */
export function separable(
  element: ViewElement,
  key: string,
  nodes: readonly ViewNode[],
): ViewElement[] {
  const own = element.fields.get(key)?.length === nodes.length ? element : holding(nodes);
  const [list] = nodes;
  if (list?.type !== 'element' || nodes.length !== 1) return [own];
  const items = list.fields.get('items');
  if (!items || items.length < 2) return [own];
  for (const name of list.fields.keys()) {
    if (name !== 'items' && name !== 'categories') return [own];
  }
  const rich = items.filter((node) => !isPlain(node));
  if (rich.length === 0) return [own];
  const plainOnes = items.filter(isPlain);
  const groups = [...(plainOnes.length > 0 ? [plainOnes] : []), ...rich.map((node) => [node])];
  return groups.map((group, index) => {
    const fields = new Map(list.fields).set('items', group);
    if (index > 0) fields.delete('categories');
    return holding([{ ...list, fields }]);
  });

  function holding(some: readonly ViewNode[]): ViewElement {
    return { ...element, fields: new Map([[key, [...some]]]) };
  }
}

const isPlain = (node: ViewNode): boolean => node.type === 'leaf' || node.fields.size === 1;
