import type { ViewElement, ViewNode } from '../locale/view.js';

/**
 * A list of uses or of data in which some have more to say than their name
 * becomes a block for each of those and one for the plain names, unless a word
 * about the whole list (only, such as) binds them together.
 */
export function separable(element: ViewElement, key: string): ViewElement[] {
  const [list] = element.fields[key] ?? [];
  if (list?.type !== 'element' || element.fields[key]?.length !== 1) return [element];
  const items = list.fields.items;
  const others = Object.entries(list.fields).some(
    ([name, value]) => value && name !== 'items' && name !== 'categories',
  );
  if (!items || items.length < 2 || others) return [element];
  const isPlain = (node: ViewNode) =>
    node.type === 'leaf' || Object.values(node.fields).filter(Boolean).length === 1;
  const rich = items.filter((node) => !isPlain(node));
  if (rich.length === 0) return [element];
  const withItems = (group: ViewNode[], first: boolean): ViewElement => ({
    ...element,
    fields: {
      [key]: [
        {
          ...list,
          fields: {
            ...list.fields,
            items: group,
            categories: first ? list.fields.categories : undefined,
          },
        },
      ],
    },
  });
  const plainOnes = items.filter(isPlain);
  const groups = [...(plainOnes.length > 0 ? [plainOnes] : []), ...rich.map((node) => [node])];
  return groups.map((group, index) => withItems(group, index === 0));
}
