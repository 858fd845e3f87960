import type { Range } from './diagnostic.js';
import { escapeForTerminal } from './escape.js';
import { cells } from './width.js';

export interface CodeFrameOptions {
  /** Columns of the terminal, the line numbers included. */
  width: number;
  /** Wraps what is named in colours; the identity where there are none. */
  paint?: (part: 'gutter' | 'caret', text: string) => string;
}

const tabWidth = 4;

/**
 * The line of a range with a mark under it, and the line before, each indented
 * by four columns. Of a long line only the surroundings of the range are shown;
 * of a range over several lines only the first one is marked.
 *
 * @param lines the lines of the file, without line ends
 * @returns the lines of the frame; none where the file has no such line
 */
export function codeFrame(
  lines: readonly string[],
  { start, end }: Range,
  { width, paint = (_, text) => text }: CodeFrameOptions,
): string[] {
  const line = lines[start.line - 1];
  if (line === undefined) return [];
  const digits = String(start.line).length;
  const room = Math.max(width - digits - 7, 20);
  const to = end.line === start.line ? end.column - 1 : line.length;
  const cut = window(line, start.column - 1, to, room);

  const frame: string[] = [];
  const before = lines[start.line - 2];
  if (before !== undefined && before.trim() !== '' && cut.from === 0) {
    const number = String(start.line - 1).padStart(digits);
    const { text } = window(before, 0, 0, room);
    frame.push(`    ${paint('gutter', `${number} |`)} ${text}`.trimEnd());
  }
  frame.push(
    `${paint('caret', '  >')} ${paint('gutter', `${start.line} |`)} ${cut.text}`.trimEnd(),
  );
  const carets = ' '.repeat(cut.indent) + paint('caret', '^'.repeat(Math.max(cut.marked, 1)));
  frame.push(`    ${paint('gutter', `${' '.repeat(digits)} |`)} ${carets}`);
  return frame;
}

interface Window {
  text: string;
  /** Columns before the mark, and columns of the mark. */
  indent: number;
  marked: number;
  /** The first code unit shown. */
  from: number;
}

/** As much of a line as there is room for, with the code units `[start, end)` in it. */
function window(line: string, start: number, end: number, room: number): Window {
  const from = firstShown(line, start, room);
  const to = Math.min(from + room * 2, line.length);
  let text = from === 0 ? '' : '…';
  let column = text.length;
  let indent = column;
  let marked = 0;
  let at = from;
  for (const cell of shown(line.slice(from, to), column)) {
    const next = at + cell.length;
    // The last column is kept for the sign that the line goes on.
    if (column + cell.width > (next === line.length ? room : room - 1)) break;
    if (next === to && to < line.length) break;
    text += cell.text;
    column += cell.width;
    if (at < start) indent += cell.width;
    else if (at < end) marked += cell.width;
    at = next;
  }
  return { text: at < line.length ? `${text}…` : text, indent, marked, from };
}

/** The beginning of the line, or some way before the mark where that is too far right. */
function firstShown(line: string, start: number, room: number): number {
  // A mark behind the end of the line takes a column of its own.
  const behind = start >= line.length ? 1 : 0;
  if (line.length <= room && columnsOf(line) + behind <= room) return 0;
  if (start <= room * 2 && columnsOf(line.slice(0, start)) < room * 0.7) return 0;
  // Whole letters backwards, for a third of the room.
  let from = start;
  let columns = 0;
  for (const cell of [...shown(line.slice(Math.max(start - room, 0), start), 0)].reverse()) {
    columns += cell.width;
    if (columns > room / 3) break;
    from -= cell.length;
  }
  return from;
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const { width } of shown(text, 0)) columns += width;
  return columns;
}

/** The letters of a line as they are printed, with their width and length in the file. */
function* shown(
  text: string,
  indent: number,
): Generator<{ text: string; width: number; length: number }> {
  let column = indent;
  for (const cell of cells(text)) {
    let printed = escapeForTerminal(cell.text);
    let width = printed === cell.text ? cell.width : printed.length;
    if (cell.text === '\t') {
      width = tabWidth - (column % tabWidth);
      printed = `→${' '.repeat(width - 1)}`;
    }
    yield { text: printed, width, length: cell.text.length };
    column += width;
  }
}
