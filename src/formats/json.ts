import { type Block, type Row, type Section, sourcesOf } from '../compose/document.js';
import type { Format } from './format.js';
import { inlineHtml, plainText } from './inline-html.js';

/** Raised when what reads the file would have to change. The schema is schemas/page.schema.json. */
const VERSION = 1;

/**
 * The document and the policy behind it as data, for sites that have a look of their own.
 * Its form is schemas/page.schema.json. What stands under `internal` and `x-` stays at home.
 */
export const json: Format = {
  name: 'json',
  file: 'policy.json',
  render(page) {
    const { document, languages, index } = page;
    return `${JSON.stringify(
      {
        version: VERSION,
        lang: document.lang,
        title: document.title,
        name: document.name,
        updated: document.updated,
        index,
        languages: languages.map(({ tag, name, href, url, current }) => ({
          tag,
          name,
          href,
          url,
          current,
        })),
        summary: document.summary ? sectionData(document.summary) : null,
        sections: document.sections.map(sectionData),
        policy: page.policy(),
      },
      null,
      2,
    )}\n`;
  },
};

const sectionData = ({ id, title, blocks }: Section) => ({
  id,
  title: plainText(title),
  blocks: blocks.map(blockData),
});

const lineData = (markdown: string) => ({
  markdown,
  html: inlineHtml(markdown),
  text: plainText(markdown),
});

function blockData(block: Block) {
  const { id, kind, article, path, table, items, markdown } = block;
  return {
    id,
    kind,
    article,
    path,
    sources: sourcesOf(block),
    ...(table
      ? {
          table: {
            caption: plainText(table.caption),
            columns: table.columns.map(plainText),
            rows: table.rows.map(rowData),
          },
        }
      : lineData(markdown)),
    ...(items ? { items: items.map(lineData) } : {}),
  };
}

const rowData = ({ id, article, path, sources, cells }: Row) => ({
  id,
  article,
  path,
  sources: sourcesOf({ sources }),
  cells: cells.map(lineData),
});
