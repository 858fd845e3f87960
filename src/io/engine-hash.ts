import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, writeCacheFile } from './cache-folder.js';
import { codeOf } from './fs-errors.js';
import { PACKAGE_ROOT } from './package-root.js';
import { sortNames } from './paths.js';
import { isSettled } from './seen-file.js';
import { sha256 } from './sha256.js';

/** What of the package decides how a page comes out. */
const PARTS = ['package.json', 'lib/cli', 'lib/assets', 'templates', 'data'];

/**
 * A hash over the program, its templates and its data: another one, and every page may come out
 * differently. The version alone would not notice a file that somebody changed by hand.
 */
export function engineHash(): string {
  const files = PARTS.flatMap((part) => filesIn(part));
  const latest = { ctimeMs: 0, mtimeMs: 0 };
  const seen = new Float64Array(files.length * 4);
  for (const [index, name] of files.entries()) {
    const { ino, size, mtimeMs, ctimeMs } = lstatSync(`${PACKAGE_ROOT}/${name}`);
    latest.ctimeMs = Math.max(latest.ctimeMs, ctimeMs);
    latest.mtimeMs = Math.max(latest.mtimeMs, mtimeMs);
    seen.set([ino, size, mtimeMs, ctimeMs], index * 4);
  }
  const looks = sha256(`${files.join('\n')}\0${Buffer.from(seen.buffer).toString('base64')}`);
  const folder = cacheFolder();
  const file = folder && join(folder, `engine-${sha256(PACKAGE_ROOT).slice(0, 32)}.json`);
  const known = file === undefined ? undefined : readKnown(file);
  if (known?.looks === looks && isSettled(latest, Date.now())) return known.hash;
  const hash = createHash('sha256');
  for (const name of files)
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(PACKAGE_ROOT, name)));
  const made = hash.digest('hex');
  if (file !== undefined && isSettled(latest, Date.now())) {
    writeCacheFile(file, JSON.stringify({ looks, hash: made }));
  }
  return made;
}

function readKnown(file: string): { looks: string; hash: string } | undefined {
  try {
    const { looks, hash } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return typeof looks === 'string' && typeof hash === 'string' ? { looks, hash } : undefined;
  } catch {
    return undefined;
  }
}

/** None where there is no such folder: what runs from the sources need not be bundled. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function filesIn(part: string): string[] {
  if (part.includes('.')) return [part];
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of entriesOf(`${PACKAGE_ROOT}/${below}`)) {
      if (entry.isDirectory()) walk(`${below}/${entry.name}`);
      else if (entry.isFile()) found.push(`${below}/${entry.name}`);
    }
  };
  walk(part);
  return sortNames(found);
}
