import { readFileSync } from 'node:fs';
import { codeOf, reasonOf, WriteError } from './fs-errors.js';
import { realPath } from './paths.js';
import { Transaction } from './transaction.js';

/**
 * Gives a file of the user a new text, at once and wholly; a link stays one, and the file
 * it leads to is replaced.
 *
 * @param before what was read: a file that changed since is left alone
 * @throws WriteError with nothing changed
 */
export function replaceFile(path: string, before: Uint8Array, text: string): void {
  const target = realPath(path);
  const transaction = new Transaction();
  try {
    if (!readFileSync(target).equals(before)) {
      throw new WriteError(
        `Cannot write ${path}: it was changed in the meantime. Nothing was written.`,
      );
    }
    transaction.write(target, text);
    transaction.commit();
  } catch (error) {
    transaction.rollback();
    if (codeOf(error) === undefined) throw error;
    throw new WriteError(`Cannot write ${path}: ${reasonOf(error)}. Nothing was changed.`, {
      cause: error,
    });
  }
}
