// Reads a page back as a person does: what stands under which heading, and there beside which
// label or in which cell. Only as much HTML and Markdown as the tools of the bench write.

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decode = (text) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
    if (hex || number) return String.fromCodePoint(Number.parseInt(hex ?? number, hex ? 16 : 10));
    return NAMED[name] ?? whole;
  });
const fold = (text) => text.replace(/\s+/g, ' ').trim();
const asLabel = (text) => text.replace(/:$/, '');

/** Within a line no blank stands for a tag: a colon after a link belongs to its words. */
const plainHtml = (html) =>
  fold(decode(html.replace(/<\/?(?:a|strong|time|span)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ')));

const plainMarkdown = (markdown) =>
  fold(
    markdown
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<((?:https?:|[^\s<>@]+@)[^\s<>]*)>/g, '$1')
      .replace(/^> /gm, '')
      .replace(/(?<!\\)\*+/g, '')
      .replace(/\\([^\w\s])/g, '$1'),
  );

/** What the title of the window stands under. */
export const TITLE = 'title';

/** What a cell is called: by its row and by its column. */
export const cellOf = (row, column) => `${row} › ${column}`;

/**
 * A part of a page: its heading, the text beside its labels and in its cells, and all the rest.
 *
 * @typedef {{ heading: string, entries: Map<string, string>, text: string }} Part
 */

/** @returns {Part} */
function partOfHtml(heading, html) {
  const entries = new Map();
  const rest = html
    .replace(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs, (_, label, text) => {
      entries.set(asLabel(plainHtml(label)), plainHtml(text));
      return ' ';
    })
    .replace(/<thead>(.*?)<\/thead>\s*<tbody>(.*?)<\/tbody>/gs, (_, head, body) => {
      const cells = (row) =>
        [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plainHtml(cell));
      const rows = [...body.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => cells(row));
      addRows(entries, cells(head), rows);
      return ' ';
    });
  return { heading: plainHtml(heading), entries, text: plainHtml(rest) };
}

/** @returns {Part} */
function partOfMarkdown(heading, markdown) {
  const entries = new Map();
  const rows = [];
  const rest = [];
  for (const line of markdown.split('\n')) {
    const [, label, text] = /^- \*\*(.+?)\*\* (.*)$/.exec(line) ?? [];
    if (label) entries.set(asLabel(plainMarkdown(label)), plainMarkdown(text));
    else if (line.startsWith('|')) rows.push(line.split('|').slice(1, -1).map(plainMarkdown));
    else rest.push(line);
  }
  const [head = [], , ...body] = rows;
  addRows(entries, head, body);
  return { heading: plainMarkdown(heading), entries, text: plainMarkdown(rest.join('\n')) };
}

function addRows(entries, head, rows) {
  for (const [name, ...cells] of rows) {
    cells.forEach((cell, at) => {
      entries.set(cellOf(name, head[at + 1]), cell);
    });
  }
}

/** The parts of a page of HTML; the title of its window is the first. */
export function readHtml(html) {
  const title = /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '';
  const [, ...pieces] = html.slice(html.indexOf('<body')).split(/<h[1-6]\b[^>]*>/);
  const parts = pieces.map((piece) => {
    const [heading, rest = ''] = piece.split(/<\/h[1-6]>/);
    return partOfHtml(heading, rest);
  });
  return [partOfHtml(TITLE, title), ...parts];
}

/** The parts of a page of Markdown. */
export function readMarkdown(markdown) {
  const [, ...pieces] = `\n${markdown}`.split(/\n#{1,6} /);
  return pieces.map((piece) => {
    const end = piece.indexOf('\n');
    return partOfMarkdown(piece.slice(0, end), piece.slice(end));
  });
}

/** Places of the page that its own links lead to but that are not there. */
export function deadLinks(html) {
  const ids = new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id));
  return [...html.matchAll(/\bhref="#([^"]*)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
}
