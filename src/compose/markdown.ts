/**
 * Puts plain text into Markdown so that it stays the text it was. Raw HTML,
 * links, emphasis, tables and lists of an author's text never take effect; what
 * needs no escape gets none, because people review the Markdown.
 */

/** Text inside a line: also safe in the cell of a table. */
export function inline(text: string): string {
  if (isHarmless(text)) return text;
  const escaped = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<|~]/g, '\\$&')
    .replace(ENTITY, '\\&');
  // To look at each word of a long text takes longer than all the rest.
  return (escaped.search(BARE_LINK) < 0 ? escaped : escaped.replace(/\S+/g, unlinked)).replace(
    CLOSING_SIGNS,
    '$1\\$2',
  );
}

/** Most texts: words with one space between them, and no sign that Markdown knows. */
const isHarmless = (text: string): boolean =>
  !ODD.test(text) && !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ');

/** All but letters and the signs of ordinary text: one set of signs is compiled soonest. */
const ODD = /[^ !"$%'-)+-;=?-Z^a-z{}\xa1-\u167f\u2010-\u2027\u20ac\u3001-\ud7ff]/;

/** In a heading, `C #` would be `C`. */
const CLOSING_SIGNS = /(^|\s)(#+)$/;

/**
 * GitHub makes a link of what looks like an address, and takes a backslash for a
 * part of it: `https://havblik.example/a\_b` would lead astray, and in
 * `https://havblik.example\<b>` the tag would be one.
 */
const BARE_LINK = /\b(https?|ftp|www)(:\/\/|\.)/gi;

const unlinked = (word: string): string =>
  word.includes('\\') ? word.replace(BARE_LINK, '$1\\$2') : word;

/** Most targets: a part of the page, by an id. */
const OURS = /^#[\w-]+$/;

/** A target of a link: an allowed scheme, and nothing that could end the link. */
export function url(text: string): string {
  if (OURS.test(text)) return text;
  if (!/^(https?:\/\/|mailto:|tel:|#)/i.test(text)) return '#';
  return text
    .replace(/[\s()<>\\"'`[\]|{}^\0-\x1f\x7f-\x9f]/gu, (character) =>
      encodeURIComponent(character).replace(/['()]/g, percent),
    )
    .replace(ENTITY, '\\&');
}

/** What Markdown and HTML would read as one character. */
const ENTITY = /&(?=#?\w+;)/g;

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** An address as a link that shows itself; plain text where it would not be safe as one. */
export function autolink(text: string): string {
  if (!/^(https?:\/\/|mailto:|tel:)/.test(text))
    return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text) ? `<${text}>` : inline(text);
  return /[\s<>\\|`*_[\]]/.test(text) || text.search(ENTITY) >= 0
    ? `[${inline(text)}](${url(text)})`
    : `<${text}>`;
}

/** A telephone number, shown as written, that a telephone can call. */
export function telephone(text: string): string {
  return `[${inline(text)}](tel:${text.replace(/[^\d+]/g, '')})`;
}

/** Keeps the first characters of a line from making it a heading, a quotation, a list or a rule. */
export function startOfLine(markdown: string): string {
  // Most lines begin with a letter, or with the label in bold of ours.
  if (!/^[#\-+=>\d:]/.test(markdown)) return markdown;
  return markdown
    .replace(/^(#{1,6}(?=\s|$)|[-+=]+(?=\s|$)|>)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(:?-+:?\s*\\\|)/, '\\$1');
}
