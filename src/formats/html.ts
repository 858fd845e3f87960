import type { Block } from '../compose/document.js';
import { fill } from '../locale/locale.js';
import { readTemplate } from '../templating.js';
import { knownInline, type Setting } from './block-html.js';
import { blocksHtml } from './blocks-html.js';
import type { Format, Page } from './format.js';
import { securityPolicy } from './security-policy.js';
import { structuredData } from './structured-data.js';
import { readStyle } from './style.js';

const LAYOUT = 'templates/layouts/page.html.hbs';

/** A complete page: no script, no request to anywhere. */
export const html: Format = {
  name: 'html',
  file: 'index.html',
  render(page, assets) {
    const { document, words } = page;
    const style = readStyle(assets, page.theme);
    const setting: Setting = { heading: 3, prefix: '', known: page.known?.of(document.lang) };
    const template = readTemplate(assets, LAYOUT, {
      // The only ones that give HTML as it is: our own blocks, style sheet and data.
      blocks: (blocks: Block[]) => safe(blocksHtml(blocks, setting)),
      stylesheet: () => safe(style.css),
      security: () => safe(securityPolicy(style.hash)),
      structured: () => safe(structuredData(page)),
      inline: (markdown: string) => safe(knownInline(markdown, setting)),
    });
    return template({
      ...page,
      title: document.title,
      logo: page.theme?.logo ?? document.name,
      description: fill(words.description ?? '', { title: document.title, name: document.name }),
      updated: document.updated ? updated(page) : null,
      summary: document.summary,
      sections: document.sections.map((section) => ({
        ...section,
        parts: section.blocks
          .filter((block) => block.kind === 'heading')
          .map((block) => ({ id: block.id, title: block.markdown })),
      })),
      siblings: page.languages.length > 1 ? page.languages : null,
      canonical: page.languages.find(({ current }) => current)?.url ?? null,
      alternates: alternates(page),
    });
  },
};

/**
 * Every language with its absolute address, this one too, as search engines want it; and the
 * original for everybody else. `null` where the policy does not say where the page stands.
 */
function alternates({ languages }: Page): { hreflang: string; url: string }[] | null {
  const all = languages.flatMap(({ tag, url }) => (url === null ? [] : [{ hreflang: tag, url }]));
  const [original] = all;
  if (!original || all.length < 2) return null;
  return [...all, { hreflang: 'x-default', url: original.url }];
}

function updated(page: Page): { iso: string; before: string; date: string; after: string } {
  const { iso, text } = page.document.updated ?? { iso: '', text: '' };
  const [before = '', after = ''] = (page.words.updated ?? '{{date}}').split('{{date}}');
  return { iso, before, date: text, after };
}

/** Handlebars takes an object with `toHTML` as text that is escaped already. */
const safe = (text: string) => ({ toHTML: () => text });
