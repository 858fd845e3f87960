import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.js';

/**
 * What V8 made of the chunks of the program at an earlier start, in a file of the
 * user's cache folder: a third of a start goes into making it anew. It is harmless
 * where it cannot be: every failure is silent, and means a slower start.
 *
 * V8 runs what is in the file and checks little of it: its own version, its flags
 * and the length of the source. So nobody else may have written it: the folder and
 * the file must be ours and writable by no one else, no link is followed, and the
 * shared folder for temporary files is never used. The name holds what the code
 * depends on, the version of Node and the very bytes of the program.
 */
export interface CodeCache {
  /** What is kept of a chunk. */
  get(name: string): Buffer | undefined;
  /** V8 did not take what was kept, so it is made anew. */
  reject(): void;
  /** Keeps what V8 made of these chunks, where there is nothing of them yet. */
  keep(scripts: ReadonlyMap<string, Script>): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

const NONE: CodeCache = { get: () => undefined, reject() {}, keep() {} };

/** At the end of every whole file. */
const END = 'policygen-code-cache\n';
const MAX_BYTES = 20_000_000;
/** As many bytes as V8 reads at once. */
const WORD = 8;

/**
 * @param build - what tells this build of the program from every other
 * @param purpose - the command: each runs other functions
 */
export function openCodeCache(
  build: string,
  purpose: string,
  env: Environment = process.env,
): CodeCache {
  const folder = env.POLICYGEN_NO_CACHE ? undefined : cacheFolder(env);
  if (folder === undefined || build === '' || !/^[a-z]{1,20}$/.test(purpose)) return NONE;
  const name = `${purpose}-${build}-${process.version}-${process.arch}.bin`;
  const kept = readParts(folder, join(folder, name));
  let isGood = kept !== undefined;
  return {
    get: (chunk) => kept?.get(chunk),
    reject() {
      isGood = false;
    },
    keep(scripts) {
      // Commands of one name may need other chunks: what is kept of those stays.
      const old = (isGood ? kept : undefined) ?? new Map<string, Buffer>();
      if ([...scripts.keys()].every((chunk) => old.has(chunk))) return;
      try {
        const parts = new Map(old);
        for (const [chunk, script] of scripts) {
          // A run that needs more chunks runs more of the others too: their code grows with it.
          const made = script.createCachedData();
          if (made.length > (old.get(chunk)?.length ?? 0)) parts.set(chunk, made);
        }
        writeParts(folder, name, [...parts]);
      } catch {
        // A full disk, a folder that may not be written: the next start is as slow as this one.
      }
    },
  };
}

/** Windows keeps the folder for its user by itself. */
const isOurs = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);

function isOurFolder(folder: string): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && isOurs(stats);
}

function readParts(folder: string, path: string): Map<string, Buffer> | undefined {
  let file: number | undefined;
  try {
    if (!isOurFolder(folder)) return undefined;
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile() || !isOurs(stats) || stats.size > MAX_BYTES) return undefined;
    const bytes = Buffer.allocUnsafe(stats.size);
    if (readSync(file, bytes, 0, stats.size, 0) !== stats.size) return undefined;
    return partsOf(bytes);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A line that names the parts and their lengths, the parts, the mark of the end. */
function partsOf(bytes: Buffer): Map<string, Buffer> | undefined {
  const line = bytes.indexOf('\n');
  const parts = new Map<string, Buffer>();
  let at = line + 1;
  for (const [name, length] of JSON.parse(bytes.toString('latin1', 0, line)) as [
    string,
    number,
  ][]) {
    parts.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  return bytes.toString('latin1', at) === END ? parts : undefined;
}

function writeParts(
  folder: string,
  name: string,
  parts: readonly (readonly [chunk: string, code: Buffer])[],
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOurFolder(folder)) return;
  removeForgotten(folder);
  const names = JSON.stringify(parts.map(([chunk, { length }]) => [chunk, length]));
  // V8 makes a copy of what does not begin at a whole word. The parts, which it fills up, end at one.
  const line = `${names.padEnd(names.length + WORD - 1 - (names.length % WORD))}\n`;
  const whole = [Buffer.from(line), ...parts.map(([, part]) => part), Buffer.from(END)];
  const bytes = Buffer.concat(whole);
  // Written aside and renamed, so that nobody reads half of it; to the disk first, so that no
  // loss of power leaves a name without its bytes, which V8 would run.
  const aside = join(folder, `${name}.${process.pid}.tmp`);
  try {
    const file = openSync(aside, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, join(folder, name));
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

const FORGOTTEN = 30 * 24 * 60 * 60 * 1000;

/** Removes what an older version left, a month after it was made. */
function removeForgotten(folder: string): void {
  for (const name of readdirSync(folder)) {
    // What else is kept there is not ours to forget.
    if (!/\.bin(?:\.\d+\.tmp)?$/.test(name)) continue;
    const path = join(folder, name);
    if (Date.now() - lstatSync(path).mtimeMs > FORGOTTEN) rmSync(path, { force: true });
  }
}
