import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { ReadError, reasonOf } from './fs-errors.js';

/** Ten times the largest policy we know of. The parsers behind it are not all linear. */
export const MAX_BYTES = 1_000_000;

// A FIFO blocks in open() until somebody writes to it, so opening never waits.
// Neither flag exists on Windows.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * The bytes of a regular file. A folder, pipe or device is an error and never a hang.
 *
 * @param maxBytes - a larger file is refused without being read
 * @param shown - the name of the file in messages, where that is not the path
 * @throws ReadError
 */
export function readRegularFile(path: string, maxBytes = MAX_BYTES, shown = path): Uint8Array {
  let descriptor: number;
  try {
    descriptor = openSync(path, OPEN_FLAGS);
  } catch (error) {
    throw new ReadError(`Cannot read ${shown}: ${reasonOf(error)}.`, { cause: error });
  }
  try {
    // Asked of the open file, not of its name, so that nobody can swap it in between.
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new ReadError(`Cannot read ${shown}: ${kindOf(stats)}.`);
    if (stats.size > maxBytes) throw tooLarge(shown, maxBytes);
    return readUpTo(descriptor, shown, maxBytes, stats.size);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError(`Cannot read ${shown}: ${reasonOf(error)}.`, { cause: error });
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads to the end whatever the size was said to be: the file may grow, and `/proc` says 0.
 *
 * @param size - as much as is looked for at first
 */
function readUpTo(descriptor: number, shown: string, maxBytes: number, size: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total <= maxBytes) {
    // One byte more than there should be: what ends before it has been read to its end.
    const expected = total < size ? size + 1 - total : 65_536;
    const chunk = Buffer.allocUnsafe(Math.min(expected, maxBytes + 1 - total));
    const length = readSync(descriptor, chunk);
    if (length > 0) chunks.push(chunk.subarray(0, length));
    total += length;
    if (length === 0 || (total === size && length < chunk.length))
      return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, total);
  }
  throw tooLarge(shown, maxBytes);
}

export function tooLarge(shown: string, maxBytes: number): ReadError {
  return new ReadError(
    `Cannot read ${shown}: it is larger than the limit of ${maxBytes / 1_000_000} MB.`,
  );
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'it is a folder, not a file';
  if (stats.isFIFO()) return 'it is a pipe; name - instead and feed it to standard input';
  if (stats.isCharacterDevice() || stats.isBlockDevice()) return 'it is a device, not a file';
  return 'it is not a regular file';
}
