import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const HIDDEN = ['head', 'script', 'style', 'template', '#comment'];
const INLINE = ['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'q', 'small', 'span', 'strong'];

/** What a reader of the page sees; the target of a link counts as seen. */
export function visibleText(html: string): string {
  return fold(textOf(parse(html)));
}

function textOf(node: Node): string {
  if (HIDDEN.includes(node.nodeName)) return '';
  if ('value' in node) return node.value;
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const href = 'attrs' in node ? node.attrs.find(({ name }) => name === 'href')?.value : undefined;
  if (href !== undefined) return ` ${href} ${inner}`;
  return INLINE.includes(node.nodeName) ? inner : ` ${inner} `;
}

/** Markdown as it is read, without its backslashes. */
export const plainMarkdown = (markdown: string): string =>
  fold(markdown.replace(/\\([\\`*_{}[\]()#+\-.!|<>~&])/g, '$1'));

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** A number counts only as a whole one ("3" is not in "2023"), however its digits are grouped. */
export function carries(text: string, token: string): boolean {
  const digits = token.replace(/\s/g, '');
  if (!/^\d+$/.test(digits)) return text.includes(fold(token));
  const gap = digits.length < 8 ? '' : '[\\s-]?';
  return new RegExp(`(?<!\\d)${[...digits].join(gap)}(?!\\d)`).test(text);
}
