import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';

/**
 * A file as it was: its absolute path, the SHA-256 of its bytes, and what the system said about it
 * (empty where that says nothing). The same words from the system mean the same bytes, without
 * a look into the file; other words mean that the bytes have to be compared.
 */
export type Seen = [path: string, hash: string, looks: string];

/** Clocks of file systems tick: what is saved twice between two ticks looks the same. */
const TICK = 50;
/** FAT counts whole seconds, two at a time. */
const COARSE_TICK = 3000;

/**
 * Notes a file as it has been since a moment.
 *
 * @returns nothing where it may have been changed since
 */
export function see(path: string, since: number): Seen | undefined {
  try {
    const stats = lstatSync(path);
    if (!stats.isFile() || !isSettled(stats, since)) return undefined;
    const hash = hashOf(path);
    const looks = looksOf(stats);
    return looksOf(lstatSync(path)) === looks ? [path, hash, looks] : undefined;
  } catch {
    return undefined;
  }
}

/** Notes a file of ours that was just written, with the hash of what was written. */
export function seeWritten(path: string, hash: string): Seen {
  const stats = lookAt(path);
  return [path, hash, stats?.isFile() ? looksOf(stats) : ''];
}

/** Looks again at the end of a run: what looks another way by now, or is too new to tell, is not to be trusted. */
export function settle(seen: Seen): void {
  const stats = lookAt(seen[0]);
  const isTrue = stats !== undefined && looksOf(stats) === seen[2] && isSettled(stats, Date.now());
  if (!isTrue) seen[2] = '';
}

/**
 * Whether a file has the bytes it had.
 *
 * @param onLook - told where the bytes had to be compared, and the file is noted as it looks now
 */
export function isSame(seen: Seen, onLook: () => void): boolean {
  const [path, hash, looks] = seen;
  try {
    const stats = lookAt(path);
    if (!stats?.isFile()) return false;
    if (looks !== '' && looks === looksOf(stats)) return true;
    const before = Date.now();
    if (hashOf(path) !== hash) return false;
    seen[2] = isSettled(stats, before) ? looksOf(stats) : '';
    onLook();
    return true;
  } catch {
    return false;
  }
}

function lookAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** The change time too: nobody can set it back. */
export const looksOf = ({ ino, size, mtimeMs, ctimeMs }: Stats): string =>
  `${ino} ${size} ${mtimeMs} ${ctimeMs}`;

/** Whether a file has looked like that for so long that another save would look different. */
export function isSettled(
  { ctimeMs, mtimeMs }: Pick<Stats, 'ctimeMs' | 'mtimeMs'>,
  at: number,
): boolean {
  const last = Math.max(ctimeMs, mtimeMs);
  return last < at - (last % 1000 === 0 ? COARSE_TICK : TICK);
}

const hashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');
