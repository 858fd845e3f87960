import { escapeHtml } from './escape-html.js';
import { markedInline } from './marked-inline.js';
import { plainInline } from './plain-inline.js';

export { escapeHtml };

/**
 * One line of Markdown as HTML, without an element around it: nearly every line is as our own
 * messages make them, and those need no parser of all of Markdown.
 */
export const inlineHtml = (markdown: string): string =>
  plainInline(markdown) ?? markedInline(markdown);

/** What is escaped, a sign of strong text, a link of ours; never tried twice from the same place. */
const MARKUP = /\\(.)|\*\*|\[((?:[^[\]\\]|\\.)*)\]\([^()[\]]*\)/g;

/** The text of a line of Markdown, without its markup: for titles and captions in attributes. */
export function plainText(markdown: string): string {
  return markdown.replace(MARKUP, (_, escaped?: string, label?: string) =>
    label === undefined ? (escaped ?? '') : plainText(label),
  );
}
