import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf, WriteError } from './fs-errors.js';
import { hostName } from './host-name.js';
import { writeAll } from './write-all.js';

/** Stands in an output folder while a run writes there. */
export const LOCK = '.policygen-lock.tmp';

/** How long a run waits for another one, in milliseconds. One that writes takes much less. */
const PATIENCE = 5000;
const PAUSE = 25;
/** No run writes that long into one folder: whoever has the lock was killed, on whatever machine. */
const FORGOTTEN = 600_000;
/** Between making the lock and saying in it whose it is. */
const UNSIGNED = 2000;

interface Holder {
  pid: number;
  host: string;
  /** When it was taken, in milliseconds since 1970. */
  since: number;
}

/**
 * Does something while no other run writes into a folder. It waits a while where one does.
 *
 * @throws WriteError where the other run takes too long, with nothing done
 */
export function withLock<T>(folder: string, action: () => T, patience = PATIENCE): T {
  take(folder, patience);
  try {
    return action();
  } finally {
    attempt(() => unlinkSync(join(folder, LOCK)));
  }
}

function take(folder: string, patience: number): void {
  const path = join(folder, LOCK);
  // A clock that nobody sets, and that Node need not load.
  const start = process.uptime();
  while (!make(path)) {
    const text = textOf(path);
    const holder = holderOf(text ?? '');
    if (text !== undefined && isStale(path, holder)) {
      discard(path, text);
    } else if ((process.uptime() - start) * 1000 >= patience) {
      const who = holder
        ? ` (process ${holder.pid} on ${holder.host}, since ${new Date(holder.since).toISOString()})`
        : '';
      throw new WriteError(
        `Cannot write to ${folder}: another run of policygen${who} is writing there. Nothing was ` +
          `changed. Wait until it is done; if there is no such run, delete ${path}.`,
      );
    } else {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** Makes the lock; says whether nobody else had. */
function make(path: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    const holder: Holder = { pid: process.pid, host: hostName(), since: Date.now() };
    writeAll(descriptor, Buffer.from(JSON.stringify(holder)));
    return true;
  } catch (error) {
    attempt(() => unlinkSync(path));
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** What stands in the lock; nothing where it was given back meanwhile. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(text) as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'number') return;
    return { pid, host, since };
  } catch {
    return undefined;
  }
}

/** Whether whoever took the lock is no more. Another machine's processes cannot be asked. */
function isStale(path: string, holder: Holder | undefined): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > (holder ? FORGOTTEN : UNSIGNED)) return true;
  if (holder?.host !== hostName()) return false;
  // This process holds one lock at a time, so one in its name is of an earlier process.
  return holder.pid === process.pid || !isAlive(holder.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Removes a stale lock, and not the one that somebody else put in its place meanwhile. */
function discard(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return; // Somebody else was quicker.
    throw error;
  }
  attempt(() => {
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, path);
  });
  attempt(() => unlinkSync(aside));
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // It stays, which changes nothing for anybody.
  }
}
