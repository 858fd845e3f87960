import { stringify } from 'yaml';
import type { Style } from './style.js';

/** One line of an entry to be written: a key with its value, or only something to know. */
export interface EntryLine {
  key?: string;
  value?: unknown;
  /** For a list: each element with a comment of its own. */
  items?: { value: unknown; comment?: string | undefined }[];
  comment?: string | undefined;
  /** Written as a comment, for the owner to take the `#` away. */
  off?: true;
}

/** An entry of a list: a mapping that is written key by key, or a bare word. */
export type Entry = readonly EntryLine[] | string;

/** The value that an entry has once it is read again. */
export function dataOf(entry: Entry): unknown {
  if (typeof entry === 'string') return entry;
  return Object.fromEntries(
    entry
      .filter(({ key, off }) => key !== undefined && !off)
      .map(({ key, value, items }) => [key, items ? items.map((item) => item.value) : value]),
  );
}

/** An entry as lines of a block list, the first with its dash. */
export function blockLines(entry: Entry, style: Style): string[] {
  const margin = ' '.repeat(style.gap);
  const lines =
    typeof entry === 'string'
      ? [scalar(entry, style)]
      : entry.flatMap((line) => linesOf(line, style));
  return lines.map((line, index) =>
    index === 0 ? `-${margin.slice(1)}${line}` : `${margin}${line}`,
  );
}

/** An entry on one line, as it stands in a list with brackets; its comments go elsewhere. */
export const flowText = (entry: Entry, style: Style): string => flow(dataOf(entry), style);

/** What an entry on one line cannot carry, as whole lines that say whose they are. */
export function commentLines(entry: Entry, style: Style): string[] {
  if (typeof entry === 'string') return [];
  const named = entry.find(({ key }) => key === 'service') ?? entry[0];
  const whose = flow(named?.value, style);
  return entry.flatMap(({ key, value, items, comment, off }) => {
    const what = key === undefined ? '' : `, ${key}${off ? `: ${flow(value, style)}` : ''}`;
    const single = (items ?? []).filter((item) => item.comment);
    return [
      ...(comment ? [`# ${whose}${what}  # ${comment}`] : []),
      ...single.map((item) => `# ${whose}, ${flow(item.value, style)}  # ${item.comment}`),
    ];
  });
}

function linesOf({ key, value, items, comment, off }: EntryLine, style: Style): string[] {
  if (key === undefined) return [`# ${comment}`];
  if (off) return [offLine(key, value, comment, style)];
  const end = comment ? `  # ${comment}` : '';
  const dash = ' '.repeat(style.dash);
  if (items) {
    return [
      `${key}:${end}`,
      ...items.flatMap((item) => {
        const [first = '', ...more] = style.flow
          ? [`- ${flow(item.value, style)}`]
          : blockLines(entryOf(item.value), style);
        const said = item.comment ? `${first}  # ${item.comment}` : first;
        return [said, ...more].map((line) => dash + line);
      }),
    ];
  }
  if (style.flow || value === null || typeof value !== 'object')
    return [`${key}: ${flow(value, style)}${end}`];
  const inner = Array.isArray(value)
    ? value.flatMap((item) => blockLines(entryOf(item), style)).map((line) => dash + line)
    : entryOf(value)
        .flatMap((line) => linesOf(line, style))
        .map((line) => ' '.repeat(style.step) + line);
  return [`${key}:${end}`, ...inner];
}

/** What is commented out stands on one line, so that taking one `#` away is enough. */
const offLine = (key = '', value: unknown, comment: string | undefined, style: Style): string =>
  `# ${key}: ${flow(value, style)}${comment ? `  # ${comment}` : ''}`;

function entryOf(value: unknown): EntryLine[] & Entry;
function entryOf(value: unknown): Entry {
  if (value === null || typeof value !== 'object') return String(value);
  return Object.entries(value).map(([key, inner]) => ({ key, value: inner }));
}

/** Any value on one line: `[a, b]`, `{ a: 1 }`. */
function flow(value: unknown, style: Style): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, style)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return scalar(value, style);
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner, style)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** A bare value, quoted as the file does where it has to be; brackets around it ask for the strictest. */
function scalar(value: unknown, { singleQuote, quoteAll }: Style): string {
  const quoted = singleQuote ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  return stringify([value], {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    singleQuote,
    defaultStringType: quoteAll ? quoted : 'PLAIN',
  })
    .trim()
    .slice(1, -1);
}

/** An entry below the keys of its list, for a reader to set in by hand. */
export function snippetOf(path: readonly (string | number)[], entry: Entry, style: Style): string {
  const keys = path.filter((step) => typeof step === 'string');
  const lines = [
    ...keys.map((key, depth) => `${' '.repeat(depth * style.step)}${key}:`),
    ...blockLines(entry, style).map((line) => ' '.repeat(keys.length * style.step) + line),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
