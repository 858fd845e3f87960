import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from './encode-pages.js';
import { writeFailed } from './fs-errors.js';
import { syncFolder, temporaryBeside } from './temporary.js';
import { Transaction } from './transaction.js';

/**
 * Makes a folder that is not there, with all its files: they are written into a folder beside it,
 * which then gets its name. So nobody has to look what stands there, or to be kept out meanwhile.
 *
 * @returns whether it is made. It is not where something came to its place meanwhile, or the
 * system does not rename it; then nothing is changed
 * @throws WriteError with nothing changed
 */
export function makeNewFolder(folder: string, files: readonly Page[]): boolean {
  // There no folder gets another name while somebody reads a file in it, as scanners do of new ones.
  if (process.platform === 'win32') return false;
  const aside = temporaryBeside(folder);
  const transaction = new Transaction();
  try {
    transaction.makeNewFolder(aside);
    for (const { path, bytes } of files) {
      // Paths of pages are plain ones, and are joined as such in a fraction of the time.
      const place = `${aside}/${path}`;
      if (path.includes('/')) transaction.makeFolder(dirname(place));
      transaction.create(place, bytes);
    }
    transaction.syncFolders();
  } catch (error) {
    transaction.rollback();
    const { current = aside } = transaction;
    const path = current.startsWith(aside) ? join(folder, current.slice(aside.length)) : current;
    throw writeFailed(path, error);
  }
  try {
    renameSync(aside, folder);
  } catch {
    transaction.rollback();
    return false;
  }
  syncFolder(dirname(folder));
  return true;
}
