import { lstatSync, type Stats } from 'node:fs';
import { readInto } from './read-into.js';
import { sha256 } from './sha256.js';

/**
 * A file as it was: its path, the SHA-256 of its bytes, and what the system said about it
 * (zeros where that says nothing). The same numbers from the system mean the same bytes,
 * without a look into the file; other numbers mean that the bytes have to be compared.
 */
export type Seen = [
  path: string,
  hash: string,
  ino: number,
  size: number,
  mtimeMs: number,
  ctimeMs: number,
];

/** Clocks of file systems tick: what is saved twice between two ticks looks the same. */
const TICK = 50;
/** FAT counts whole seconds, two at a time. */
const COARSE_TICK = 3000;

const QUIETLY = { throwIfNoEntry: false } as const;

/**
 * Notes a file as it has been since a moment.
 *
 * @returns nothing where it may have been changed since
 */
export function see(path: string, since: number): Seen | undefined {
  try {
    const hash = sha256(readInto(path));
    // Looked at afterwards: then it has not been changed from that moment until now.
    const stats = lstatSync(path);
    return stats.isFile() && isSettled(stats, since) ? seenAs(path, hash, stats) : undefined;
  } catch {
    return undefined;
  }
}

/** Notes a file of ours that was just written, by the name it is to have, with the hash of what was written. */
export function seeWritten(folder: string, name: string, hash: string): Seen {
  const stats = lstatSync(`${folder}/${name}`, QUIETLY);
  return stats?.isFile() ? seenAs(name, hash, stats) : [name, hash, 0, 0, 0, 0];
}

/**
 * Whether a file has the bytes it had.
 *
 * @param path - where it is
 * @param stats - what the system has just said of it, where it was asked
 * @param at - when it was noted for good: what was too new then to tell is compared
 * @param onLook - told where the bytes had to be compared, and the file is noted as it looks now
 */
export function isSame(
  seen: Seen,
  path: string,
  at: number,
  onLook: () => void,
  stats: Stats | undefined = lookAt(path),
): boolean {
  try {
    if (!stats?.isFile()) return false;
    const { ino, size, mtimeMs, ctimeMs } = stats;
    const isAlike =
      ino === seen[2] && size === seen[3] && mtimeMs === seen[4] && ctimeMs === seen[5];
    if (isAlike && isSettled(stats, at)) return true;
    if (sha256(readInto(path)) !== seen[1]) return false;
    seen.splice(2, 4, ino, size, mtimeMs, ctimeMs);
    onLook();
    return true;
  } catch {
    return false;
  }
}

const seenAs = (path: string, hash: string, stats: Stats): Seen => {
  // The change time too: nobody can set it back.
  const { ino, size, mtimeMs, ctimeMs } = stats;
  return [path, hash, ino, size, mtimeMs, ctimeMs];
};

function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, QUIETLY);
  } catch {
    return undefined;
  }
}

/** Whether a file has looked like that for so long that another save would look different. */
export function isSettled(
  { ctimeMs, mtimeMs }: Pick<Stats, 'ctimeMs' | 'mtimeMs'>,
  at: number,
): boolean {
  const last = Math.max(ctimeMs, mtimeMs);
  return last < at - (last % 1000 === 0 ? COARSE_TICK : TICK);
}
