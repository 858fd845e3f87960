import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** How a file ended when it was last whole. */
interface Ending {
  size: number;
  tail: string;
}

const TAIL = 64;

/** How files end at one moment; nothing for one that is not there. */
export type Endings = ReadonlyMap<string, Ending | undefined>;

/** Looks at files before a build reads them: afterwards they may be others. */
export const endingsOf = (paths: Iterable<string>): Endings =>
  new Map([...paths].map((path) => [path, endingOf(path)]));

/** How the files of a build ended, for telling a save that is only half written. */
export class SavedFiles {
  readonly #endings = new Map<string, Ending>();

  /** Notes that files were whole. */
  remember(endings: Endings): void {
    for (const [path, ending] of endings) if (ending) this.#endings.set(path, ending);
  }

  /**
   * Whether a file is shorter than it was and ends differently: many editors empty
   * a file and write it anew, and what we see may be the first part of that. A
   * paragraph taken out of the middle leaves the end as it was.
   */
  lookCutOff(endings: Endings): boolean {
    return [...endings].some(([path, now]) => {
      if (now === undefined) return false; // Reading it will say why.
      const before = this.#endings.get(path);
      if (before === undefined) return now.size === 0;
      return now.size < before.size && now.tail !== before.tail;
    });
  }
}

function endingOf(path: string): Ending | undefined {
  let descriptor: number | undefined;
  try {
    const stats = statSync(path);
    // Opening a pipe would wait for its writer.
    if (!stats.isFile()) return undefined;
    descriptor = openSync(path, 'r');
    const bytes = Buffer.alloc(Math.min(TAIL, stats.size));
    const length = readSync(descriptor, bytes, 0, bytes.length, stats.size - bytes.length);
    return { size: stats.size, tail: bytes.toString('latin1', 0, length) };
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
