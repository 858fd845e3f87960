import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Assets } from '../assets.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { codeOf, ReadError, reasonOf } from './fs-errors.js';
import { byCodePoint, isInside } from './paths.js';
import { MAX_BYTES, readRegularFile } from './read-file.js';
import { decodeAsset } from './shipped-assets.js';

/** The folders below `templates/` whose files may be replaced. */
const REPLACEABLE = ['layouts', 'locales', 'sections'];

export interface Overridden {
  assets: Assets;
  /** A warning (`unknown-override`) for each file that replaces nothing. */
  diagnostics: Diagnostic[];
}

/**
 * Lets the files of a folder replace shipped templates, layouts and locales of
 * the same name: `sections/rights.md.hbs` there stands for `templates/sections/rights.md.hbs`.
 *
 * @param assets - what is shipped
 * @param folder - as the user named it; mirrors `templates/`
 * @throws ReadError where the folder does not exist or cannot be read; `read` of
 * the result throws it where a replacement cannot be read or a link leads out of the folder
 */
export function withOverrides(assets: Assets, folder: string): Overridden {
  const root = rootOf(folder);
  const shipped = REPLACEABLE.flatMap((kind) =>
    assets.list(`templates/${kind}`).map((name) => `${kind}/${name}`),
  );
  const known = new Set(shipped);
  const found = listFiles(root, folder);
  const replaced = new Set(found.filter((name) => known.has(name)));

  return {
    assets: {
      list: (of) => assets.list(of),
      read(name) {
        const own = name.startsWith('templates/') ? name.slice('templates/'.length) : '';
        return replaced.has(own) ? readInside(root, folder, own) : assets.read(name);
      },
    },
    diagnostics: found
      .filter((name) => !known.has(name))
      .map((name) => unknownOverride(join(folder, name), name, shipped)),
  };
}

function rootOf(folder: string): string {
  let isFolder: boolean;
  try {
    isFolder = statSync(folder).isDirectory();
    if (isFolder) return realpathSync(folder);
  } catch (error) {
    throw new ReadError(`Cannot read the override folder ${folder}: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  throw new ReadError(`Cannot read the override folder ${folder}: it is a file, not a folder.`);
}

/** Everything below the folder but what editors and systems hide there, sorted. */
function listFiles(root: string, folder: string): string[] {
  const names: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.endsWith('~')) continue;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      // A link to a folder is listed as a name and not walked, so that no circle holds us.
      if (entry.isDirectory()) walk(name);
      else names.push(name);
    }
  };
  try {
    walk('');
  } catch (error) {
    throw new ReadError(`Cannot read the override folder ${folder}: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  return names.sort(byCodePoint);
}

function readInside(root: string, folder: string, name: string): string {
  const shown = join(folder, name);
  let real: string;
  try {
    real = realpathSync(join(root, name));
  } catch (error) {
    // Removed since it was listed, as editors do while they save, or a link to nowhere.
    const gone = codeOf(error) === 'ENOENT' ? 'it is gone, or a link to nothing' : reasonOf(error);
    throw new ReadError(`Cannot read ${shown}: ${gone}.`, { cause: error });
  }
  if (!isInside(real, root)) {
    throw new ReadError(`Cannot read ${shown}: it is a link that leads out of ${folder}.`);
  }
  return decodeAsset(readRegularFile(real, MAX_BYTES, shown), shown);
}

function unknownOverride(file: string, name: string, shipped: readonly string[]): Diagnostic {
  const misplaced = shipped.find((candidate) => basename(candidate) === basename(name));
  const sameFolder = shipped.filter((candidate) => dirname(candidate) === dirname(name));
  const meant = misplaced ?? suggest(name, sameFolder) ?? suggest(name, shipped);
  return {
    rule: 'unknown-override',
    severity: 'warning',
    message: `${name} replaces nothing: no shipped template, layout or locale has this name.`,
    ...(meant === undefined ? {} : { help: `Did you mean ${meant}?` }),
    file,
  };
}
