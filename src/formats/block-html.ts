import type { Block } from '../compose/document.js';
import { attributes, inline, inOnePiece, knownInline, type Setting } from './in-setting.js';
import type { Frame } from './known-html.js';
import { tableHtml } from './table-html.js';

// Between cells, and between a label and its value, stands a space: a style sheet that makes
// all elements lines of text, or a reader that takes them out, would else run words together.

/** A label in bold at the start of an item; it keeps its colon, for a page without styles. */
const LABELLED =
  /^\*\*((?:\[(?:[^\]\\]|\\.)+\]\([^)]*\))?(?:[^*\\[]|\\.)*[:?])\*\*(?: +([\s\S]*))?$/;

/** The same of a label without escapes, as nearly all are: the pattern takes long to compile. */
function plainLabel(markdown: string): readonly string[] | null {
  const end = markdown.indexOf('** ', 2);
  const name = markdown.slice(2, end);
  const isLabel = end > 0 && (name.endsWith(':') || name.endsWith('?'));
  if (!isLabel || markdown[end + 3] === ' ' || name.includes('*') || name.includes('\\'))
    return null;
  const bracket = name.lastIndexOf('[');
  const closed = name.indexOf(']');
  const isLink = bracket === 0 && closed > 1 && name.startsWith('](', closed);
  if (bracket >= 0 && !(isLink && name.includes(')', closed))) return null;
  return [markdown, name, markdown.slice(end + 3)];
}

/** A block as HTML, an item without the list around it; made once where several pages have it. */
export function blockHtml(block: Block, setting: Setting): string {
  const { known } = setting;
  if (block.kind === 'table') return tableHtml(block, setting);
  if (!known || block.items) return framed(block, frameOf(block, setting), setting);
  const { id, markdown, article, kind } = block;
  const latest = known.blocks.get(id);
  if (!latest || latest.article !== article || latest.kind !== kind) {
    const frame = frameOf(block, setting);
    const html = notedHtml(block, frame, setting);
    known.blocks.set(id, { markdown, article, kind, frame, html, isKept: false });
    return html;
  }
  if (latest.markdown === markdown) {
    if (!latest.isKept) latest.html = inOnePiece(latest.html);
    latest.isKept = true;
    return latest.html;
  }
  if (!fits(latest.frame, block)) latest.frame = frameOf(block, setting);
  latest.markdown = markdown;
  latest.html = notedHtml(block, latest.frame, setting);
  latest.isKept = false;
  return latest.html;
}

/** Of a block that several pages have, the HTML is kept with it. */
function notedHtml(block: Block, frame: Frame, setting: Setting): string {
  const notes = setting.known?.notesOf(block);
  if (!notes) return framed(block, frame, setting);
  const found = notes.get(blockHtml) as string | undefined;
  if (found !== undefined) return found;
  const made = inOnePiece(framed(block, frame, setting));
  notes.set(blockHtml, made);
  return made;
}

function framed(block: Block, { label, start, end }: Frame, setting: Setting): string {
  const { markdown, items } = block;
  const words = label === '' ? markdown : markdown.slice(label.length);
  // A heading stands in the contents too.
  const text = (block.kind === 'heading' ? knownInline : inline)(words, setting);
  return items ? start + text + partsHtml(items, setting) + end : start + text + end;
}

/** Whether the block differs in its words alone from the one that the frame was made of. */
function fits({ label }: Frame, { kind, markdown }: Block): boolean {
  if (kind !== 'item') return true;
  if (label === '') return !markdown.startsWith('**');
  return label.endsWith(' ') && markdown.startsWith(label) && markdown[label.length] !== ' ';
}

function frameOf(block: Block, setting: Setting): Frame {
  const attached = attributes(block, setting);
  switch (block.kind) {
    case 'item':
      return itemFrame(block.markdown, attached, setting);
    case 'heading': {
      const level = `h${setting.heading}`;
      return { label: '', start: inOnePiece(`<${level}${attached}>`), end: `</${level}>` };
    }
    case 'aside':
      return { label: '', start: inOnePiece(`<p class="apart"${attached}>`), end: '</p>' };
    default:
      return { label: '', start: inOnePiece(`<p${attached}>`), end: '</p>' };
  }
}

/** Around an item: where it begins with a label, that is a name and the rest its value. */
function itemFrame(markdown: string, attached: string, setting: Setting): Frame {
  const match = markdown.startsWith('**')
    ? (plainLabel(markdown) ?? LABELLED.exec(markdown))
    : null;
  if (!match) return { label: '', start: inOnePiece(`<li${attached}>`), end: '</li>' };
  const name = match[1] ?? '';
  const text = match[2] ?? '';
  return {
    label: markdown.slice(0, markdown.length - text.length),
    start: inOnePiece(`<div${attached}><dt>${knownInline(name, setting)}</dt> <dd>`),
    end: '</dd></div>',
  };
}

const partsHtml = (items: readonly string[], setting: Setting): string =>
  `\n<ul>${items.map((item) => `<li>${inline(item, setting)}</li>`).join(' ')}</ul>\n`;
