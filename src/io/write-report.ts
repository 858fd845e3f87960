import { writeFileSync } from 'node:fs';
import { reasonOf, WriteError } from './fs-errors.js';
import { realPath } from './paths.js';

/**
 * Writes a report where the user wants it; what was there is replaced.
 *
 * @param inputs files that a report must never replace
 * @throws WriteError where it cannot be written
 */
export function writeReport(path: string, text: string, inputs: readonly string[]): void {
  if (inputs.some((input) => realPath(input) === realPath(path))) {
    throw new WriteError(`Cannot write the report ${path}: a policy is read from it.`);
  }
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new WriteError(`Cannot write the report ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}
