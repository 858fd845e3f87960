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

/** Sorts by code point, which `sort()` alone does not do, so that every system lists alike. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** UTF-16 writes the highest code points with units that are not the highest. */
const rank = (unit: number): number =>
  unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
