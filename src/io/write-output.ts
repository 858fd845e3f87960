import { rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../pipeline.js';
import { encodePages, type Page } from './encode-pages.js';
import { writeFailed } from './fs-errors.js';
import { formatManifest, MANIFEST, type Manifest, manifestBytes, manifestOf } from './manifest.js';
import { makeNewFolder } from './new-folder.js';
import { withLock } from './output-lock.js';
import {
  blockedBy,
  findStale,
  holdsAll,
  type PlannedFile,
  planFiles,
  refuseBadPaths,
  refuseNonFolder,
} from './plan-output.js';
import { sweep, sweepBeside } from './temporary.js';
import { Transaction } from './transaction.js';

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
  const wanted = wantedOf(folder, files);
  const isThere = refuseNonFolder(folder);
  sweepBeside(folder, isThere);
  const { pages, list } = wanted;
  let before: OutputPlan | undefined;
  if (isThere) {
    for (const place of placesOf(files)) sweep(join(folder, place));
    // What is listed is ours. Of the rest it has to be known beforehand whether it lets us write.
    if (!isListed(list, manifestBytes(folder))) before = planOutput(folder, wanted, force);
    else if (holdsAll(folder, pages)) return pages.map((page) => toldOf(page, 'unchanged'));
  } else if (makeNewFolder(folder, [list, ...pages])) {
    return pages.map((page) => toldOf(page, 'written'));
  }
  const folders = new Transaction();
  try {
    if (!isThere || !refuseNonFolder(folder)) folders.makeFolder(folder);
    // What was planned may no longer hold once it is our turn.
    return withLock(folder, () => replace(folder, planOutput(folder, wanted, force, before)));
  } catch (error) {
    // Folders that were made and stayed empty, that is.
    folders.rollback();
    throw writeFailed(folders.current ?? folder, error);
  }
}

/** What a folder is to hold. */
interface Wanted {
  pages: Page[];
  own: Manifest;
  /** The manifest that lists them. */
  list: Page & { bytes: Buffer };
}

/** What lists the files: as a manifest of ours, and as the file that holds it. */
type List = Pick<Wanted, 'own' | 'list'>;

let latest: (List & { paths: string }) | undefined;

/** A thousand policies of an agency have pages of the same names: these are looked at once. */
function listOf(folder: string, files: readonly OutputFile[]): List {
  const paths = files.map(({ path }) => path).join('\0');
  if (latest?.paths === paths && latest.own.size === files.length) return latest;
  refuseBadPaths(folder, files);
  const own = new Set(files.map(({ path }) => path));
  const bytes = Buffer.from(formatManifest(own));
  latest = { paths, own, list: { path: MANIFEST, bytes } };
  return latest;
}

function wantedOf(folder: string, files: readonly OutputFile[]): Wanted {
  const { own, list } = listOf(folder, files);
  return { pages: encodePages(files), own, list };
}

/** The folders that files are in. */
const placesOf = (files: readonly OutputFile[]): Set<string> =>
  new Set(['.', ...files.map(({ path }) => dirname(path))]);

const isListed = ({ bytes }: List['list'], found: Uint8Array | undefined): boolean =>
  found !== undefined && bytes.equals(found);

/** What has to be done in a folder. */
interface OutputPlan extends Wanted {
  plan: PlannedFile[];
  stale: string[];
  /** The manifest as it is. */
  old: Manifest;
}

/** @param before - an earlier look: what differed then is written, whatever stands there now */
function planOutput(
  folder: string,
  wanted: Wanted,
  force: boolean,
  before?: OutputPlan,
): OutputPlan {
  const bytes = manifestBytes(folder);
  const old =
    bytes === undefined
      ? new Set<string>()
      : isListed(wanted.list, bytes)
        ? wanted.own
        : manifestOf(folder, bytes);
  const differing = new Set(before?.plan.filter(({ changed }) => changed).map(({ path }) => path));
  const plan = planFiles(folder, wanted.pages, old, force, differing);
  const stale = findStale(folder, wanted.pages, old);
  return { ...wanted, plan, stale, old };
}

/** Does what was planned, all or nothing. */
function replace(folder: string, planned: OutputPlan): WrittenFile[] {
  const { plan, stale, old, own, list } = planned;
  const transaction = new Transaction();
  try {
    // The manifest comes first and lists old and new files alike, so that a build
    // killed half way leaves none that the next one would take for somebody else's.
    const during = stale.length > 0 ? formatManifest(new Set([...old, ...own])) : list.bytes;
    if (stale.length > 0 || old !== own) transaction.write(join(folder, MANIFEST), during);
    for (const { path, bytes, changed, isThere } of plan) {
      if (!changed) continue;
      if (!isThere && path.includes('/')) transaction.makeFolder(dirname(join(folder, path)));
      transaction.write(join(folder, path), bytes);
    }
    for (const path of stale) transaction.remove(join(folder, path));
    if (stale.length > 0) transaction.write(join(folder, MANIFEST), list.bytes);
    transaction.commit();
  } catch (error) {
    throw writeFailed(transaction.current ?? folder, error, transaction.rollback());
  }
  // Also of files that somebody else removed: their folder was made for them.
  for (const path of old) {
    if (own.has(path) || blockedBy(folder, path) !== undefined) continue;
    removeEmptyFolders(folder, dirname(path));
  }
  return told(planned);
}

const told = ({ plan, stale }: OutputPlan): WrittenFile[] => [
  ...plan.map((page) =>
    toldOf(page, page.takenOver ? 'taken over' : page.changed ? 'written' : 'unchanged'),
  ),
  ...stale.map((path) => ({ path, bytes: 0, state: 'removed' as const })),
];

const toldOf = ({ path, bytes }: Page, state: WrittenFile['state']): WrittenFile => ({
  path,
  bytes: bytes.length,
  state,
});

function removeEmptyFolders(folder: string, path: string): void {
  for (let place = path; place !== '.'; place = dirname(place)) {
    try {
      rmdirSync(join(folder, place));
    } catch {
      return; // It holds something, which is as good.
    }
  }
}
