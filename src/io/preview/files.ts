import { realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isPlainPath } from '../paths.js';
import { readRegularFile } from '../read-file.js';

/** What a web page is made of; all else in the folder is nobody's business. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
};

const MAX_BYTES = 50_000_000;

export interface ServedFile {
  type: string;
  content: Uint8Array;
}

/**
 * The path that a request asks for, below the folder, with forward slashes; `a/`
 * for a folder, empty for the root.
 *
 * @param target - as it stands in the request, before anything was decoded
 * @returns nothing where it is no plain path: `..` in any writing, a hidden file
 */
export function pathOf(target: string): string | undefined {
  if (!target.startsWith('/')) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(target.slice(1).replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const name = path.endsWith('/') ? path.slice(0, -1) : path;
  if (path === '') return path;
  return isPlainPath(name) && !/(?:^|\/)\./.test(name) ? path : undefined;
}

/** A file of the folder, or nothing where there is none that may be seen; links are not followed. */
export function fileIn(folder: string, path: string): ServedFile | undefined {
  const type = TYPES[extname(path).toLowerCase()];
  if (type === undefined) return undefined;
  try {
    const asked = join(realpathSync(folder), path);
    // The folder itself may be a link, but nothing in it.
    if (realpathSync(asked) !== asked) return undefined;
    return { type, content: readRegularFile(asked, MAX_BYTES) };
  } catch {
    return undefined; // Not there, or not to be read, which is one to a visitor.
  }
}

/** Whether a path is a folder, to be asked for with a slash at its end. */
export function isFolderIn(folder: string, path: string): boolean {
  try {
    const asked = join(realpathSync(folder), path);
    return realpathSync(asked) === asked && statSync(asked).isDirectory();
  } catch {
    return false;
  }
}
