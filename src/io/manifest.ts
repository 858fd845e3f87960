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

/**
 * The manifest of an output folder; empty where it has none.
 *
 * @throws ReadError where it cannot be read or is not ours: then nobody knows
 * which files may be replaced
 */
export function readManifest(folder: string): Manifest {
  const bytes = manifestBytes(folder);
  return bytes === undefined ? new Set() : manifestOf(folder, bytes);
}

/**
 * What stands in the manifest of an output folder, where it has one.
 *
 * @throws ReadError where it cannot be read
 */
export function manifestBytes(folder: string): Uint8Array | undefined {
  const path = join(folder, MANIFEST);
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isFile()) {
      throw new WriteError(`Cannot write to ${folder}: ${path} is not a regular file.`);
    }
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new ReadError(`Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
  return readRegularFile(path, 10_000_000);
}

/** @throws ReadError where that is no manifest of ours */
export function manifestOf(folder: string, bytes: Uint8Array): Manifest {
  const files = parseManifest(new TextDecoder().decode(bytes));
  if (files !== undefined) return files;
  throw new ReadError(
    `Cannot read ${join(folder, MANIFEST)}: it is not a manifest of policygen. Restore it, or ` +
      'delete it together with the pages that policygen wrote beside it.',
  );
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
