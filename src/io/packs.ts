import { readInto } from './read-into.js';
import { type Table, tableOf, valueIn } from './searched-table.js';

const LOCALES = 'templates/locales/';
const LAWS = 'data/laws/';

/**
 * The file of compiled assets that an asset is in, beside what is asked for together with it. Looked
 * for without patterns, which each cold run would have to compile.
 */
export function packOf(name: string): string | undefined {
  const isTable = name.endsWith('.yaml') || name.endsWith('.json');
  if (name.startsWith(LOCALES)) {
    const start = LOCALES.length + (name.startsWith('tables/', LOCALES.length) ? 7 : 0);
    const tag = name.slice(start, -'.yaml'.length);
    return isTable && !tag.includes('/') ? `locale-${tag}.jsonl` : undefined;
  }
  const end = name.startsWith(LAWS) ? name.indexOf('/', LAWS.length) : -1;
  if (end > 0) return `laws-${name.slice(LAWS.length, end)}.jsonl`;
  // What is sought in all files of a folder bears its name.
  const isFolder = !name.includes('.') && name.lastIndexOf('/') === 'data'.length;
  return name.startsWith('data/') && (isTable || isFolder) ? 'data.jsonl' : undefined;
}

/**
 * A file of compiled assets: lines of JSON in Latin-1, of which each is made a string and parsed when
 * it is asked for. The last one tells of each asset where its line begins.
 *
 * Before the JSON stand the keys whose values are apart, or a star for all, and a tab: in their
 * places are numbers, which tell where the lines of these values begin.
 */
export function openPack(path: string): (name: string) => unknown {
  const text = readInto(path).toString('latin1');
  const lineAt = (start: number): string => text.slice(start, text.indexOf('\n', start));
  const names = lineAt(text.lastIndexOf('\n', text.length - 2) + 1);

  /** What gives the value that begins somewhere. */
  function valueAt(start: number, parse: (json: string) => unknown): () => unknown {
    const line = lineAt(start);
    if (line.startsWith('{\t')) return tableOf(line, () => bareOf(line) as Table);
    const tab = line.indexOf('\t');
    const value = parse(line.slice(tab + 1));
    if (line.startsWith('*')) {
      const parts = partsOf(value as Readonly<Record<string, number>>, parse);
      return () => parts;
    }
    if (tab > 0) {
      const parts = value as Record<string, unknown>;
      for (const key of line.slice(0, tab).split(','))
        readLater(parts, key, OWN_KEYS.has(key) ? JSON.parse : parse);
    }
    return () => value;
  }

  /** The same of all values of a table: to give each of a hundred what reads it takes longer than to be asked. */
  function partsOf(
    starts: Readonly<Record<string, number>>,
    parse: (json: string) => unknown,
  ): object {
    const found = new Map<string, () => unknown>();
    const get = (key: string | symbol): unknown => {
      if (typeof key === 'symbol' || !Object.hasOwn(starts, key)) return undefined;
      let value = found.get(key);
      if (value === undefined) {
        value = valueAt(starts[key] as number, parse);
        found.set(key, value);
      }
      return value();
    };
    return new Proxy(starts, {
      get: (_, key) => get(key),
      getOwnPropertyDescriptor: (_, key) =>
        Object.hasOwn(starts, key)
          ? { value: get(key), enumerable: true, configurable: true }
          : undefined,
    });
  }

  /** Has a value read when it is asked for: a policy needs a few of a hundred. */
  function readLater(
    of: Record<string, unknown>,
    key: string,
    parse: (json: string) => unknown,
  ): void {
    const start = of[key] as number;
    let value: (() => unknown) | undefined;
    Object.defineProperty(of, key, {
      enumerable: true,
      get: () => {
        value ??= valueAt(start, parse);
        return value();
      },
    });
  }

  return (name) => {
    const start = valueIn(names, name);
    if (start === undefined) return undefined;
    return valueAt(start as number, name.endsWith('.json') ? JSON.parse : bareOf)();
  };
}

/** What is only ever asked for keys of ours, or for those it has: to take prototypes away takes longer than to read it. */
const OWN_KEYS: ReadonlySet<string> = new Set(['statements', 'cells']);

/** Values without prototypes, as readers of YAML give them: `constructor` is an id like any other. */
function bareOf(json: string): unknown {
  const value: unknown = JSON.parse(json);
  // Most tables hold texts and nothing below them, and need not be walked.
  const isFlat = json.startsWith('{') && !json.includes(':{') && !json.includes('[{');
  return isFlat ? Object.setPrototypeOf(value, null) : bare(value);
}

function bare<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const key in value) {
    const part = value[key];
    if (typeof part === 'object') bare(part);
  }
  return Array.isArray(value) ? value : Object.setPrototypeOf(value, null);
}
