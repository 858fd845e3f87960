import { readFileSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutputFile } from '../pipeline.js';
import { cacheFolder, writeCacheFile } from './cache-folder.js';
import { formatManifest, MANIFEST } from './manifest.js';
import type { OutputPlace } from './output-places.js';
import { isSame, type Seen, see, seeWritten } from './seen-file.js';
import { sha256 } from './sha256.js';

/** What decides whether a policy has to be built again: what it was made of, and what was made. */
export interface Remembered {
  /** The files that were read, as they were named. */
  reads: Seen[];
  /** The files of the output folder by their names there, the manifest included. */
  files: Seen[];
}

/** As it stands in the file: short, as there are thousands of them. */
type Entry<Note> = [policy: string, folder: string, note: Note, reads: Seen[], files: Seen[]];

/** Raised whenever what stands in the file, or what a page depends on, is kept in another way. */
const FORM = 3;

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
  const seen = reads.map((path) => see(path, since));
  if (!seen.every((each) => each !== undefined)) return undefined;
  const manifest = formatManifest(output.map(({ path }) => path));
  return {
    reads: seen,
    files: [...output, { path: MANIFEST, content: manifest }].map(({ path, content }) =>
      seeWritten(folder, path, sha256(content)),
    ),
  };
}

/**
 * What earlier runs into an output folder left to say: which policies need not be built again.
 * It stands apart from the pages, in the user's own cache, as it is nobody's to publish.
 * Losing it costs time and nothing else; so does everything in it that cannot be trusted.
 */
export class BuildCache<Note> {
  readonly #file: string | undefined;
  readonly #key: string;
  readonly #old = new Map<string, Entry<Note>>();
  /** When that was noted. */
  readonly #at: number;
  readonly #new: Entry<Note>[] = [];
  #isChanged = false;

  /**
   * @param run - what tells runs apart that build different policies: the output folder, the shard.
   * Names are those of the user, so the folder in which they hold is one too
   * @param key - what all pages depend on beside their policies: another key, and nothing is skipped
   */
  constructor(run: readonly string[], key: string) {
    const name = sha256([resolve(), ...run].join('\0')).slice(0, 32);
    const folder = cacheFolder();
    this.#file = folder && join(folder, `${name}.json`);
    this.#key = key;
    const { at, built } = readEntries<Note>(this.#file ?? '', key);
    this.#at = at;
    for (const entry of built) this.#old.set(entry[0], entry);
  }

  /**
   * What was noted of a policy, where its pages are there and are still its pages.
   *
   * @param stats - what the system has just said of the policy, where it was asked
   */
  find({ policy, folder }: OutputPlace, stats?: Stats): Note | undefined {
    const entry = this.#old.get(policy);
    if (entry === undefined) return undefined;
    const [, place, note, reads, files] = entry;
    if (place !== folder) return undefined;
    let isFresh = false;
    const onLook = (): void => {
      isFresh = true;
    };
    for (const seen of reads) {
      const known = seen[0] === policy ? stats : undefined;
      if (!isSame(seen, seen[0], this.#at, onLook, known)) return undefined;
    }
    for (const seen of files) {
      if (!isSame(seen, `${folder}/${seen[0]}`, this.#at, onLook)) return undefined;
    }
    this.#isChanged ||= isFresh;
    this.#new.push(entry);
    return note;
  }

  /** Notes a policy that was built. */
  keep({ policy, folder }: OutputPlace, { reads, files }: Remembered, note: Note): void {
    this.#new.push([policy, folder, note, reads, files]);
    this.#isChanged = true;
  }

  /** Writes it for the next run; where that fails, the next run takes longer. */
  save(): void {
    if (this.#file === undefined) return;
    if (!this.#isChanged && this.#old.size === this.#new.length) return;
    const head = { tool: 'policygen', cache: FORM, key: this.#key, at: Date.now() };
    writeCacheFile(this.#file, JSON.stringify({ ...head, built: this.#new }));
  }
}

function readEntries<Note>(file: string, key: string): { at: number; built: Entry<Note>[] } {
  try {
    const data = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const { tool, cache, at, built } = data;
    if (tool === 'policygen' && cache === FORM && data.key === key && typeof at === 'number') {
      return { at, built: built as Entry<Note>[] };
    }
  } catch {
    // None yet, or one that something cut off.
  }
  return { at: 0, built: [] };
}
