import { linkHtml } from './link-html.js';

// The Markdown of nearly every line: words, labels in bold, links, addresses, escaped signs. To
// load a parser for it takes longer than the whole page, and it takes half the time of a warm
// one. A property test holds it to the same HTML as marked, to the byte; what it is not sure
// of it leaves to marked.
const WORDS = /(?:[^\\`*_[\]<~\n\r!]|!(?!\[))+/y;
const ESCAPED = /\\([!-/:-@^-`{-~\\])/y;
const BRACKET = /\\([[\]])/y;
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
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(markdown);
  };
  const made = (found: RegExpExecArray | null, html: (found: RegExpExecArray) => string | null) => {
    const text = found && html(found);
    return found && text !== null ? { html: text as string, end: at + found[0].length } : null;
  };
  switch (markdown[at]) {
    case '\\':
      return (
        made(match(ESCAPED), ([, sign = '']) => asText(sign)) ??
        made(match(BRACKET), ([, sign = '']) => `&#${sign.charCodeAt(0)};`)
      );
    case '*':
      return made(match(LABEL), ([, label = '']) => `<strong>${asText(label)}</strong>`);
    case '[':
      return made(match(LINK), ([, label = '', target = '']) => {
        const text = plainInline(label);
        return text === null ? null : linkHtml(target, text);
      });
    case '<':
      return made(match(ADDRESS), ([, link, mail = '']) =>
        linkHtml(link ?? `mailto:${mail}`, asText(link ?? mail)),
      );
    default:
      return made(match(WORDS), ([words]) => asText(words));
  }
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
