import type { Block, PolicyDocument, Table } from '../compose/document.js';
import { inline, url } from '../compose/markdown.js';
import { fill } from '../locale/locale.js';
import { type HelperOptions, readTemplate, withBlocks } from '../templating.js';
import type { Chain, Chains } from './chains.js';
import type { Format, Page } from './format.js';
import { plainText } from './inline-html.js';
import type { KnownPages } from './known-html.js';
import { slugger, slugOf } from './slugs.js';

const LAYOUT = 'templates/layouts/document.md.hbs';

const HELPERS = withBlocks({
  inline: (text: string) => inline(text),
  url: (text: string) => url(text),
  markdown: (text: string) => text,
  blocks: (blocks: Block[], { data }: HelperOptions) => blocksMarkdown(blocks, data.chains),
});

/** The same text as Markdown, to read, review and keep in version control. */
export const markdown: Format = {
  name: 'markdown',
  file: 'index.md',
  render(page, assets) {
    const { document, words } = page;
    const known = page.known?.of(document.lang);
    const view = {
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
    };
    const text = readTemplate(assets, LAYOUT, HELPERS)(view, { chains: known?.chains });
    const slugs = slugsOf(document, !page.frontMatter, known);
    const linked = withSlugs(text.replace(/\n{3,}/g, '\n\n').trim(), slugs);
    return `${frontMatter(page)}${linked}\n`;
  },
};

/**
 * The anchors that readers of Markdown make of its headings, by our ids: as GitHub does, and
 * GitLab, Hugo and editors after it. So links within the text lead somewhere there too.
 */
function slugsOf(
  { title, summary, sections }: PolicyDocument,
  titled: boolean,
  known: KnownPages | undefined,
): Map<string, string> {
  const anchorOf = slugger();
  if (titled) anchorOf(title);
  const slugs = new Map<string, string>();
  const add = (id: string, heading: string) =>
    slugs.set(id, anchorOf(heading, slugIn(heading, id, known)));
  for (const section of summary ? [summary, ...sections] : sections) {
    add(section.id, section.title);
    for (const block of section.blocks) {
      if (block.kind === 'heading') add(block.id, block.markdown);
    }
  }
  return slugs;
}

/** The anchor of a line of Markdown; most pages have the titles of the sections. */
function slugIn(heading: string, id: string, known: KnownPages | undefined): string {
  const latest = known?.slugs.get(id);
  if (latest?.heading === heading) return latest.slug;
  const slug = slugOf(plainText(heading));
  if (latest) {
    latest.heading = heading;
    latest.slug = slug;
  } else known?.slugs.set(id, { heading, slug });
  return slug;
}

/** Lets links to parts of the page lead to their anchors. */
function withSlugs(text: string, slugs: ReadonlyMap<string, string>): string {
  let longest = 0;
  for (const id of slugs.keys()) longest = Math.max(longest, id.length);
  let done = '';
  let from = 0;
  for (let at = text.indexOf(LINK); at >= 0; at = text.indexOf(LINK, at + 1)) {
    const start = at + LINK.length;
    // No further: a text may hold nothing but the beginnings of links.
    const near = text.slice(start, start + longest + 1);
    const length = near.indexOf(')');
    const slug = length < 0 ? undefined : slugs.get(near.slice(0, length));
    // What looks like a link in the author's own text is escaped.
    if (slug === undefined || isEscaped(text, at)) continue;
    done += text.slice(from, start) + slug;
    from = start + length;
  }
  return done + text.slice(from);
}

/** The end of a link to a part of the page. */
const LINK = '](#';

/** Whether a sign stands behind a backslash that is no escaped sign itself. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
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
function blocksMarkdown(blocks: readonly Block[], chains: Chains | undefined): string {
  let text = '';
  let isAfterItem = false;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    const isItem = block.kind === 'item';
    if (at > 0) text += isItem && isAfterItem ? '\n' : '\n\n';
    isAfterItem = isItem;
    const chain = isItem ? chains?.at(blocks, at) : undefined;
    text += chain ? chainMarkdown(chain) : blockMarkdown(block);
    at += chain ? chain.length : 1;
  }
  return text;
}

function chainMarkdown(chain: Chain): string {
  chain.markdown ??= chain.blocks.map(blockMarkdown).join('\n');
  return chain.markdown;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.markdown;
    case 'item':
      return block.items
        ? `- ${block.markdown}${block.items.map((item) => `\n  - ${item}`).join('')}`
        : `- ${block.markdown}`;
    case 'heading':
      return `### ${block.markdown}`;
    case 'aside':
      return `> ${block.markdown}`;
    case 'table':
      return block.table ? tableMarkdown(block.table) : '';
  }
}

function tableMarkdown({ caption, columns, rows }: Table): string {
  let text = `**${caption}**\n\n${lineOf(columns)}\n${lineOf(columns.map(() => '---'))}`;
  for (const row of rows) text += `\n${lineOf(row.cells)}`;
  return text;
}

const lineOf = (cells: readonly string[]): string => {
  const line = `| ${cells.join(' | ')} |`;
  return line.includes('  ') ? line.replaceAll('  ', ' ') : line;
};
