import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

// What no system accepts, or what means another file on one of them: a backslash
// is a separator on Windows, a colon names a drive or a stream there.
export const NOT_PORTABLE = /[\u0000-\u001f\u007f<>:"\\|?*]/;

/** Whether a name is a plain relative path with forward slashes that stays below its folder. */
export function isPlainPath(name: string): boolean {
  return (
    !NOT_PORTABLE.test(name) &&
    name.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
  );
}

/** Whether a path is a folder or lies in it; both absolute and without links. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path without links; what does not exist yet keeps its name below what does. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
  }
}

/** Sorts names as `byCodePoint` does, a thousand of them in the time of one call. */
export function sortNames(names: string[]): string[] {
  return names.some((name) => HIGH.test(name)) ? names.sort(byCodePoint) : names.sort();
}

/** Sorts by code point, which `sort()` alone does not do, so that every system lists alike. */
export function byCodePoint(a: string, b: string): number {
  // UTF-16 writes the highest code points with units that are not the highest.
  if (HIGH.test(a) || HIGH.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

const HIGH = /[\ud800-\uffff]/;
