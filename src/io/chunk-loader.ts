import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { openCodeCache } from './code-cache.js';
import { readInto } from './read-into.js';

interface Shared {
  shared: Readonly<Record<string, () => unknown>>;
}

export interface ChunkLoader {
  /** What a chunk of the program exports. */
  load(name: string): unknown;
  /** Keeps what V8 made of the chunks for the next start. */
  keep(): void;
}

/** More than any chunk, or its code, takes. What is never used of it, the system never makes. */
const ROOM = 1_500_000;

/**
 * Loads the chunks of the program as Node loads CommonJS, but with the code that
 * V8 made of them at an earlier start.
 *
 * @param build - what tells this build of the program from every other
 * @param purpose - the command; each runs other functions, and has a cache of its own
 * @param fromNode - gives the modules of Node
 */
export function chunkLoader(
  folder: string,
  build: string,
  purpose: string,
  fromNode: (name: string) => unknown,
): ChunkLoader {
  const cache = openCodeCache(build, purpose);
  const loaded = new Map<string, { exports: unknown }>();
  const scripts = new Map<string, Script>();
  // One after the other they are read into the same room: to be given memory takes longer than to read.
  let last: Buffer | undefined;
  const room = (length: number): Buffer => {
    if (last === undefined || last.length < length) {
      last = Buffer.allocUnsafeSlow(Math.max(length, ROOM));
    }
    return last;
  };

  function load(name: string): unknown {
    const known = loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const filename = join(folder, name);
    // The chunks are ASCII, which is made a text fastest so, and stand in their wrapper already.
    const source = readInto(filename, room).toString('latin1');
    const cachedData = cache.get(name, room);
    const script = new Script(source, { filename, ...(cachedData ? { cachedData } : {}) });
    scripts.set(name, script);
    if (cachedData && script.cachedDataRejected) cache.reject();
    script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
    return module.exports;
  }
  /** `./check.cjs#src/check.ts` is a module in a chunk of several. */
  function require(name: string): unknown {
    if (!name.startsWith('./')) return ofNode(name);
    const end = name.indexOf('#');
    if (end < 0) return load(name.slice(2));
    return (load(name.slice(2, end)) as Shared).shared[name.slice(end + 1)]?.();
  }
  /** The modules in a chunk ask for the same ones, and each time Node looks through all that they export. */
  function ofNode(name: string): unknown {
    const known = loaded.get(name);
    if (known) return known.exports;
    const exports = fromNode(name);
    loaded.set(name, { exports });
    return exports;
  }

  return { load, keep: () => cache.keep(scripts) };
}
