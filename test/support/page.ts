import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it; regular expressions over HTML see what is not there. */
export const parsePage = (html: string): ParentNode => parse(html);

export const parsePiece = (html: string): ParentNode => parseFragment(html);

export function* elements(node: ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elements(child);
    if ('content' in child) yield* elements(child.content as ParentNode);
  }
}

export const all = (node: ParentNode, tag: string): Element[] =>
  [...elements(node)].filter((element) => element.tagName === tag);

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const byId = (node: ParentNode, id: string): Element | undefined =>
  [...elements(node)].find((element) => attribute(element, 'id') === id);

export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text that a reader sees, with white space as it is shown. */
export function visibleText(node: ParentNode): string {
  const parts: string[] = [];
  const walk = (parent: ParentNode): void => {
    for (const child of parent.childNodes) {
      if (child.nodeName === '#text') parts.push((child as DefaultTreeAdapterTypes.TextNode).value);
      else if ('tagName' in child && !['style', 'script', 'head'].includes(child.tagName)) {
        walk(child);
        if (BLOCKS.has(child.tagName)) parts.push('\n');
      }
    }
  };
  walk(node);
  return fold(parts.join(''));
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote caption dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul br'.split(
    ' ',
  ),
);

/** The paths from an element to the root: who holds it. */
export function* ancestors(element: Element): Generator<Element> {
  for (let parent = element.parentNode; parent && 'tagName' in parent; parent = parent.parentNode)
    yield parent;
}
