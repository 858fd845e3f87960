import type { Block, Row } from '../compose/document.js';
import { escapeHtml, inlineHtml } from './inline-html.js';
import type { KnownPages } from './known-html.js';
import { isPlain } from './plain-inline.js';
import { tableHtml } from './table-html.js';

/** How blocks are put into a page: what stands around them is not theirs to know. */
export interface Setting {
  /** The level of a heading among blocks: 3 in a page of our own. */
  heading: number;
  /** What every id begins with, so that none meets one of the page around it. */
  prefix: string;
  /** What was made of other pages of this setting. */
  known?: KnownPages | undefined;
}

// Between cells, and between a label and its value, stands a space: a style sheet that makes
// all elements lines of text, or a reader that takes them out, would else run words together.

/** A label in bold at the start of an item; it keeps its colon, for a page without styles. */
const LABELLED =
  /^\*\*((?:\[(?:[^\]\\]|\\.)+\]\([^)]*\))?(?:[^*\\[]|\\.)*[:?])\*\*(?: +([\s\S]*))?$/;

/** A block as HTML, an item without the list around it; made once where several pages have it. */
export function blockHtml(block: Block, setting: Setting): string {
  const { known } = setting;
  if (block.kind === 'table') return tableHtml(block, setting);
  // Headings are names, and the parts of a list are not compared.
  if (!known || block.kind === 'heading' || block.items) return newHtml(block, setting);
  const { id, markdown, article, kind } = block;
  const latest = known.blocks.get(id);
  if (latest?.markdown === markdown && latest.article === article && latest.kind === kind) {
    return latest.html;
  }
  const notes = known.notesOf(block);
  const html = (notes?.get(blockHtml) as string | undefined) ?? newHtml(block, setting);
  notes?.set(blockHtml, html);
  if (!latest) {
    known.blocks.set(id, { markdown, article, kind, html });
    return html;
  }
  latest.markdown = markdown;
  latest.article = article;
  latest.kind = kind;
  latest.html = html;
  return html;
}

function newHtml(block: Block, setting: Setting): string {
  const attached = attributes(block, setting);
  switch (block.kind) {
    case 'item':
      return itemHtml(block, attached, setting);
    case 'heading':
      // It stands in the contents too.
      return `<h${setting.heading}${attached}>${knownInline(block.markdown, setting)}</h${setting.heading}>`;
    case 'aside':
      return `<p class="apart"${attached}>${inline(block.markdown, setting)}</p>`;
    default:
      return `<p${attached}>${inline(block.markdown, setting)}</p>`;
  }
}

/** An item: where it begins with a label, that and the value. */
function itemHtml({ markdown, items }: Block, attached: string, setting: Setting): string {
  const label = markdown.startsWith('**') ? LABELLED.exec(markdown) : null;
  const parts = items ? partsHtml(items, setting) : '';
  if (!label) return `<li${attached}>${inline(markdown, setting)}${parts}</li>`;
  const [, name = '', text = ''] = label;
  return `<div${attached}><dt>${knownInline(name, setting)}</dt> <dd>${inline(text, setting)}${parts}</dd></div>`;
}

const partsHtml = (items: readonly string[], setting: Setting): string =>
  `\n<ul>${items.map((item) => `<li>${inline(item, setting)}</li>`).join(' ')}</ul>\n`;

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
