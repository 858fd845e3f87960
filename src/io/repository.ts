import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isInside } from './paths.js';

/**
 * Says where files stand in the repository around the folder we are in, as code
 * hosts name them: from its root, with forward slashes. Outside of a repository
 * the folder we are in is the root; a file outside of the root keeps its absolute path.
 */
export function pathsInRepository(): (file: string) => string {
  const here = process.cwd();
  const root = rootAround(here) ?? here;
  return (file) => {
    const absolute = resolve(here, file);
    const path = isInside(absolute, root) ? relative(root, absolute) : absolute;
    return path.split(sep).join('/');
  };
}

/** The nearest folder at or above one that holds a git repository. */
export function rootAround(folder: string): string | undefined {
  // In a linked work tree and a submodule it is a file.
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootAround(parent);
}
