import type { Block, Row, Section } from '../compose/document.js';
import { model } from '../generated/model.js';
import type { Element, Node } from '../resolve/resolve.js';
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
        policy: elementData(page.resolved.root),
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
  const { id, kind, article, path, sources, table, items, markdown } = block;
  return {
    id,
    kind,
    article,
    path,
    sources,
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
  sources,
  cells: cells.map(lineData),
});

/** An element with every bare value under the key it is short for; lists wherever there can be several. */
function elementData(element: Element): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [key, nodes] of element.fields) {
    const [first] = nodes;
    // What is open to anything is `internal`, which is for the record of processing.
    if (!first || (first.type === 'leaf' && first.field.kind === 'open')) continue;
    const single = model[element.def]?.fields[key]?.many === 'one';
    data[key] = single ? nodeData(first) : nodes.map(nodeData);
  }
  return data;
}

const nodeData = (node: Node): unknown => (node.type === 'leaf' ? node.value : elementData(node));
