import type { ViewElement, ViewNode } from '../locale/view.js';

/**
 * A list of uses or of data in which some have more to say than their name
 * becomes a block for each of those and one for the plain names, unless a word
 * about the whole list (only, such as) binds them together.
 */
export function separable(element: ViewElement, key: string): ViewElement[] {
  const [list] = element.fields.get(key) ?? [];
  if (list?.type !== 'element' || element.fields.get(key)?.length !== 1) return [element];
  const items = list.fields.get('items');
  const others = [...list.fields.keys()].some((name) => name !== 'items' && name !== 'categories');
  if (!items || items.length < 2 || others) return [element];
  const isPlain = (node: ViewNode) => node.type === 'leaf' || node.fields.size === 1;
  const rich = items.filter((node) => !isPlain(node));
  if (rich.length === 0) return [element];
  const withItems = (group: ViewNode[], first: boolean): ViewElement => {
    const fields = new Map(list.fields).set('items', group);
    if (!first) fields.delete('categories');
    return { ...element, fields: new Map([[key, [{ ...list, fields }]]]) };
  };
  const plainOnes = items.filter(isPlain);
  const groups = [...(plainOnes.length > 0 ? [plainOnes] : []), ...rich.map((node) => [node])];
  return groups.map((group, index) => withItems(group, index === 0));
}
