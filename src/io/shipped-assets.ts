import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../assets.js';
import { type CompiledAssets, compiled } from './compiled-assets.js';
import { codeOf, ReadError, reasonOf } from './fs-errors.js';
import { PACKAGE_ROOT } from './package-root.js';
import { openPack, packOf } from './packs.js';
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
function compiledAssets({ folders, packs, template }: CompiledAssets): Assets {
  const open = new Map<string, (name: string) => unknown>();
  const values = new Map<string, unknown>();
  const read = (name: string): unknown => {
    const pack = packOf(name);
    if (pack === undefined || !packs.includes(pack)) return undefined;
    const valueIn = open.get(pack) ?? openPack(join(PACKAGE_ROOT, 'lib/assets', pack));
    open.set(pack, valueIn);
    return valueIn(name);
  };
  return {
    ...assetsIn(PACKAGE_ROOT),
    list: (folder) => [...(folders[folder] ?? [])],
    compiled(name) {
      if (name.endsWith('.hbs') || name.endsWith('.css')) return template(name);
      if (!values.has(name)) values.set(name, read(name));
      return values.get(name);
    },
  };
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
