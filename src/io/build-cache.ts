import { closeSync, openSync, readFileSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutputFile } from '../pipeline.js';
import { cacheFolder, writeCacheFile } from './cache-folder.js';
import { encodedLately } from './encode-pages.js';
import { formatManifest, MANIFEST } from './manifest.js';
import type { OutputPlace } from './output-places.js';
import { isSame, type Seen, see, seeWritten } from './seen-file.js';
import { sha256 } from './sha256.js';
import { writeAll } from './write-all.js';

/** What decides whether a policy has to be built again: what it was made of, and what was made. */
export interface Remembered {
  /** The files that were read, as they were named. */
  reads: Seen[];
  /** The files of the output folder by their names there, the manifest included. */
  files: Seen[];
}

/** As it stands in the file: short, as there are thousands of them. */
type Entry<Note> = [policy: string, folder: string, note: Note, reads: Seen[], files: Seen[]];

/** An entry, and when it was noted. */
interface Noted<Note> {
  at: number;
  entry: Entry<Note>;
}

/** Raised whenever what stands in the file, or what a page depends on, is kept in another way. */
const FORM = 4;

/** So many lines are added to the file before it is written anew. */
const MOST_LINES = 100;

/**
 * Notes what a policy was built of, and its pages, which were just written.
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
      seeWritten(folder, path, sha256(encodedLately(content))),
    ),
  };
}

/**
 * What earlier runs into an output folder left to say: which policies need not be built again.
 * It stands apart from the pages, in the user's own cache, as it is nobody's to publish.
 * Losing it costs time and nothing else; so does everything in it that cannot be trusted.
 *
 * The first line of the file holds all policies. Where a few were built again, each is a line
 * behind it, which stands for what was said before: to write all of a thousand takes longer
 * than to build one.
 */
export class BuildCache<Note> {
  readonly #file: string | undefined;
  readonly #key: string;
  readonly #old: ReadonlyMap<string, Noted<Note>>;
  /** How many lines stand behind the first. */
  readonly #lines: number;
  /** What was found to hold, and what was built. */
  readonly #new: Entry<Note>[] = [];
  readonly #changed: Entry<Note>[] = [];

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
    const { entries, lines } = readEntries<Note>(this.#file ?? '', key);
    this.#old = entries;
    this.#lines = lines;
  }

  /**
   * What was noted of a policy, where its pages are there and are still its pages.
   *
   * @param stats - what the system has just said of the policy, where it was asked
   */
  find({ policy, folder }: OutputPlace, stats?: Stats): Note | undefined {
    const noted = this.#old.get(policy);
    if (noted === undefined) return undefined;
    const { at, entry } = noted;
    const [, place, note, reads, files] = entry;
    if (place !== folder) return undefined;
    let isFresh = false;
    const onLook = (): void => {
      isFresh = true;
    };
    for (const seen of reads) {
      const known = seen[0] === policy ? stats : undefined;
      if (!isSame(seen, seen[0], at, onLook, known)) return undefined;
    }
    for (const seen of files) {
      if (!isSame(seen, `${folder}/${seen[0]}`, at, onLook)) return undefined;
    }
    if (isFresh) this.#changed.push(entry);
    this.#new.push(entry);
    return note;
  }

  /** Notes a policy that was built. */
  keep({ policy, folder }: OutputPlace, { reads, files }: Remembered, note: Note): void {
    const entry: Entry<Note> = [policy, folder, note, reads, files];
    this.#new.push(entry);
    this.#changed.push(entry);
  }

  /** Writes it for the next run; where that fails, the next run takes longer. */
  save(): void {
    if (this.#file === undefined) return;
    const at = Date.now();
    const isWhole = this.#old.size === this.#new.length;
    if (isWhole && this.#changed.length === 0) return;
    const count = this.#lines + this.#changed.length;
    // An entry that was looked at again keeps its age: of the others nobody knows more than before.
    if (
      isWhole &&
      count <= MOST_LINES &&
      this.#changed.every(([policy]) => this.#old.has(policy))
    ) {
      addLines(
        this.#file,
        this.#changed.map((entry) => JSON.stringify({ at, entry })),
      );
      return;
    }
    const head = { tool: 'policygen', cache: FORM, key: this.#key, at };
    writeCacheFile(this.#file, `${JSON.stringify({ ...head, built: this.#new })}\n`);
  }
}

/** Where that fails, the next run builds these policies again. */
function addLines(file: string, lines: readonly string[]): void {
  try {
    const descriptor = openSync(file, 'a', 0o600);
    try {
      writeAll(descriptor, Buffer.from(lines.map((line) => `${line}\n`).join('')));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // A home that cannot be written to is no reason to fail.
  }
}

function readEntries<Note>(
  file: string,
  key: string,
): { entries: Map<string, Noted<Note>>; lines: number } {
  const entries = new Map<string, Noted<Note>>();
  let lines = 0;
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const { tool, cache, at, built, ...head } = JSON.parse(text.slice(0, end)) as Head<Note>;
    if (tool !== 'policygen' || cache !== FORM || head.key !== key) return { entries, lines };
    for (const entry of built) entries.set(entry[0], { at, entry });
    for (const line of text.slice(end + 1).split('\n')) {
      if (line === '') continue;
      lines += 1;
      const noted = JSON.parse(line) as Noted<Note>;
      entries.set(noted.entry[0], noted);
    }
  } catch {
    // None yet, or one that something cut off: what was read until then holds.
    lines = MOST_LINES;
  }
  return { entries, lines };
}

interface Head<Note> {
  tool: unknown;
  cache: unknown;
  key: unknown;
  at: number;
  built: Entry<Note>[];
}
