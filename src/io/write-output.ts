import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../pipeline.js';
import { encodePages, type Page } from './encode-pages.js';
import { codeOf, reasonOf, WriteError } from './fs-errors.js';
import { formatManifest, MANIFEST, type Manifest, openManifest } from './manifest.js';
import { withLock } from './output-lock.js';
import {
  blockedBy,
  findStale,
  look,
  type PlannedFile,
  planFiles,
  refuseBadPaths,
  refuseNonFolder,
} from './plan-output.js';
import { TEMPORARY, Transaction } from './transaction.js';

export interface WrittenFile {
  /** Relative to the output folder, with forward slashes. */
  path: string;
  /** The size of the content; 0 where it was removed. */
  bytes: number;
  state: 'written' | 'unchanged' | 'removed' | 'taken over';
}

export interface WriteOptions {
  /** Replaces regular files in the way that are not ours; nothing else of others is touched. */
  force?: boolean;
}

/**
 * Makes a folder hold these files, all or nothing. Only files that the folder's
 * manifest lists as ours are replaced or removed; files that would not change are
 * not touched.
 *
 * @param folder - as the user named it; made where there is none
 * @returns what was done, in the order given, removed files last
 * @throws WriteError or ReadError with nothing changed
 */
export function writeOutput(
  folder: string,
  files: readonly OutputFile[],
  { force = false }: WriteOptions = {},
): WrittenFile[] {
  refuseBadPaths(folder, files);
  const pages = encodePages(files);
  const isThere = refuseNonFolder(folder);
  if (isThere) for (const place of placesOf(files)) sweep(join(folder, place));
  const before = isThere ? planOutput(folder, pages, force) : undefined;
  if (before?.isDone) return told(before);
  const folders = new Transaction();
  try {
    folders.makeFolder(folder);
    // What was planned may no longer hold once it is our turn.
    return withLock(folder, () => replace(folder, planOutput(folder, pages, force, before)));
  } catch (error) {
    // Folders that were made and stayed empty, that is.
    folders.rollback();
    throw failed(folders.current ?? folder, error, []);
  }
}

/** The folders that files are in. */
const placesOf = (files: readonly OutputFile[]): Set<string> =>
  new Set(['', ...files.map(({ path }) => dirname(path))]);

/** What has to be done in a folder. */
interface OutputPlan {
  plan: PlannedFile[];
  stale: string[];
  /** The manifest as it is, and what it will be. */
  old: Manifest;
  own: Manifest;
  /** The text of that. */
  manifest: string;
  /** Whether it is that already. */
  isListed: boolean;
  /** Whether the folder holds all of it already. */
  isDone: boolean;
}

/** @param before - an earlier look: what differed then is written, whatever stands there now */
function planOutput(
  folder: string,
  pages: readonly Page[],
  force: boolean,
  before?: OutputPlan,
): OutputPlan {
  const { files: old, bytes } = openManifest(folder);
  const differing = new Set(before?.plan.filter(({ changed }) => changed).map(({ path }) => path));
  const plan = planFiles(folder, pages, old, force, differing);
  const stale = findStale(folder, pages, old);
  const own = before?.own ?? new Set(pages.map(({ path }) => path));
  const manifest = before?.manifest ?? formatManifest(own);
  const isListed = bytes !== undefined && Buffer.from(manifest).equals(bytes);
  const isDone = isListed && stale.length === 0 && !plan.some(({ changed }) => changed);
  return { plan, stale, old, own, manifest, isListed, isDone };
}

/** Does what was planned, all or nothing. */
function replace(folder: string, planned: OutputPlan): WrittenFile[] {
  const { plan, stale, old, own, manifest, isListed } = planned;
  const transaction = new Transaction();
  try {
    // The manifest comes first and lists old and new files alike, so that a build
    // killed half way leaves none that the next one would take for somebody else's.
    const during = stale.length > 0 ? formatManifest(new Set([...old, ...own])) : manifest;
    if (stale.length > 0 || !isListed) transaction.write(join(folder, MANIFEST), during);
    for (const { path, bytes, changed } of plan) {
      if (!changed) continue;
      transaction.makeFolder(dirname(join(folder, path)));
      transaction.write(join(folder, path), bytes);
    }
    for (const path of stale) transaction.remove(join(folder, path));
    if (stale.length > 0) transaction.write(join(folder, MANIFEST), manifest);
    transaction.commit();
  } catch (error) {
    throw failed(transaction.current ?? folder, error, transaction.rollback());
  }
  // Also of files that somebody else removed: their folder was made for them.
  for (const path of old) {
    if (own.has(path) || blockedBy(folder, path) !== undefined) continue;
    removeEmptyFolders(folder, dirname(path));
  }
  return told(planned);
}

function told({ plan, stale }: OutputPlan): WrittenFile[] {
  return [
    ...plan.map(
      ({ path, bytes, changed, takenOver }) =>
        ({
          path,
          bytes: bytes.length,
          state: takenOver ? 'taken over' : changed ? 'written' : 'unchanged',
        }) satisfies WrittenFile,
    ),
    ...stale.map((path) => ({ path, bytes: 0, state: 'removed' as const })),
  ];
}

/** Temporary files of a build that was killed. A running one is not that old. */
function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!TEMPORARY.test(name)) continue;
      const path = join(folder, name);
      // The change time: a second name of an old file is new although its content is not.
      const changed = look(path)?.ctimeMs ?? Number.POSITIVE_INFINITY;
      if (Date.now() - changed > 600_000) unlinkSync(path);
    }
  } catch {
    // There is no such folder yet, or the leftovers stay: neither keeps us from building.
  }
}

function removeEmptyFolders(folder: string, path: string): void {
  for (let place = path; place !== '.'; place = dirname(place)) {
    try {
      rmdirSync(join(folder, place));
    } catch {
      return; // It holds something, which is as good.
    }
  }
}

function failed(
  path: string,
  error: unknown,
  lost: readonly { target: string; backup: string }[],
): unknown {
  if (codeOf(error) === undefined) return error;
  const fate =
    lost.length === 0
      ? ' Nothing was changed.'
      : lost.map(({ target, backup }) => ` The old ${target} is now ${backup}.`).join('');
  return new WriteError(`Cannot write ${path}: ${reasonOf(error)}.${fate}`, { cause: error });
}
