import type { Row } from '../compose/document.js';
import { escapeHtml, inlineHtml } from './inline-html.js';
import type { KnownPages } from './known-html.js';
import { isPlain } from './plain-inline.js';

/** How blocks are put into a page: what stands around them is not theirs to know. */
export interface Setting {
  /** The level of a heading among blocks: 3 in a page of our own. */
  heading: number;
  /** What every id begins with, so that none meets one of the page around it. */
  prefix: string;
  /** What was made of other pages of this setting. */
  known?: KnownPages | undefined;
}

/** A line of Markdown; links within the page lead to the ids as this page has them. */
export const inline = (markdown: string, { prefix }: Setting): string =>
  inlineHtml(prefix === '' ? markdown : markdown.replace(/\]\(#/g, `](#${prefix}`));

/** The same of words that most pages have, for whose own it takes longer to look them up. */
export function knownInline(markdown: string, setting: Setting): string {
  if (isPlain(markdown)) return markdown;
  const lines = setting.known?.lines;
  const found = lines?.get(markdown);
  if (found !== undefined) return found;
  const made = inline(markdown, setting);
  lines?.set(markdown, made);
  return made;
}

export const attributes = (
  { id, article }: Pick<Row, 'id' | 'article'>,
  { prefix }: Setting,
): string =>
  ` id="${escapeHtml(prefix + id)}"${article === null ? '' : ` data-gdpr="${escapeHtml(article)}"`}`;

/** V8 keeps a sum of texts as such: to go through it for each page takes longer than to copy it. */
export function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}
