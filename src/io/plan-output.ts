import { lstatSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './encode-pages.js';
import { codeOf, reasonOf, WriteError } from './fs-errors.js';
import { MANIFEST, type Manifest } from './manifest.js';
import { byCodePoint, isPlainPath } from './paths.js';
import { readInto } from './read-into.js';

/** Refuses paths that leave the folder or mean one file twice. */
export function refuseBadPaths(folder: string, files: readonly { path: string }[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (!isPlainPath(path) || path === MANIFEST) {
      throw new WriteError(`Cannot write ${path}: it is no path inside ${folder}.`);
    }
    // Windows and macOS take `EN` and `en` for one folder.
    const key = path.toLowerCase();
    if (seen.has(key)) throw new WriteError(`Cannot write ${path} to ${folder} twice.`);
    seen.add(key);
  }
}

/** Refuses an output folder that is something else; says whether there is one. */
export function refuseNonFolder(folder: string): boolean {
  let stats: Stats | undefined;
  try {
    stats = statSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    throw new WriteError(`Cannot write to ${folder}: ${reasonOf(error)}.`, { cause: error });
  }
  if (stats === undefined) return false;
  if (stats.isDirectory()) return true;
  throw new WriteError(`Cannot write to ${folder}: it is a file, not a folder.`);
}

/** Whether all these files are there already; looks no further than the first that is not. */
export function holdsAll(folder: string, files: readonly Page[]): boolean {
  return files.every(({ path, bytes }) => {
    if (blockedBy(folder, path) !== undefined) return false;
    const target = join(folder, path);
    const stats = look(target);
    return stats?.isFile() === true && holds(target, stats, bytes);
  });
}

export interface PlannedFile extends Page {
  changed: boolean;
  /** Whether something stands there, be it the same or not. */
  isThere: boolean;
  /** Whether somebody else's file gives way to it. */
  takenOver?: true;
}

/**
 * Looks which files have to be written, and touches nothing.
 *
 * @param force - whether regular files that are not ours give way; links, folders
 * and devices never do
 * @param differing - what is known to have to be written, and is not compared
 * @throws WriteError where something stands in the way that is not ours
 */
export function planFiles(
  folder: string,
  files: readonly Page[],
  old: Manifest,
  force: boolean,
  differing: ReadonlySet<string>,
): PlannedFile[] {
  const foreign: string[] = [];
  const plan = files.map((file): PlannedFile => {
    const target = join(folder, file.path);
    const blocked = blockedBy(folder, file.path);
    if (blocked !== undefined) throw new WriteError(`Cannot write ${target}: ${blocked}.`);
    const stats = look(target);
    if (stats === undefined) return { ...file, isThere: false, changed: true };
    if (stats.isFile() && !differing.has(file.path) && holds(target, stats, file.bytes)) {
      return { ...file, isThere: true, changed: false };
    }
    if (!stats.isFile() && !stats.isSymbolicLink()) {
      throw new WriteError(`Cannot write ${target}: a folder or device of that name exists.`);
    }
    if (old.has(file.path)) return { ...file, isThere: true, changed: true };
    if (force && stats.isSymbolicLink()) {
      throw new WriteError(
        `Cannot write ${target}: it is a link that policygen did not make. --force takes over ` +
          'files only; remove the link yourself.',
      );
    }
    if (!force) foreign.push(target);
    return { ...file, isThere: true, changed: true, takenOver: true };
  });
  if (foreign.length > 0) {
    throw new WriteError(
      `Cannot write ${foreign.join(', ')}: policygen did not write what stands there ` +
        `(${join(folder, MANIFEST)} does not list it). Move it away, choose another folder with --out, ` +
        'or let --force replace it.',
    );
  }
  return plan;
}

/** Files of an earlier build that this one does not produce; what is out of our reach stays. */
export function findStale(
  folder: string,
  files: readonly { path: string }[],
  old: Manifest,
): string[] {
  if (old.size === 0) return [];
  const kept = new Set(files.map(({ path }) => path));
  return [...old].sort(byCodePoint).filter((path) => {
    if (kept.has(path) || blockedBy(folder, path) !== undefined) return false;
    const stats = look(join(folder, path));
    return stats?.isFile() || stats?.isSymbolicLink();
  });
}

/** A link or file where the path needs a folder: it would lead us out, or nowhere. */
export function blockedBy(folder: string, path: string): string | undefined {
  const steps = path.split('/').slice(0, -1);
  for (let count = 1; count <= steps.length; count++) {
    const parent = join(folder, ...steps.slice(0, count));
    const stats = look(parent);
    if (stats === undefined) return undefined;
    if (stats.isSymbolicLink()) return `${parent} is a link, and links in it are not followed`;
    if (!stats.isDirectory()) return `${parent} is not a folder`;
  }
  return undefined;
}

/** What stands at a path, not following links. */
export function look(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw new WriteError(`Cannot write ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** Whether a file has exactly this content. */
export function isContent(path: string, content: string): boolean {
  const stats = look(path);
  return stats !== undefined && holds(path, stats, Buffer.from(content));
}

/** The same of one that was looked at. */
function holds(path: string, { size }: Stats, bytes: Uint8Array): boolean {
  try {
    return size === bytes.length && readInto(path).equals(bytes);
  } catch (error) {
    throw new WriteError(`Cannot write ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}
