import type { Block } from '../compose/document.js';
import { readTemplate } from '../templating.js';
import { blocksHtml } from './blocks-html.js';
import type { Format } from './format.js';
import { inline, type Setting } from './in-setting.js';

const LAYOUT = 'templates/layouts/fragment.html.hbs';

/**
 * The body alone, to be pasted into a page of somebody else's: no head, no style, no script, and
 * only elements and attributes that site builders keep. It reads in order without any style.
 */
export const fragment: Format = {
  name: 'fragment',
  file: 'fragment.html',
  render(page, assets) {
    const { document, words } = page;
    const { headingLevel, idPrefix } = page.fragment;
    const setting: Setting = { heading: headingLevel + 1, prefix: idPrefix };
    const template = readTemplate(assets, LAYOUT, {
      // The only ones that give HTML as it is: our own blocks and headings.
      blocks: (blocks: Block[]) => safe(blocksHtml(blocks, setting)),
      inline: (markdown: string) => safe(inline(markdown, setting)),
      heading: (id: string, title: string) => safe(headingHtml(id, title, setting)),
    });
    return template({
      document,
      words,
      prefix: idPrefix,
      summary: document.summary,
      sections: document.sections,
      updated: document.updated
        ? (words.updated ?? '{{date}}').replace('{{date}}', () => document.updated?.text ?? '')
        : null,
    });
  },
};

/** The heading of a section, one level above those among its blocks. */
function headingHtml(id: string, title: string, setting: Setting): string {
  const level = `h${setting.heading - 1}`;
  return `<${level} id="${setting.prefix}${id}">${inline(title, setting)}</${level}>`;
}

/** Handlebars takes an object with `toHTML` as text that is escaped already. */
const safe = (text: string) => ({ toHTML: () => text });
