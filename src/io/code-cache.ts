import { join } from 'node:path';
import type { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.js';
import { openKept } from './code-file.js';
import { keepCode } from './keep-code.js';

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
  /**
   * What is kept of a chunk.
   *
   * @param room - gives where it is to stand, of at least so many bytes
   */
  get(name: string, room?: (length: number) => Buffer): Buffer | undefined;
  /** V8 did not take what was kept, so it is made anew. */
  reject(): void;
  /** Keeps what V8 made of these chunks, where there is nothing of them yet. */
  keep(scripts: ReadonlyMap<string, Script>): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

const NONE: CodeCache = { get: () => undefined, reject() {}, keep() {} };

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
  const kept = openKept(folder, join(folder, name));
  let isGood = kept !== undefined;
  return {
    get: (chunk, room) => kept?.read(chunk, room),
    reject() {
      isGood = false;
    },
    keep(scripts) {
      // Commands of one name may need other chunks: what is kept of those stays.
      const old = isGood ? kept : undefined;
      for (const chunk of scripts.keys()) {
        if (!old?.lengths.has(chunk)) return keepCode(folder, name, scripts, old);
      }
    },
  };
}
