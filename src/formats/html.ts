import { assetName } from '../assets.js';
import type { Block, Row } from '../compose/document.js';
import { InputError } from '../errors.js';
import { fill } from '../locale/locale.js';
import { compileTemplate } from '../templating.js';
import type { Format, Page } from './format.js';
import { escapeHtml, inlineHtml, plainText } from './inline-html.js';

const LAYOUT = 'templates/layouts/page.html.hbs';
const STYLE = 'templates/layouts/page.css';

/** A complete page: no script, no request to anywhere. */
export const html: Format = {
  name: 'html',
  file: 'index.html',
  render(page, assets) {
    const layout = assets.read(LAYOUT);
    const style = assets.read(STYLE);
    if (layout === null || style === null)
      throw new InputError(`${LAYOUT}: there is no such layout.`);
    const { document, words } = page;
    const template = compileTemplate(assetName(assets, LAYOUT), layout, {
      escape: 'html',
      // The only two that give HTML as it is: our own blocks and style sheet.
      helpers: {
        blocks: (blocks: Block[]) => safe(blocksHtml(blocks)),
        stylesheet: () => safe(style.replace(/<\//g, '<\\/')),
        inline: (markdown: string) => safe(inlineHtml(markdown)),
      },
    });
    return template({
      ...page,
      title: document.title,
      description: fill(words.description ?? '', { title: document.title, name: document.name }),
      updated: document.updated ? updated(page) : null,
      sections: document.sections.map((section) => ({
        ...section,
        parts: section.blocks
          .filter((block) => block.kind === 'heading')
          .map((block) => ({ id: block.id, title: block.markdown })),
      })),
      siblings: page.languages.length > 1 ? page.languages : null,
    });
  },
};

function updated(page: Page): { iso: string; before: string; date: string; after: string } {
  const { iso, text } = page.document.updated ?? { iso: '', text: '' };
  const [before = '', after = ''] = (page.words.updated ?? '{{date}}').split('{{date}}');
  return { iso, before, date: text, after };
}

/** Handlebars takes an object with `toHTML` as text that is escaped already. */
const safe = (text: string) => ({ toHTML: () => text });

/** Blocks as HTML; items that follow each other share a list. */
function blocksHtml(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let inList = false;
  for (const block of blocks) {
    if ((block.kind === 'item') !== inList) {
      lines.push(inList ? '</ul>' : '<ul>');
      inList = !inList;
    }
    lines.push(blockHtml(block));
  }
  if (inList) lines.push('</ul>');
  return lines.join('\n');
}

function blockHtml(block: Block): string {
  const text = inlineHtml(block.markdown);
  switch (block.kind) {
    case 'text':
      return `<p${attributes(block)}>${text}</p>`;
    case 'item':
      return `<li${attributes(block)}>${text}${itemsHtml(block.items)}</li>`;
    case 'heading':
      return `<h3${attributes(block)}>${text}</h3>`;
    case 'aside':
      return `<p class="apart"${attributes(block)}>${text}</p>`;
    case 'table':
      return tableHtml(block);
  }
}

const itemsHtml = (items: readonly string[] | undefined): string =>
  items ? `\n<ul>${items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</ul>\n` : '';

const attributes = (block: Pick<Block, 'id' | 'article'>): string =>
  ` id="${escapeHtml(block.id)}"${block.article === null ? '' : ` data-gdpr="${escapeHtml(block.article)}"`}`;

function tableHtml(block: Block): string {
  const { caption, columns, rows } = block.table ?? { caption: '', columns: [], rows: [] };
  const head = columns.map((column) => `<th scope="col">${inlineHtml(column)}</th>`).join('');
  return [
    `<table${attributes(block)}>`,
    `<caption>${inlineHtml(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => rowHtml(row, columns)),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function rowHtml(row: Row, columns: readonly string[]): string {
  const cells = row.cells.map((cell, index) => {
    const text = inlineHtml(cell);
    if (index === 0) return `<th scope="row">${text}</th>`;
    return text === ''
      ? '<td></td>'
      : `<td data-label="${escapeHtml(plainText(columns[index] ?? ''))}">${text}</td>`;
  });
  return `<tr${attributes(row)}>${cells.join('')}</tr>`;
}
