import { escapeHtml } from './escape-html.js';

const SAFE = /^(https?:\/\/|mailto:|tel:|#)/i;

/** A link; its text alone where the scheme is none of those allowed. */
export function linkHtml(href: string, text: string): string {
  // A telephone number is not broken over two lines.
  const label = href.startsWith('tel:') ? text.replace(/ /g, '&nbsp;') : text;
  return SAFE.test(href) ? `<a href="${escapeHtml(href)}">${label}</a>` : label;
}
