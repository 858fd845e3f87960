import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnFiles } from '../assets.js';
import { codeOf, ReadError, reasonOf } from './fs-errors.js';
import { byCodePoint, isInside } from './paths.js';
import { MAX_BYTES, readRegularFile } from './read-file.js';
import { decodeAsset } from './shipped-assets.js';

/**
 * The files of an override folder.
 *
 * @param folder - as the user named it
 * @throws ReadError where the folder does not exist or cannot be read; `read` of
 * the result throws it where a file cannot be read or a link leads out of the folder
 */
export function readOwnFiles(folder: string): OwnFiles {
  const root = rootOf(folder);
  return {
    names: listFiles(root, folder),
    read: (name) => readInside(root, folder, name),
    nameOf: (name) => join(folder, name),
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
