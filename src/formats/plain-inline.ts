import { linkHtml } from './link-html.js';

// The Markdown of nearly every line: words, labels in bold, links, addresses, escaped signs. To
// load a parser for it takes longer than the whole page, and it takes half the time of a warm
// one. A property test holds it to the same HTML as marked, to the byte; what it is not sure
// of it leaves to marked.
const WORDS = /(?:[^\\`*_[\]<~\n\r!]|!(?!\[))+/y;
const ESCAPED = /\\(?:([!-/:-@^-`{-~\\])|([[\]]))/y;
const LABEL = /\*\*([A-Za-zÀ-ÖØ-öø-ɏ0-9][^\\*_`<[\]~&!\n\r]*[^\s\\*_`<[\]~&!])\*\*(?= |$)/y;
const LINK = /\[((?:[^[\]\\`*_<~&!\n\r]|\\[!-/:-@^-`{-~\\])+)\]\(([^\s()<>\\"'[\]]+)\)/y;
const ADDRESS =
  /<(?:(https?:\/\/[\w.~/?#=%+,;:@-]+)|([A-Za-z0-9.+-]+@(?:[A-Za-z0-9]{1,30}(?:-[A-Za-z0-9]{1,30})?\.)+[A-Za-z]{2,30}))>/y;

/** A line as HTML, or `null` where it holds anything but what is named above. */
export function plainInline(markdown: string): string | null {
  let html = '';
  for (let at = 0; at < markdown.length; ) {
    const part = partAt(markdown, at);
    if (part === null) return null;
    html += part.html;
    at = part.end;
  }
  return html;
}

interface Part {
  html: string;
  end: number;
}

function partAt(markdown: string, at: number): Part | null {
  const sign = markdown[at];
  if (sign === '\\') return escapedAt(markdown, at);
  if (sign === '*') return labelAt(markdown, at);
  if (sign === '[') return linkAt(markdown, at);
  if (sign === '<') return addressAt(markdown, at);
  const words = match(WORDS, markdown, at)?.[0];
  return words === undefined ? null : { html: asText(words), end: at + words.length };
}

function match(pattern: RegExp, markdown: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(markdown);
}

function escapedAt(markdown: string, at: number): Part | null {
  const [, sign, bracket = ''] = match(ESCAPED, markdown, at) ?? [];
  if (sign !== undefined) return { html: asText(sign), end: at + 2 };
  return bracket === '' ? null : { html: `&#${bracket.charCodeAt(0)};`, end: at + 2 };
}

function labelAt(markdown: string, at: number): Part | null {
  const [whole, label] = match(LABEL, markdown, at) ?? [];
  if (whole === undefined || label === undefined) return null;
  return { html: `<strong>${asText(label)}</strong>`, end: at + whole.length };
}

function linkAt(markdown: string, at: number): Part | null {
  const [whole, label, target] = match(LINK, markdown, at) ?? [];
  if (whole === undefined || label === undefined || target === undefined) return null;
  const text = plainInline(label);
  return text === null ? null : { html: linkHtml(target, text), end: at + whole.length };
}

function addressAt(markdown: string, at: number): Part | null {
  const [whole, link, mail = ''] = match(ADDRESS, markdown, at) ?? [];
  if (whole === undefined) return null;
  const html = linkHtml(link ?? `mailto:${mail}`, asText(link ?? mail));
  return { html, end: at + whole.length };
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as marked writes it, which leaves what is a character reference already. */
const asText = (text: string): string =>
  /[&<>"']/.test(text)
    ? text.replace(
        /[<>"']|&(?!(?:#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,
        (sign) => SIGNS[sign] ?? sign,
      )
    : text;
