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

/** Words up to a bracket, or a link of ours; never tried twice from the same place. */
const LINKS = /((?:[^\\[]|\\.)+)|\[((?:[^[\]\\]|\\.)*)\]\([^()[\]]*\)/g;
/** What is escaped, or a sign of strong text. */
const SIGNS = /\\(.)|\*\*/g;

/** The text of a line of Markdown, without its markup: for titles and captions in attributes. */
export function plainText(markdown: string): string {
  if (!/[\\[*]/.test(markdown)) return markdown;
  return markdown.replace(LINKS, (_, words?: string, label?: string) =>
    // A function for each sign of a text of signs would leave much garbage.
    label === undefined ? (words?.replace(SIGNS, '$1') ?? '') : plainText(label),
  );
}
