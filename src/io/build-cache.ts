import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutputFile } from '../pipeline.js';
import { cacheFolder, writeCacheFile } from './cache-folder.js';
import { formatManifest, MANIFEST, sha256 } from './manifest.js';
import type { OutputPlace } from './output-places.js';
import { isSame, type Seen, see, seeWritten, settle } from './seen-file.js';

/** What decides whether a policy has to be built again: what it was made of, and what was made. */
export interface Remembered {
  /** The files that were read, by their absolute paths. */
  reads: Seen[];
  /** The files of the output folder, by their absolute paths, the manifest included. */
  files: Seen[];
}

interface Entry<Note> extends Remembered {
  folder: string;
  note: Note;
}

/** Raised whenever what stands in the file, or what a page depends on, is kept in another way. */
const FORM = 1;

/**
 * Notes what a policy was built of, and its pages.
 *
 * @param since - a moment before the first file was read
 * @returns nothing where a file may have been saved meanwhile: then nobody knows which text is on the pages
 */
export function remember(
  reads: readonly string[],
  folder: string,
  output: readonly OutputFile[],
  since: number,
): Remembered | undefined {
  const seen = reads.map((path) => see(resolve(path), since));
  if (!seen.every((each) => each !== undefined)) return undefined;
  const hashes = new Map(output.map(({ path, content }) => [path, sha256(content)]));
  hashes.set(MANIFEST, sha256(formatManifest(new Map(hashes))));
  return {
    reads: seen,
    files: [...hashes].map(([path, hash]) => seeWritten(resolve(folder, path), hash)),
  };
}

/**
 * What earlier runs into an output folder left to say: which policies need not be built again.
 * It stands apart from the pages, in the user's own cache, as it is nobody's to publish.
 * Losing it costs time and nothing else; so does everything in it that cannot be trusted.
 */
export class BuildCache<Note> {
  readonly #file: string;
  readonly #key: string;
  readonly #old: Record<string, Entry<Note>>;
  readonly #new: Record<string, Entry<Note>> = {};
  readonly #written: Seen[] = [];
  #isChanged = false;

  /**
   * @param run - what tells runs apart that build different policies: the output folder, the shard
   * @param key - what all pages depend on beside their policies: another key, and nothing is skipped
   */
  constructor(run: readonly string[], key: string) {
    this.#file = join(cacheFolder(), `${sha256(run.join('\0')).slice(0, 32)}.json`);
    this.#key = key;
    this.#old = readEntries<Note>(this.#file, key);
  }

  /** What was noted of a policy, where its pages are there and are still its pages. */
  find({ policy, folder }: OutputPlace): Note | undefined {
    const name = resolve(policy);
    const entry = Object.hasOwn(this.#old, name) ? this.#old[name] : undefined;
    if (entry?.folder !== resolve(folder)) return undefined;
    let isFresh = false;
    const isStill = (seen: Seen): boolean =>
      isSame(seen, () => {
        isFresh = true;
      });
    if (!entry.reads.every(isStill) || !entry.files.every(isStill)) return undefined;
    this.#isChanged ||= isFresh;
    this.#new[name] = entry;
    return entry.note;
  }

  /** Notes a policy that was built. */
  keep({ policy, folder }: OutputPlace, remembered: Remembered, note: Note): void {
    this.#new[resolve(policy)] = { ...remembered, folder: resolve(folder), note };
    this.#written.push(...remembered.files);
    this.#isChanged = true;
  }

  /** Writes it for the next run; where that fails, the next run takes longer. */
  save(): void {
    if (!this.#isChanged && Object.keys(this.#old).length === Object.keys(this.#new).length) return;
    for (const file of this.#written) settle(file);
    const text = JSON.stringify({
      tool: 'policygen',
      cache: FORM,
      key: this.#key,
      built: this.#new,
    });
    writeCacheFile(this.#file, text);
  }
}

function readEntries<Note>(file: string, key: string): Record<string, Entry<Note>> {
  try {
    const data = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const isOurs = data.tool === 'policygen' && data.cache === FORM && data.key === key;
    return isOurs ? (data.built as Record<string, Entry<Note>>) : {};
  } catch {
    return {};
  }
}
