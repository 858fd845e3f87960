import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../policy.js';
import { offsets } from './check-keys.js';
import { blockLines, commentLines, type Entry, flowText } from './entry.js';
import type { Lines } from './lines.js';
import { endOf } from './locate.js';
import type { Style } from './style.js';

/** A text to set into another one, which loses nothing. */
export interface Edit {
  /** An offset in the text with LF line ends. */
  at: number;
  text: string;
}

/** An entry for a list; the list and the keys on the way to it may be missing. */
export interface Addition {
  /** Where the list stands: `['cookies', 'services']`. */
  path: Path;
  entry: Entry;
  /** The order of keys in each mapping on the path, from the root. */
  orders: readonly (readonly string[])[];
}

/** The tree of a file, with what is needed to set something into it. */
export interface Place {
  root: Node;
  lines: Lines;
  style: Style;
}

/** Where an addition goes; `undefined` where no place for it is safe. */
export function insert(place: Place, addition: Addition): Edit[] | undefined {
  let node: Node | null = place.root;
  for (const [depth, step] of addition.path.entries()) {
    if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] as Node | undefined) ?? null;
      continue;
    }
    if (!isMap(node)) return undefined;
    const pair: Pair | undefined = node.items.find(
      ({ key }) => isScalar(key) && key.value === step,
    );
    if (!pair) return addKey(place, node, depth, addition);
    node = pair.value as Node | null;
  }
  if (!isSeq(node) || node.items.length === 0) return undefined;
  return node.flow
    ? addToFlow(place, node, addition.entry)
    : addToBlock(place, node, addition.entry);
}

function addToBlock({ lines, style }: Place, list: YAMLSeq, entry: Entry): Edit[] {
  const margin = columnOf(list, lines);
  const at = endOfBlock(lines, list, margin);
  const gap = columnOf(list.items[0] as Node, lines) - margin;
  const own = gap >= 2 && gap <= 8 ? { ...style, gap } : style;
  return [newLines(at, indent(blockLines(entry, own), margin))];
}

function addToFlow(place: Place, list: YAMLSeq | YAMLMap, entry: Entry, key = ''): Edit[] {
  const { lines, style } = place;
  const text = `, ${key}${key ? `[${flowText(entry, style)}]` : flowText(entry, style)}`;
  const remarks = commentLines(entry, style);
  const line = lines.lineAt(offsets(list).start);
  const margin = line.text.search(/\S/);
  return [
    // Nothing on one line can carry a comment but its end, which others may have taken.
    ...(remarks.length > 0
      ? [
          {
            at: line.start,
            text: indent(remarks, margin)
              .map((one) => `${one}\n`)
              .join(''),
          },
        ]
      : []),
    { at: endOf(lastOf(list)), text },
  ];
}

function lastOf(collection: YAMLSeq | YAMLMap): Node {
  const last: unknown = collection.items.at(-1);
  return (isPair(last) ? (last.value ?? last.key) : last) as Node;
}

/** Adds the keys of the path that are missing, with a list of one entry. */
function addKey(place: Place, map: YAMLMap, depth: number, addition: Addition): Edit[] | undefined {
  const { path, entry, orders } = addition;
  const { lines, style } = place;
  const keys = path.slice(depth).map(String);
  const [key = '', ...inner] = keys;
  const before = predecessor(map, key, orders[orders.length - keys.length] ?? []);
  if (!before) return undefined;
  if (map.flow) {
    // A file that is all brackets may be JSON, which knows no comments.
    if (map === place.root || inner.length > 0) return undefined;
    return addToFlow(place, map, entry, `${key}: `);
  }
  const margin = columnOf(map, lines);
  const bare = typeof entry === 'string' && style.flow;
  const list = bare ? [] : indent(blockLines(entry, style), inner.length * style.step + style.dash);
  const head = keys.map((each, index) => `${' '.repeat(index * style.step)}${each}:`);
  if (bare) head[head.length - 1] += ` [${flowText(entry, style)}]`;
  const at = endOfBlock(lines, (before.value ?? before.key) as Node, margin, before.key as Node);
  const gap = map === place.root && isApart(place, before, at) ? [''] : [];
  return [newLines(at, [...gap, ...indent([...head, ...list], margin)])];
}

/** The key after which a new one stands, by the order of the model. */
function predecessor(map: YAMLMap, key: string, order: readonly string[]): Pair | undefined {
  const rank = order.indexOf(key);
  let best: Pair | undefined;
  let highest = -1;
  for (const pair of map.items) {
    const at = isScalar(pair.key) ? order.indexOf(String(pair.key.value)) : -1;
    if (at > highest && at < rank) [best, highest] = [pair, at];
  }
  return best;
}

/** Whether the keys around a place are parted by empty lines. */
function isApart({ lines }: Place, before: Pair, at: number): boolean {
  const isBlank = (number: number) => lines.line(number).text.trim() === '';
  const next = lines.lineAt(at).number + 1;
  if (next <= lines.count && isBlank(next) && lines.line(next).end < lines.text.length) return true;
  let line = lines.lineAt(offsets(before.key as Scalar).start).number - 1;
  while (line > 0 && /^\s*#/.test(lines.line(line).text)) line--;
  return line > 0 && isBlank(line);
}

/**
 * The end of the last line of a value, with the comments that stand further in than
 * what it belongs to: what was commented out is the entry's all the same.
 */
function endOfBlock(lines: Lines, value: Node, margin: number, key?: Node): number {
  const end = Math.max(endOf(value), key ? offsets(key).end : 0);
  // The blank before the end belongs to a text only where it asks to keep it.
  let line = lines.lineAt(
    keepsBlanks(value, lines.text) ? end - 1 : lastCharacter(lines.text, end),
  );
  for (;;) {
    const next = lines.line(line.number + 1);
    const inset = next.text.search(/\S/);
    if (next.number === line.number || next.text[inset] !== '#' || inset <= margin) return line.end;
    line = next;
  }
}

const lastCharacter = (text: string, end: number): number =>
  text.slice(0, end).trimEnd().length - 1;

function keepsBlanks(value: Node, text: string): boolean {
  let last: unknown = value;
  while ((isMap(last) || isSeq(last)) && !last.flow) {
    const item: unknown = last.items.at(-1);
    last = isMap(last) ? (item as Pair | undefined)?.value : item;
  }
  if (!isScalar(last) || !last.type?.startsWith('BLOCK')) return false;
  const { start } = offsets(last);
  return /^[|>]\d?\+/.test(text.slice(start, start + 3));
}

const columnOf = (node: Node, lines: Lines): number =>
  lines.position(offsets(node).start).column - 1;

const indent = (all: readonly string[], margin: number): string[] =>
  all.map((line) => ' '.repeat(margin) + line);

const newLines = (at: number, all: readonly string[]): Edit => ({
  at,
  text: all.map((line) => `\n${line}`).join(''),
});
