import { InputError } from '../errors.js';

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
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name exists',
  EFBIG: 'the file would be too large',
  EIO: 'the disk reported an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENODEV: 'it is a device',
  ENOENT: 'there is no such file or folder',
  ENOMEM: 'there is not enough memory',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOTEMPTY: 'the folder is not empty',
  ENXIO: 'it is a socket or a device',
  EPERM: 'the operation is not permitted',
  EROFS: 'the disk is read-only',
  ETXTBSY: 'another program holds it',
};

/** The code of a system error (`ENOENT`), where it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const EXHAUSTED: ReadonlySet<string | undefined> = new Set([
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ENOSPC',
]);

/** Whether the machine has run out of something, or its disk fails: no fault of what we asked for. */
export const isExhausted = (error: unknown): boolean => EXHAUSTED.has(codeOf(error));

/** A system error in words, with its code, which is what people search for: `the disk is full (ENOSPC)`. */
export function reasonOf(error: unknown): string {
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
