import { type Addition, type Edit, insert } from './insert.js';
import { Lines, withLineFeeds } from './lines.js';
import { parse } from './parse.js';
import { styleOf } from './style.js';

/** A text with additions. */
export interface Edited {
  /** With the byte order mark and the line ends of the old text. */
  text: string;
  /** The same as a unified diff, without the lines that name the files. */
  diff: string;
}

/**
 * Sets entries into the lists of a policy. Every character of the old text stays as it
 * was, in its order; what is new is laid out as the file is.
 *
 * @param text a text that `readSource` could read, with its byte order mark if it has one
 * @returns `undefined` where no place is safe, for one of them
 */
export function addEntries(text: string, additions: readonly Addition[]): Edited | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const old = text.slice(mark.length);
  const lines = new Lines(withLineFeeds(old));
  const root = parse(lines.text).contents;
  if (root === null) return undefined;
  const place = { root, lines, style: styleOf(root, lines) };
  const edits: Edit[] = [];
  for (const addition of additions) {
    const more = insert(place, addition);
    if (!more) return undefined;
    edits.push(...more);
  }
  edits.sort((a, b) => a.at - b.at);
  return { text: mark + apply(old, lines, edits), diff: diffOf(lines, edits) };
}

/** The edits in the text as it is in the file, with the line ends around them. */
function apply(old: string, lines: Lines, edits: readonly Edit[]): string {
  const rows = old.split(/(\r\n|\r|\n)/);
  const usual = rows[1] ?? '\n';
  let result = '';
  for (let number = 1; number <= lines.count; number++) {
    const line = lines.line(number);
    const end = rows[number * 2 - 1] ?? '';
    const feed = end || rows[number * 2 - 3] || usual;
    result += within(line.text, line.start, edits, line.end).replaceAll('\n', feed) + end;
  }
  return result;
}

/** A line with the edits that fall into it. */
function within(text: string, start: number, edits: readonly Edit[], end: number): string {
  let result = '';
  let from = start;
  for (const { at, text: more } of edits) {
    if (at < start || at > end) continue;
    result += text.slice(from - start, at - start) + more;
    from = at;
  }
  return result + text.slice(from - start);
}

const CONTEXT = 3;

function diffOf(lines: Lines, edits: readonly Edit[]): string {
  const ended = lines.text.endsWith('\n');
  const count = ended ? lines.count - 1 : lines.count;
  const rows: { sign: ' ' | '-' | '+'; text: string; unended: boolean }[] = [];
  for (let number = 1; number <= count; number++) {
    const { text, start, end } = lines.line(number);
    const unended = !ended && number === count;
    const now = within(text, start, edits, end).split('\n');
    const kept = unended && now.length > 1 ? -1 : now.indexOf(text);
    if (kept === -1) rows.push({ sign: '-', text, unended });
    now.forEach((row, index) => {
      const last = unended && index === now.length - 1;
      rows.push({ sign: index === kept ? ' ' : '+', text: row, unended: last });
    });
  }
  return hunks(rows);
}

function hunks(rows: readonly { sign: string; text: string; unended: boolean }[]): string {
  const changed = rows.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  let result = '';
  for (let first = 0; first < changed.length; ) {
    let last = first;
    while (
      (changed[last + 1] ?? Number.POSITIVE_INFINITY) - (changed[last] ?? 0) <=
      CONTEXT * 2 + 1
    )
      last++;
    const from = Math.max(0, (changed[first] ?? 0) - CONTEXT);
    const to = Math.min(rows.length, (changed[last] ?? 0) + CONTEXT + 1);
    const count = (some: typeof rows, sign: string) =>
      some.filter((row) => row.sign !== sign).length;
    const before = rows.slice(0, from);
    const hunk = rows.slice(from, to);
    result += `@@ -${count(before, '+') + 1},${count(hunk, '+')} +${count(before, '-') + 1},${count(hunk, '-')} @@\n`;
    for (const { sign, text, unended } of hunk)
      result += `${sign}${text}\n${unended ? '\\ No newline at end of file\n' : ''}`;
    first = last + 1;
  }
  return result;
}
