import type { ViewElement } from '../locale/view.js';
import { Recent } from '../recent.js';
import type { Column } from './columns.js';
import type { Composer } from './composer.js';
import type { Block, Row, Stated } from './document.js';
import { idOf, needKeys } from './element.js';
import { inline } from './markdown.js';
import { withoutPeriod } from './phrasing.js';
import type { Telling } from './statements.js';

/** A row for each element; `null` where there is too little to compare. Columns that stay empty are left out. */
export function tableOf(
  composer: Composer,
  rows: readonly ViewElement[],
  name: string,
  columns: readonly Column[],
  article: string | null,
): Block | null {
  const { locale } = composer.view;
  const caption = worded(locale.captions, name, 'caption');
  const headings = columns.map((column) => worded(locale.columns, column.name, 'column'));
  for (const [index, row] of rows.entries()) {
    if (row.def === rows[index - 1]?.def) continue;
    for (const { keys } of columns) needKeys(row, keys);
  }
  const keys = new Set(columns.flatMap((column) => column.keys));
  const made = rows.map((element) => rowOf(composer, element, columns, keys, article));
  const used = columns.map((_, index) => made.some((row) => row.cells[index] !== ''));
  // An overview of one thing compares nothing: the activities themselves say it below.
  if (used.filter(Boolean).length < 3 && columns[0]?.title) return null;
  const keep = <T>(list: T[]): T[] =>
    used.includes(false) ? list.filter((_, index) => used[index]) : list;
  return {
    id: `table-${name}`,
    kind: 'table',
    article,
    path: rows[0]?.path.slice(0, -1) ?? [],
    sources: made.flatMap((row) => row.sources),
    lang: locale.tag,
    markdown: '',
    table: {
      caption,
      columns: keep(headings),
      rows: made.map((row) => ({ ...row, cells: keep(row.cells) })),
    },
  };
}

function rowOf(
  composer: Composer,
  element: ViewElement,
  columns: readonly Column[],
  keys: ReadonlySet<string>,
  article: string | null,
): Row {
  const all = composer.telling();
  const short: Telling = { ...all, forms: 'cells' };
  const cells = columns.map((column) => {
    if (column.title) return `[${composer.title(element, all)}](#activity-${idOf(element)})`;
    return column.rest
      ? composer.state(element, all, keysBesides(element, keys))
      : cellOf(composer, element, column, short);
  });
  return {
    id: composer.uniqueId([...element.path, 'row']),
    article,
    path: element.path,
    sources: all.sources,
    lang: composer.view.locale.tag,
    cells,
  };
}

// Cells of a column are mostly the same few.
const cells = new Recent<string>(1000);

/** A cell, with the values that went into it. */
interface Cell {
  text: string;
  sources: readonly Stated[];
}

/** What a column states, which of one key depends on that alone: then it is told once for all policies that have it alike. */
function cellOf(
  composer: Composer,
  element: ViewElement,
  column: Column,
  telling: Telling,
): string {
  const { keys } = column;
  const nodes = keys.length === 1 ? element.fields.get(keys[0] as string) : undefined;
  const notes = nodes && composer.view.alike?.notesOf(nodes);
  let cell = notes?.get(column) as Cell | undefined;
  if (!cell) {
    const own: Telling = { ...telling, sources: [] };
    cell = { text: asCell(composer.state(element, own, keys)), sources: own.sources };
    if (own.isBeyond) telling.isBeyond = true;
    else notes?.set(column, cell);
  }
  for (let at = 0; at < cell.sources.length; at++) telling.sources.push(cell.sources[at] as Stated);
  return cell.text;
}

/** A statement as a cell: without its full stop. */
function asCell(told: string): string {
  const known = cells.get(told);
  if (known !== undefined) return known;
  // The full stop of a name was kept from being taken for that of a sentence.
  const phrase = withoutPeriod(told);
  const made = phrase.includes('\\.') ? phrase.replace(/(?<!\\)\\\./g, '.') : phrase;
  cells.set(told, made);
  return made;
}

/** The keys of an element that no column states. */
function keysBesides({ fields }: ViewElement, keys: ReadonlySet<string>): string[] {
  const others: string[] = [];
  for (const key of fields.keys()) if (!keys.has(key)) others.push(key);
  return others;
}

function worded(words: Readonly<Record<string, string>>, name: string, what: string): string {
  const word = words[name];
  if (word === undefined) throw new Error(`There is no ${what} "${name}" in the locale.`);
  return inline(word);
}
