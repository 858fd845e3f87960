import { linkHtml } from './link-html.js';

// The Markdown of nearly every line: words, labels in bold, links, addresses, escaped signs. To
// load a parser for it takes longer than the whole page, and it takes half the time of a warm
// one. A property test holds it to the same HTML as marked, to the byte; what it is not sure
// of it leaves to marked.
const PLAIN = /(?:[^\\`*_[\]<~\n\r!&]|\\[!-%'-/:-@[-`{-~]|!(?!\[)|&(?!\\?[\w#]))+/y;
const REFERENCE = /\\&|&(?:[^\\`*_[\]<~\n\r!]|!(?!\[))*/y;
const LABEL = /\*\*([A-Za-zÀ-ÖØ-öø-ɏ0-9][^\\*_`<[\]~&!\n\r]*[^\s\\*_`<[\]~&!])\*\*(?= |$)/y;
const LINK = /\[((?:[^[\]\\`*_<~&!\n\r]|\\[!-/:-@^-`{-~\\])+)\]\(([^\s()<>\\"'[\]]+)\)/y;
const ADDRESS =
  /<(?:(https?:\/\/[\w.~/?#=%+,;:@-]+)|([A-Za-z0-9.+-]+@(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)?\.)+[A-Za-z]+))>/y;
/** A part of the name of a host may be as long. */
const MOST = 63;

const SIGN = /[\\`*_[\]<~\n\r!&>"']/;

/** Whether a line is the same as HTML, as most names are: it holds nothing that has a meaning there. */
export const isPlain = (markdown: string): boolean => !SIGN.test(markdown);

/** Where the part that was made last ends; an object for each part would take more time than it. */
let end = 0;

/** A line as HTML, or `null` where it holds anything but what is named above. */
export function plainInline(markdown: string): string | null {
  if (isPlain(markdown)) return markdown;
  let html = '';
  for (let at = 0; at < markdown.length; at = end) {
    const part = partAt(markdown, at);
    if (part === null) return null;
    html += part;
  }
  return html;
}

function partAt(markdown: string, at: number): string | null {
  const sign = markdown[at];
  if (sign === '*') return labelAt(markdown, at);
  if (sign === '[') return linkAt(markdown, at);
  if (sign === '<') return addressAt(markdown, at);
  return wordsAt(markdown, at);
}

/**
 * Words and escaped signs, as many as there are: a piece of its own for each sign of a long text
 * of signs would cost more in the collection of garbage than in the making. What may be a character
 * reference stands apart, since an escaped sign is no part of one.
 */
function wordsAt(markdown: string, at: number): string | null {
  const words = (match(PLAIN, markdown, at) ?? match(REFERENCE, markdown, at))?.[0];
  if (words === undefined) return null;
  end = at + words.length;
  if (!words.includes('\\')) return asText(words);
  const html = asText(words.replace(/\\(.)/g, '$1'));
  return html.replaceAll('[', '&#91;').replaceAll(']', '&#93;');
}

function match(pattern: RegExp, markdown: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(markdown);
}

function labelAt(markdown: string, at: number): string | null {
  const label = match(LABEL, markdown, at);
  if (!label) return null;
  end = LABEL.lastIndex;
  return `<strong>${asText(label[1] ?? '')}</strong>`;
}

function linkAt(markdown: string, at: number): string | null {
  const link = match(LINK, markdown, at);
  if (!link) return null;
  const after = LINK.lastIndex;
  const text = plainInline(link[1] ?? '');
  end = after;
  return text === null ? null : linkHtml(link[2] ?? '', text);
}

function addressAt(markdown: string, at: number): string | null {
  const address = match(ADDRESS, markdown, at);
  if (!address) return null;
  end = ADDRESS.lastIndex;
  const [, link, mail = ''] = address;
  if (mail.length > MOST) return null;
  return linkHtml(link ?? `mailto:${mail}`, asText(link ?? mail));
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
