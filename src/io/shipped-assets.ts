import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../assets.js';
import { type CompiledAssets, compiled } from './compiled-assets.js';
import { codeOf, ReadError, reasonOf } from './fs-errors.js';
import { PACKAGE_ROOT } from './package-root.js';
import { byCodePoint, isPlainPath } from './paths.js';
import { readRegularFile } from './read-file.js';

const SHIPPED = /^(?:templates|data|schemas)(?:\/|$)/;

// The catalogue may grow beyond what a policy may be.
const MAX_ASSET_BYTES = 10_000_000;

/**
 * The templates, locales and data that come with the package.
 *
 * @param root - the folder that holds `templates/`, `data/` and `schemas/`
 */
export function shippedAssets(root: string = PACKAGE_ROOT): Assets {
  // Compiled was what comes with the package, not what stands in any other folder.
  return compiled && root === PACKAGE_ROOT ? compiledAssets(compiled) : assetsIn(root);
}

/** The assets of the package, most of which need not be read as text. */
function compiledAssets({ folders, packs, apart, template }: CompiledAssets): Assets {
  const places = new Map<string, { pack: string; line: number }>();
  for (const [pack, names] of Object.entries(packs)) {
    for (const [line, name] of names.entries()) places.set(name, { pack, line });
  }
  const open = new Map<string, string[]>();
  const values = new Map<string, unknown>();
  const read = (name: string): unknown => {
    const place = places.get(name);
    if (place === undefined) return undefined;
    const { pack, line } = place;
    const lines = open.get(pack) ?? readFileSync(packFile(pack), 'latin1').split('\n');
    open.set(pack, lines);
    const parsed = (at: number): unknown => valueOfLine(name, lines[at]);
    const value = parsed(line);
    if (pack.startsWith('locale-')) for (const key of apart) readLater(value, key, parsed);
    return value;
  };
  return {
    ...assetsIn(PACKAGE_ROOT),
    list: (folder) => [...(folders[folder] ?? [])],
    compiled(name) {
      if (/\.(?:hbs|css)$/.test(name)) return template(name);
      if (!values.has(name)) values.set(name, read(name));
      return values.get(name);
    },
  };
}

const packFile = (pack: string): string => join(PACKAGE_ROOT, 'lib/assets', pack);

/** Has each table of a value read when it is asked for: a policy needs a few of a hundred. */
function readLater(value: unknown, key: string, read: (line: number) => unknown): void {
  const tables = (value as Record<string, Record<string, unknown> | undefined>)[key];
  for (const name in tables) {
    const line = tables[name] as number;
    let table: unknown;
    Object.defineProperty(tables, name, {
      enumerable: true,
      get: () => {
        table ??= read(line);
        return table;
      },
    });
  }
}

/** Values as those who read the asset itself would have them. */
const valueOfLine = (name: string, line = 'null'): unknown =>
  name.endsWith('.json') ? JSON.parse(line) : bare(JSON.parse(line));

/** Takes the prototypes away, as readers of YAML do: `constructor` is an id like any other. */
function bare<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const key in value) {
    const part = value[key];
    if (typeof part === 'object') bare(part);
  }
  return Array.isArray(value) ? value : Object.setPrototypeOf(value, null);
}

function assetsIn(root: string): Assets {
  return {
    read(name) {
      if (!SHIPPED.test(name) || !isPlainPath(name)) return null;
      const path = join(root, name);
      try {
        return decodeAsset(readRegularFile(path, MAX_ASSET_BYTES), path);
      } catch (error) {
        if (error instanceof ReadError && isMissing(error.cause)) return null;
        throw error;
      }
    },
    list(folder) {
      if (!SHIPPED.test(folder) || !isPlainPath(folder)) return [];
      return listFiles(join(root, folder));
    },
  };
}

/** The names of the regular files in a folder, sorted; hidden ones are nobody's asset. */
function listFiles(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort(byCodePoint);
  } catch (error) {
    if (isMissing(error)) return [];
    throw new ReadError(`Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

const isMissing = (error: unknown): boolean =>
  codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

/**
 * The text of an asset, without a byte order mark and with line feeds, so that a
 * checkout with CRLF builds the same pages.
 *
 * @throws ReadError where it is not UTF-8
 */
export function decodeAsset(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    throw new ReadError(`Cannot read ${path}: it is not UTF-8 text.`, { cause: error });
  }
}
