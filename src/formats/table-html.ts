import type { Block, Row, Table } from '../compose/document.js';
import { attributes, inline, inOnePiece, knownInline, type Setting } from './in-setting.js';
import { escapeHtml, plainText } from './inline-html.js';
import type { Head } from './known-html.js';

const NONE: Table = { caption: '', columns: [], rows: [] };

/** A table as HTML; what is alike in several pages, and is no name, is made once. */
export function tableHtml(block: Block, setting: Setting): string {
  const table = block.table ?? NONE;
  const head = headOf(block, table, setting);
  let html = head.html;
  for (const row of table.rows) html += rowHtml(row, head, setting);
  return `${html}\n</tbody>\n</table>`;
}

function headOf(block: Block, { caption, columns }: Table, setting: Setting): Head {
  const { known } = setting;
  const { id, article } = block;
  const latest = known?.heads.get(id);
  if (latest?.caption === caption && latest.article === article && isSame(latest.columns, columns))
    return latest;
  const head = columns.map((name) => `<th scope="col">${knownInline(name, setting)}</th>`);
  const made: Head = {
    article,
    caption,
    columns,
    html: [
      `<table${attributes(block, setting)}>`,
      `<caption>${knownInline(caption, setting)}</caption>`,
      `<thead><tr>${head.join(' ')}</tr></thead>`,
      '<tbody>',
    ].join('\n'),
    cells: columns.map((column) => `<td data-label="${escapeHtml(plainText(column))}">`),
  };
  known?.heads.set(id, made);
  return made;
}

function rowHtml(row: Row, head: Head, setting: Setting): string {
  const { known } = setting;
  const { id, article, cells } = row;
  const latest = known?.rows.get(id);
  const first = inline(cells[0] ?? '', setting);
  if (latest?.head === head && latest.article === article && isSame(latest.cells, cells, 1)) {
    return latest.start + first + latest.end;
  }
  const start = inOnePiece(`\n<tr${attributes(row, setting)}><th scope="row">`);
  let end = '</th>';
  for (let at = 1; at < cells.length; at++) {
    const text = knownInline(cells[at] as string, setting);
    end += text === '' ? ' <td></td>' : ` ${head.cells[at] ?? '<td data-label="">'}${text}</td>`;
  }
  end += '</tr>';
  known?.rows.set(id, { head, article, cells, start, end: inOnePiece(end) });
  return start + first + end;
}

/** Whether two lists are the same, from an item on. */
function isSame(some: readonly string[], others: readonly string[], from = 0): boolean {
  if (some.length !== others.length) return false;
  for (let at = from; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}
