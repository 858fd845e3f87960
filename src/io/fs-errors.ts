import { InputError } from '../errors.js';
import { codeOf, exhaustedOf } from './exhausted.js';

export { codeOf } from './exhausted.js';

/** A file or folder that cannot be read. */
export class ReadError extends InputError {
  override name = 'ReadError';
}

/** A file or folder that cannot be written; nothing was changed. */
export class WriteError extends InputError {
  override name = 'WriteError';
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EBUSY: 'another program holds it',
  EEXIST: 'something of that name exists',
  EFBIG: 'the file would be too large',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENODEV: 'it is a device',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOTEMPTY: 'the folder is not empty',
  ENXIO: 'it is a socket or a device',
  EPERM: 'the operation is not permitted',
  EROFS: 'the disk is read-only',
  ETXTBSY: 'another program holds it',
};

/** Whether the machine has run out of something, or its disk fails: no fault of what we asked for. */
export const isExhausted = (error: unknown): boolean => exhaustedOf(error) !== undefined;

/** A system error in words, with its code, which is what people search for: `the disk is full (ENOSPC)`. */
export function reasonOf(error: unknown): string {
  const exhausted = exhaustedOf(error);
  if (exhausted !== undefined) return exhausted;
  const code = codeOf(error);
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason !== undefined) return `${reason} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

/**
 * What to throw where writing failed; what is no error of the system stays as it is.
 *
 * @param lost - what could not be put back, with the name under which its old content still stands
 */
export function writeFailed(
  path: string,
  error: unknown,
  lost: readonly { target: string; backup: string }[] = [],
): unknown {
  if (codeOf(error) === undefined) return error;
  const fate =
    lost.length === 0
      ? ' Nothing was changed.'
      : lost.map(({ target, backup }) => ` The old ${target} is now ${backup}.`).join('');
  return new WriteError(`Cannot write ${path}: ${reasonOf(error)}.${fate}`, { cause: error });
}
