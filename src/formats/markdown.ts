import { assetName } from '../assets.js';
import type { Block } from '../compose/document.js';
import { inline, url } from '../compose/markdown.js';
import { InputError } from '../errors.js';
import { fill } from '../locale/locale.js';
import { compileTemplate } from '../templating.js';
import type { Format } from './format.js';

const LAYOUT = 'templates/layouts/document.md.hbs';

/** The same text as Markdown, to read, review and keep in version control. */
export const markdown: Format = {
  name: 'markdown',
  file: 'index.md',
  render(page, assets) {
    const layout = assets.read(LAYOUT);
    if (layout === null) throw new InputError(`${LAYOUT}: there is no such layout.`);
    const { document, words } = page;
    const template = compileTemplate(assetName(assets, LAYOUT), layout, {
      escape: 'none',
      helpers: {
        inline: (text: string) => inline(text),
        url: (text: string) => url(text),
        markdown: (text: string) => text,
        blocks: (blocks: Block[]) => blocksMarkdown(blocks),
      },
    });
    const text = template({
      title: document.title,
      updated: document.updated ? fill(words.updated ?? '', { date: document.updated.text }) : null,
      siblings:
        page.languages.length > 1
          ? page.languages
              .filter((sibling) => !sibling.current)
              .map((sibling, index) => ({ ...sibling, first: index === 0 }))
          : null,
      sections: document.sections,
    });
    return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
  },
};

/** Blocks as Markdown: items follow each other line by line, the rest has empty lines between. */
function blocksMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const gap =
        index === 0
          ? ''
          : block.kind === 'item' && blocks[index - 1]?.kind === 'item'
            ? '\n'
            : '\n\n';
      return gap + blockMarkdown(block);
    })
    .join('');
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.markdown;
    case 'item':
      return [`- ${block.markdown}`, ...(block.items ?? []).map((item) => `  - ${item}`)].join(
        '\n',
      );
    case 'heading':
      return `### ${block.markdown}`;
    case 'aside':
      return `> ${block.markdown}`;
    case 'table': {
      const { caption, columns, rows } = block.table ?? { caption: '', columns: [], rows: [] };
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replace(/ {2}/g, ' ');
      return [
        `**${caption}**`,
        '',
        line(columns),
        line(columns.map(() => '---')),
        ...rows.map((row) => line(row.cells)),
      ].join('\n');
    }
  }
}
