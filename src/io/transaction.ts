import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './fs-errors.js';
import { attempt, syncFolder, temporaryBeside } from './temporary.js';
import { writeAll } from './write-all.js';

/**
 * Several files replaced and removed as one: everything that takes space or may
 * fail is done beforehand, under temporary names beside the targets; then come
 * only renames and removals, and what they replace is kept until all are done.
 *
 * It is synchronous on purpose: Ctrl-C is heard only when it is over.
 */
export class Transaction {
  readonly #steps: { target: string; run: () => void }[] = [];
  /** What stood at a target before: a temporary second name for it, or nothing. */
  readonly #before = new Map<string, string | null>();
  readonly #touched = new Set<string>();
  readonly #temporaries = new Set<string>();
  readonly #folders: string[] = [];
  readonly #there = new Set<string>();

  /** The file or folder being worked on, for the message when that fails. */
  current: string | undefined;

  /** Makes a folder and those above it; at once, as the temporary files need it. */
  makeFolder(path: string): void {
    if (this.#there.has(path)) return;
    this.current = path;
    this.#there.add(path);
    try {
      mkdirSync(path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return;
      if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
      this.makeFolder(dirname(path));
      this.current = path;
      mkdirSync(path);
    }
    this.#folders.push(path);
  }

  /** Makes a folder that must not be there yet, and those above it that are not. */
  makeNewFolder(path: string): void {
    this.current = path;
    try {
      mkdirSync(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      this.makeFolder(dirname(path));
      this.current = path;
      mkdirSync(path);
    }
    this.#there.add(path);
    this.#folders.push(path);
  }

  /** Prepares a new content for a file. A link at its place is replaced, not followed. */
  write(target: string, content: string | Uint8Array): void {
    this.current = target;
    const mode = this.#keep(target);
    const temporary = this.#temporaryFor(target);
    this.#create(temporary, content, mode);
    const run = (): void => {
      renamePatiently(temporary, target);
      this.#temporaries.delete(temporary);
    };
    this.#steps.push({ target, run });
  }

  /** Writes a file that nothing stands in the place of, at once; it goes where all is put back. */
  create(path: string, content: Uint8Array): void {
    this.current = path;
    this.#temporaries.add(path);
    this.#create(path, content);
  }

  /** Prepares the removal of a file or link. */
  remove(target: string): void {
    this.current = target;
    this.#keep(target);
    this.#steps.push({ target, run: () => unlinkSync(target) });
  }

  /** Makes what was written into the folders that were made survive a power cut. */
  syncFolders(): void {
    for (const folder of this.#folders) syncFolder(folder);
  }

  /** Does what was prepared, in that order. After an error, call `rollback`. */
  commit(): void {
    for (const { target, run } of this.#steps) {
      this.current = target;
      this.#touched.add(target);
      run();
    }
    const names = [...this.#folders, ...this.#steps.map(({ target }) => target)];
    for (const folder of new Set(names.map((name) => dirname(name)))) syncFolder(folder);
    this.#dropTemporaries();
  }

  /**
   * Puts everything back.
   *
   * @returns the targets that could not be put back, each with the name under
   * which its old content still stands
   */
  rollback(): { target: string; backup: string }[] {
    const lost: { target: string; backup: string }[] = [];
    for (const target of this.#touched) {
      const backup = this.#before.get(target) ?? null;
      try {
        if (backup === null) unlinkSync(target);
        else renamePatiently(backup, target);
      } catch (error) {
        if (backup === null || codeOf(error) === 'ENOENT') continue;
        this.#temporaries.delete(backup);
        lost.push({ target, backup });
      }
    }
    this.#dropTemporaries();
    for (const folder of this.#folders.reverse()) attempt(() => rmdirSync(folder));
    return lost;
  }

  /** Gives what stands at the target a second name; returns its permissions. */
  #keep(target: string): number | undefined {
    if (this.#before.has(target)) return undefined;
    const stats = lstatSync(target, { throwIfNoEntry: false });
    if (stats === undefined) {
      this.#before.set(target, null);
      return undefined;
    }
    const backup = this.#temporaryFor(target);
    if (stats.isSymbolicLink()) {
      symlinkSync(readlinkSync(target), backup);
    } else {
      try {
        linkSync(target, backup);
      } catch {
        // FAT and some network disks have no hard links.
        copyFileSync(target, backup, constants.COPYFILE_EXCL);
      }
    }
    this.#before.set(target, backup);
    return stats.isSymbolicLink() ? undefined : stats.mode & 0o777;
  }

  #create(path: string, content: string | Uint8Array, mode?: number): void {
    // O_EXCL: whoever put a link of that name there gets an error.
    const descriptor = openSync(path, 'wx');
    try {
      writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content);
      if (mode !== undefined) fchmodSync(descriptor, mode);
      // Otherwise a power cut may leave the new name with no bytes behind it.
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  #temporaryFor(target: string): string {
    const path = temporaryBeside(target);
    this.#temporaries.add(path);
    return path;
  }

  #dropTemporaries(): void {
    for (const path of this.#temporaries) attempt(() => unlinkSync(path));
    this.#temporaries.clear();
  }
}

/**
 * On Windows a rename fails while a scanner or a browser holds the old file, for
 * some milliseconds. Writing into the file instead would give up atomicity.
 */
function renamePatiently(from: string, to: string): void {
  const waits = process.platform === 'win32' ? [10, 30, 100, 300, 1000] : [];
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const wait = waits[attempt];
      if (wait === undefined || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) {
        throw error;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
}
