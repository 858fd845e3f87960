import { escapeHtml } from './escape-html.js';

/** As nearly all links begin; a pattern that knows no capitals takes long to compile. */
const SAFE = ['#', 'https://', 'mailto:', 'tel:'];

const isSafe = (href: string): boolean =>
  SAFE.some((start) => href.startsWith(start)) || /^(https?:\/\/|mailto:|tel:)/i.test(href);

/** A link; its text alone where the scheme is none of those allowed. */
export function linkHtml(href: string, text: string): string {
  // A telephone number is not broken over two lines.
  const label = href.startsWith('tel:') ? text.replace(/ /g, '&nbsp;') : text;
  return isSafe(href) ? `<a href="${escapeHtml(href)}">${label}</a>` : label;
}
