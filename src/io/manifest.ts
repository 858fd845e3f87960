import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError, reasonOf, WriteError } from './fs-errors.js';
import { byCodePoint, isPlainPath } from './paths.js';
import { readRegularFile } from './read-file.js';

/** The list of the files policygen wrote into an output folder; committed with the pages. */
export const MANIFEST = '.policygen.json';

/** Paths, relative and with forward slashes. */
export type Manifest = ReadonlySet<string>;

/** The same files give the same bytes: sorted, no date, no version of the tool. */
export function formatManifest(files: Iterable<string>): string {
  const list = [...files].sort(byCodePoint);
  return `${JSON.stringify({ tool: 'policygen', manifest: 2, files: list }, null, 2)}\n`;
}

/** The manifest of an output folder; empty where it has none. */
export const readManifest = (folder: string): Manifest => openManifest(folder).files;

/**
 * The same, with its bytes where it has one.
 *
 * @throws ReadError where it cannot be read or is not ours: then nobody knows
 * which files may be replaced
 */
export function openManifest(folder: string): { files: Manifest; bytes?: Uint8Array } {
  const path = join(folder, MANIFEST);
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { files: new Set() };
    if (!stats.isFile()) {
      throw new WriteError(`Cannot write to ${folder}: ${path} is not a regular file.`);
    }
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new ReadError(`Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
  const bytes = readRegularFile(path, 10_000_000);
  const files = parseManifest(new TextDecoder().decode(bytes));
  if (files === undefined) {
    throw new ReadError(
      `Cannot read ${path}: it is not a manifest of policygen. Restore it, or delete it ` +
        'together with the pages that policygen wrote beside it.',
    );
  }
  return { files, bytes };
}

/** It may hold a merge conflict or come from a stranger, and it says what may be deleted. */
function parseManifest(text: string): Manifest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { manifest, files } = data as { manifest?: unknown; files?: unknown };
  if ((manifest !== 1 && manifest !== 2) || !Array.isArray(files)) return undefined;
  const found = new Set<string>();
  for (const entry of files as unknown[]) {
    // The first form gave each file a hash, which nobody ever asked for.
    const path = manifest === 1 ? (entry as { path?: unknown } | null)?.path : entry;
    if (typeof path !== 'string' || !isPlainPath(path) || path === MANIFEST) return undefined;
    found.add(path);
  }
  return found;
}
