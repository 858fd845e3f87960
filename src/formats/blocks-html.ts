import type { Block, Row } from '../compose/document.js';
import type { KnownHtml, Made } from './format.js';
import { escapeHtml, inlineHtml, plainText } from './inline-html.js';

/** How blocks are put into a page: what stands around them is not theirs to know. */
export interface Setting {
  /** The level of a heading among blocks: 3 in a page of our own. */
  heading: number;
  /** What every id begins with, so that none meets one of the page around it. */
  prefix: string;
  /** The HTML of what stood on other pages. */
  known?: KnownHtml | undefined;
}

/**
 * Blocks as HTML. What follows a heading shares a card; items that follow each other
 * share a list, of names and values where each of them begins with a label.
 */
export function blocksHtml(blocks: readonly Block[], setting: Setting): string {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(block);
  }
  return groups
    .map((group) =>
      group[0]?.kind === 'heading'
        ? `<div class="card">\n${runsHtml(group, setting)}\n</div>`
        : runsHtml(group, setting),
    )
    .join('\n');
}

function runsHtml(blocks: readonly Block[], setting: Setting): string {
  const lines: string[] = [];
  let run: Item[] = [];
  const endRun = () => {
    if (run.length > 0) lines.push(listHtml(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'item') {
      endRun();
      lines.push(blockHtml(block, setting));
      continue;
    }
    const item = itemOf(block, setting);
    if (run[0] && run[0].isLabelled !== item.isLabelled) endRun();
    run.push(item);
  }
  endRun();
  return lines.join('\n');
}

// Between cells, and between a label and its value, stands a space: a style sheet that makes
// all elements lines of text, or a reader that takes them out, would else run words together.

/** A label in bold at the start of an item; it keeps its colon, for a page without styles. */
const LABELLED =
  /^\*\*((?:\[(?:[^\]\\]|\\.)+\]\([^)]*\))?(?:[^*\\[]|\\.)*[:?])\*\*(?: +([\s\S]*))?$/;

/** The line of an item: where it begins with a label, that and the value, which is not closed yet. */
function itemHtml(markdown: string, setting: Setting): string {
  const label = markdown.startsWith('**') ? LABELLED.exec(markdown) : null;
  const [, name = '', text = ''] = label ?? [];
  return label
    ? `<dt>${knownInline(name, setting)}</dt> <dd>${inline(text, setting)}`
    : inline(markdown, setting);
}

interface Item {
  html: string;
  isLabelled: boolean;
}

/** A line of a list; made once where several pages have it. */
function itemOf(block: Block, setting: Setting): Item {
  const notes = notesOf(block, setting);
  const known = notes?.get(itemOf) as Item | undefined;
  if (known) return known;
  const html = itemHtml(block.markdown, setting);
  const attached = attributes(block, setting);
  const parts = partsHtml(block.items, setting);
  const isLabelled = html.startsWith('<dt>');
  const made = {
    html: isLabelled
      ? `<div${attached}>${html}${parts}</dd></div>`
      : `<li${attached}>${html}${parts}</li>`,
    isLabelled,
  };
  notes?.set(itemOf, made);
  return made;
}

function listHtml(items: readonly Item[]): string {
  const list = items[0]?.isLabelled ? 'dl' : 'ul';
  return `<${list}>\n${items.map(({ html }) => html).join('\n')}\n</${list}>`;
}

/** What was made of a block that several pages have; their ids begin with nothing. */
const notesOf = (block: Block, { prefix, known }: Setting): Made | undefined =>
  prefix === '' ? known?.notesOf(block) : undefined;

function blockHtml(block: Block, setting: Setting): string {
  const notes = notesOf(block, setting);
  const known = notes?.get(blockHtml) as string | undefined;
  if (known !== undefined) return known;
  const made = newHtml(block, setting);
  notes?.set(blockHtml, made);
  return made;
}

function newHtml(block: Block, setting: Setting): string {
  // A heading stands in the contents too.
  const text = (block.kind === 'heading' ? knownInline : inline)(block.markdown, setting);
  const attached = attributes(block, setting);
  switch (block.kind) {
    case 'text':
    case 'item':
      return `<p${attached}>${text}</p>`;
    case 'heading':
      return `<h${setting.heading}${attached}>${text}</h${setting.heading}>`;
    case 'aside':
      return `<p class="apart"${attached}>${text}</p>`;
    case 'table':
      return tableHtml(block, setting);
  }
}

/** A line of Markdown; links within the page lead to the ids as this page has them. */
export const inline = (markdown: string, { prefix }: Setting): string =>
  inlineHtml(prefix === '' ? markdown : markdown.replace(/\]\(#/g, `](#${prefix}`));

/** The same of words that most pages have, for whose own it takes longer to look them up. */
export function knownInline(markdown: string, setting: Setting): string {
  const lines = setting.prefix === '' ? setting.known?.lines : undefined;
  const found = lines?.get(markdown);
  if (found !== undefined) return found;
  const made = inline(markdown, setting);
  lines?.set(markdown, made);
  return made;
}

const partsHtml = (items: readonly string[] | undefined, setting: Setting): string =>
  items ? `\n<ul>${items.map((item) => `<li>${inline(item, setting)}</li>`).join(' ')}</ul>\n` : '';

const attributes = ({ id, article }: Pick<Block, 'id' | 'article'>, { prefix }: Setting): string =>
  ` id="${escapeHtml(prefix + id)}"${article === null ? '' : ` data-gdpr="${escapeHtml(article)}"`}`;

function tableHtml(block: Block, setting: Setting): string {
  const { caption, columns, rows } = block.table ?? { caption: '', columns: [], rows: [] };
  const head = columns
    .map((column) => `<th scope="col">${knownInline(column, setting)}</th>`)
    .join(' ');
  const labels = columns.map((column) => escapeHtml(plainText(column)));
  return [
    `<table${attributes(block, setting)}>`,
    `<caption>${knownInline(caption, setting)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => rowHtml(row, labels, setting)),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function rowHtml(row: Row, labels: readonly string[], setting: Setting): string {
  const cells = row.cells.map((cell, index) => {
    if (index === 0) return `<th scope="row">${inline(cell, setting)}</th>`;
    const text = knownInline(cell, setting);
    return text === '' ? '<td></td>' : `<td data-label="${labels[index] ?? ''}">${text}</td>`;
  });
  return `<tr${attributes(row, setting)}>${cells.join(' ')}</tr>`;
}
