import type { Block, PolicyDocument } from '../compose/document.js';
import { inline, url } from '../compose/markdown.js';
import { fill } from '../locale/locale.js';
import { readTemplate } from '../templating.js';
import type { Format, Page } from './format.js';
import { plainText } from './inline-html.js';
import { slugger } from './slugs.js';

const LAYOUT = 'templates/layouts/document.md.hbs';

/** The end of a link to a part of the page; what the author's own text looks like is escaped. */
const LINK = /(?:\\[\s\S])+|\]\(#([^()\s[\]\\]+)\)/g;

/** The same text as Markdown, to read, review and keep in version control. */
export const markdown: Format = {
  name: 'markdown',
  file: 'index.md',
  render(page, assets) {
    const { document, words } = page;
    const template = readTemplate(assets, LAYOUT, {
      inline: (text: string) => inline(text),
      url: (text: string) => url(text),
      markdown: (text: string) => text,
      blocks: (blocks: Block[]) => blocksMarkdown(blocks),
    });
    const text = template({
      // Generators of sites print the title of the front matter themselves, and switch languages.
      title: page.frontMatter ? null : document.title,
      updated: document.updated ? fill(words.updated ?? '', { date: document.updated.text }) : null,
      siblings:
        page.languages.length > 1 && !page.frontMatter
          ? page.languages
              .filter((sibling) => !sibling.current)
              .map((sibling, index) => ({ ...sibling, first: index === 0 }))
          : null,
      summary: document.summary,
      sections: document.sections,
    });
    const slugs = slugsOf(document, !page.frontMatter);
    const linked = text.replace(LINK, (link, id?: string) =>
      id !== undefined && slugs.has(id) ? `](#${slugs.get(id)})` : link,
    );
    return `${frontMatter(page)}${linked.replace(/\n{3,}/g, '\n\n').trim()}\n`;
  },
};

/**
 * The anchors that readers of Markdown make of its headings, by our ids: as GitHub does, and
 * GitLab, Hugo and editors after it. So links within the text lead somewhere there too.
 */
function slugsOf(
  { title, summary, sections }: PolicyDocument,
  titled: boolean,
): Map<string, string> {
  const anchorOf = slugger();
  if (titled) anchorOf(title);
  const slugs = new Map<string, string>();
  for (const section of summary ? [summary, ...sections] : sections) {
    slugs.set(section.id, anchorOf(plainText(section.title)));
    for (const block of section.blocks) {
      if (block.kind === 'heading') slugs.set(block.id, anchorOf(plainText(block.markdown)));
    }
  }
  return slugs;
}

/**
 * What Eleventy, Hugo, Astro and Jekyll read on top of a Markdown file. Strings of JSON are
 * strings of YAML, so no name can be taken for anything else.
 */
function frontMatter({ document, words, frontMatter: more, index }: Page): string {
  if (!more) return '';
  const { title, name, lang, updated } = document;
  const own = {
    title: JSON.stringify(title),
    description: JSON.stringify(fill(words.description ?? '', { title, name })),
    lang: JSON.stringify(lang),
    ...(updated ? { date: updated.iso } : {}),
    ...(index ? {} : { robots: '"noindex"' }),
  };
  const added = Object.entries(more).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const lines = [...new Map([...Object.entries(own), ...added])];
  return `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n`;
}

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
      return `- ${block.markdown}${(block.items ?? []).map((item) => `\n  - ${item}`).join('')}`;
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
