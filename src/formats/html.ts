import type { Block, Section } from '../compose/document.js';
import { fill } from '../locale/locale.js';
import { type HelperOptions, readTemplate, withBlocks } from '../templating.js';
import { blocksHtml } from './blocks-html.js';
import type { Format, Page } from './format.js';
import { knownInline, type Setting } from './in-setting.js';
import { securityPolicy } from './security-policy.js';
import { structuredData } from './structured-data.js';
import { readStyle, type Style } from './style.js';

const LAYOUT = 'templates/layouts/page.html.hbs';

/** What the helpers have to know of the page. */
interface Filling {
  page: Page;
  style: Style;
  setting: Setting;
}

type Part = Pick<Section, 'id' | 'title'>;

/** Of the page that is filled; made once, as most pages are short beside their helpers. */
const fillingOf = ({ data }: HelperOptions): Filling => data.filling;

// The only ones that give HTML as it is: our own blocks, style sheet and data.
const HELPERS = withBlocks({
  blocks: (blocks: Block[], options: HelperOptions) =>
    safe(blocksHtml(blocks, fillingOf(options).setting)),
  stylesheet: (options: HelperOptions) => safe(fillingOf(options).style.css),
  security: (options: HelperOptions) => safe(securityPolicy(fillingOf(options).style.hash)),
  structured: (options: HelperOptions) => safe(structuredData(fillingOf(options).page)),
  inline: (markdown: string, options: HelperOptions) =>
    safe(knownInline(markdown, fillingOf(options).setting)),
});

/** A complete page: no script, no request to anywhere. */
export const html: Format = {
  name: 'html',
  file: 'index.html',
  render(page, assets) {
    const { document, words } = page;
    const style = readStyle(assets, page.theme);
    const setting: Setting = { heading: 3, prefix: '', known: page.known?.of(document.lang) };
    const filling: Filling = { page, style, setting };
    const view = {
      ...page,
      title: document.title,
      logo: page.theme?.logo ?? document.name,
      description: fill(words.description ?? '', { title: document.title, name: document.name }),
      updated: document.updated ? updated(page) : null,
      summary: document.summary,
      sections: document.sections.map(withParts),
      siblings: page.languages.length > 1 ? page.languages : null,
      canonical: page.languages.find(({ current }) => current)?.url ?? null,
      alternates: alternates(page),
    };
    return readTemplate(assets, LAYOUT, HELPERS)(view, { filling });
  },
};

/** A section with its headings, for the contents. */
function withParts({ id, title, blocks }: Section): Section & { parts: Part[] } {
  const parts: Part[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push({ id: block.id, title: block.markdown });
  }
  return { id, title, blocks, parts };
}

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
