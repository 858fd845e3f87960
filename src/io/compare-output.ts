import { join } from 'node:path';
import type { OutputFile } from '../pipeline.js';
import { formatManifest, MANIFEST, readManifest } from './manifest.js';
import {
  blockedBy,
  findStale,
  isContent,
  look,
  refuseBadPaths,
  refuseNonFolder,
} from './plan-output.js';
import { readRegularFile } from './read-file.js';

/** How a file of an output folder differs from what a build would leave there. */
export interface Difference {
  /** Relative to the output folder, with forward slashes. */
  path: string;
  /** `stale`: a page of an earlier build that this one would remove. */
  state: 'different' | 'line-ends' | 'missing' | 'stale';
  /** What stands in the file; absent where it is missing, a link, a folder or very large. */
  found?: string;
  /** What should stand there; absent where the file should not be. */
  wanted?: string;
}

/** Far more than any page; what is larger is different without a look inside. */
const READ_BYTES = 10_000_000;

/**
 * Holds an output folder against the files that a build would write into it, its
 * manifest included, and touches nothing. Files that are not ours do not matter.
 *
 * @returns the differences in the order of the files, stale ones last
 * @throws ReadError or WriteError where the folder or its manifest is something else
 */
export function compareOutput(folder: string, files: readonly OutputFile[]): Difference[] {
  refuseBadPaths(folder, files);
  refuseNonFolder(folder);
  const manifest = {
    path: MANIFEST,
    content: formatManifest(files.map(({ path }) => path)),
  };
  const stale = findStale(folder, files, readManifest(folder));
  return [
    ...[...files, manifest].flatMap((file) => differenceOf(folder, file) ?? []),
    ...stale.map((path): Difference => ({ path, state: 'stale' })),
  ];
}

function differenceOf(folder: string, { path, content }: OutputFile): Difference | undefined {
  const target = join(folder, path);
  // A build follows no link out of its folder, so what stands behind one is not its page.
  if (blockedBy(folder, path) !== undefined) return { path, state: 'different' };
  const stats = look(target);
  if (stats === undefined) return { path, state: 'missing' };
  if (!stats.isFile() || stats.size > READ_BYTES) return { path, state: 'different' };
  if (isContent(target, content)) return undefined;
  const found = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    readRegularFile(target, READ_BYTES),
  );
  const state = found.replaceAll('\r\n', '\n') === content ? 'line-ends' : 'different';
  return { path, state, found, wanted: content };
}
