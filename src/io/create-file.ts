import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, reasonOf, WriteError } from './fs-errors.js';
import { isInside, isPlainPath } from './paths.js';

/**
 * Writes a new file into a folder, which is made where there is none.
 *
 * @param folder - as the user named it
 * @param name - relative to it, with forward slashes
 * @returns whether it was written; an existing file, link or folder of that name stays as it is
 * @throws WriteError where it cannot be written, or a link leads out of the folder
 */
export function createFile(folder: string, name: string, content: string): boolean {
  const path = join(folder, name);
  if (!isPlainPath(name)) {
    throw new WriteError(`Cannot write ${name}: it is no path inside ${folder}.`);
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (!isInside(realpathSync(dirname(path)), realpathSync(folder))) {
      throw new WriteError(
        `Cannot write ${path}: it lies behind a link that leads out of ${folder}.`,
      );
    }
    // O_EXCL: neither an existing file nor what a link points to is ever written.
    write(path, openSync(path, 'wx'), content);
    return true;
  } catch (error) {
    if (error instanceof WriteError) throw error;
    if (codeOf(error) === 'EEXIST' && exists(path)) return false;
    throw new WriteError(`Cannot write ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

function write(path: string, descriptor: number, content: string): void {
  try {
    writeFileSync(descriptor, content);
  } catch (error) {
    unlinkSync(path);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** A link to nothing is there too. */
const exists = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
};
