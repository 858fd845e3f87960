import { randomBytes } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, reasonOf, WriteError } from './fs-errors.js';

export interface NewFile {
  path: string;
  content: string;
  /** Whether a file of that content is ours and may be replaced; without it nothing is. */
  isOurs?: (content: string) => boolean;
}

/**
 * Writes files that are not there yet, all or none. What stands in the way stays as it
 * is, unless it is ours; each file is whole or absent, whatever happens half way.
 *
 * @throws WriteError with nothing changed
 */
export function writeNew(files: readonly NewFile[]): void {
  for (const file of files) refuseForeign(file);
  const made: string[] = [];
  try {
    for (const file of files) {
      mkdirSync(dirname(file.path), { recursive: true });
      if (put(file)) made.push(file.path);
    }
  } catch (error) {
    for (const path of made) rmSync(path, { force: true });
    if (error instanceof WriteError) throw error;
    throw new WriteError(
      `Cannot write ${files.map(({ path }) => path).join(' and ')}: ${reasonOf(error)}.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Whether something has that name, be it a link that leads nowhere.
 *
 * @throws WriteError where that cannot be seen
 */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return false; // Making the folder will say what is wrong.
    throw new WriteError(`Cannot write ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

function refuseForeign({ path, isOurs }: NewFile): void {
  if (!isThere(path)) return;
  if (isOurs && lstatSync(path).isFile() && isOurs(readFileSync(path, 'utf8'))) return;
  throw new WriteError(
    `Cannot write ${path}: something of that name exists, and nothing is overwritten.`,
  );
}

/** Puts one file in its place; says whether it was not there before. */
function put(file: NewFile): boolean {
  const { path, content } = file;
  const temporary = join(dirname(path), `.policygen-${randomBytes(16).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    if (isThere(path)) {
      // Looked at again, as it may have come while the other file was written.
      refuseForeign(file);
      renameSync(temporary, path);
      return false;
    }
    // Unlike a rename, a link fails where somebody was quicker.
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error;
      copyFileSync(temporary, path, constants.COPYFILE_EXCL);
    }
    return true;
  } finally {
    try {
      unlinkSync(temporary);
    } catch {
      // It was renamed, or never made.
    }
  }
}
