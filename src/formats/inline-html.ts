import { markedInline } from './marked-inline.js';

export { escapeHtml } from './escape-html.js';

/** One line of Markdown as HTML, without an element around it. */
export function inlineHtml(markdown: string): string {
  return markedInline(markdown);
}

/** What is escaped, a sign of strong text, a link of ours; never tried twice from the same place. */
const MARKUP = /\\(.)|\*\*|\[((?:[^[\]\\]|\\.)*)\]\([^()[\]]*\)/g;

/** The text of a line of Markdown, without its markup: for titles and captions in attributes. */
export function plainText(markdown: string): string {
  return markdown.replace(MARKUP, (_, escaped?: string, label?: string) =>
    label === undefined ? (escaped ?? '') : plainText(label),
  );
}
