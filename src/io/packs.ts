import { readFileSync } from 'node:fs';
import { type Table, tableOf, valueIn } from './searched-table.js';

/** The file of compiled assets that an asset is in, beside what is asked for together with it. */
export function packOf(name: string): string | undefined {
  const locale = /^templates\/locales\/(?:tables\/)?([\w-]+)\.(?:yaml|json)$/.exec(name);
  if (locale) return `locale-${locale[1]}.jsonl`;
  const law = /^data\/laws\/(\w+)\//.exec(name);
  if (law) return `laws-${law[1]}.jsonl`;
  return /^data\/(?:.*\.(?:yaml|json)|[a-z]+)$/.test(name) ? 'data.jsonl' : undefined;
}

/**
 * A file of compiled assets: lines of JSON in Latin-1, of which each is made a string and parsed when
 * it is asked for. The last one tells of each asset where its line begins.
 *
 * Before the JSON of an asset stand the keys whose values are apart, and a tab: in their places are
 * numbers, which tell where the lines of these values begin.
 */
export function openPack(path: string): (name: string) => unknown {
  const bytes = readFileSync(path);
  const lineAt = (start: number): string =>
    bytes.toString('latin1', start, bytes.indexOf('\n', start));
  const names = lineAt(bytes.lastIndexOf('\n', bytes.length - 2) + 1);

  return (name) => {
    const start = valueIn(names, name);
    if (start === undefined) return undefined;
    const line = lineAt(start as number);
    const isYaml = !name.endsWith('.json');
    const parse = (json: string): unknown => (isYaml ? bare(JSON.parse(json)) : JSON.parse(json));
    const tab = line.indexOf('\t');
    if (tab < 0) return parse(line);
    const value = parse(line.slice(tab + 1)) as Record<string, unknown>;
    const read = (at: number): (() => unknown) => {
      const part = lineAt(at);
      if (part.startsWith('{\t')) return tableOf(part, () => bare(JSON.parse(part)) as Table);
      const parsed = parse(part);
      return () => parsed;
    };
    for (const key of line.slice(0, tab).split(',')) readLater(value, key, read);
    return value;
  };
}

/** Has a value, or each below it, read when it is asked for: a policy needs a few of a hundred. */
function readLater(
  of: Record<string, unknown>,
  key: string,
  read: (start: number) => () => unknown,
): void {
  const start = of[key];
  if (typeof start !== 'number') {
    const tables = start as Record<string, unknown>;
    for (const name in tables) readLater(tables, name, read);
    return;
  }
  let value: (() => unknown) | undefined;
  Object.defineProperty(of, key, {
    enumerable: true,
    get: () => {
      value ??= read(start);
      return value();
    },
  });
}

/** Takes the prototypes away, as readers of YAML do: `constructor` is an id like any other. */
function bare<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const key in value) {
    const part = value[key];
    if (typeof part === 'object') bare(part);
  }
  return Array.isArray(value) ? value : Object.setPrototypeOf(value, null);
}
