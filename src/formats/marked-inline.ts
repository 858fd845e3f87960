import { Marked, type Tokens } from 'marked';
import { escapeHtml } from './escape-html.js';
import { linkHtml } from './link-html.js';

/**
 * A Markdown of its own: no raw HTML, no images, no links but those of the
 * allowed schemes, and nothing becomes a link by merely looking like one.
 */
const marked = new Marked({
  gfm: true,
  tokenizer: {
    url: () => undefined,
    tag: () => undefined,
    // Nearly all emphasis are labels in bold, before a blank or the end. To judge any other, marked
    // compiles patterns with every sign of Unicode, which takes longer than a whole page.
    emStrong(src: string) {
      const [raw, text] =
        /^\*\*([A-Za-zÀ-ÖØ-öø-ɏ0-9][^\\*_`<[\]~&!]*[^\s\\*_`<[\]~&!])\*\*(?= |$)/.exec(src) ?? [];
      if (raw === undefined || text === undefined) return false;
      return {
        type: 'strong',
        raw,
        text,
        tokens: this.lexer.inlineTokens(text),
      } satisfies Tokens.Strong;
    },
    // marked's own looks ahead for an e-mail address from every `!`: minutes for a long text.
    inlineText(src: string) {
      const [raw = ''] = /^[\s\S][^\\<[`*_~]*/.exec(src) ?? [];
      return { type: 'text', raw, text: raw, escaped: false } satisfies Tokens.Text;
    },
  },
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    image: ({ text }: Tokens.Image) => escapeHtml(text),
    link({ href, tokens }: Tokens.Link) {
      return linkHtml(href, this.parser.parseInline(tokens));
    },
  },
});

/** One line of Markdown as HTML, without an element around it. */
export function markedInline(markdown: string): string {
  return marked.parseInline(markdown.replace(/\\(.)/g, bracket), { async: false });
}

/** In the label of a link, marked forgets that a bracket was escaped, and reads it as the next link. */
const bracket = (escaped: string, character: string): string =>
  character === '[' || character === ']' ? `&#${character.charCodeAt(0)};` : escaped;
