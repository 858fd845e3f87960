import { statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { ReadError } from './fs-errors.js';
import { byCodePoint } from './paths.js';
import { STDIN } from './read-input.js';

/** The files that stand for a policy where only a folder is named. */
const IN_FOLDER = '**/policy.{yaml,yml}';

/** What no website keeps its own policy in. */
const IGNORED = ['**/node_modules/**'];

export interface FoundPolicies {
  /** Each once, in the order of the arguments, those of one argument by name. */
  paths: string[];
  /** For each argument that matches nothing, or cannot be searched. */
  failures: ReadError[];
}

/**
 * The policies that arguments stand for: a file for itself, whatever its name, a
 * folder for every `policy.yaml` in and below it, a glob for the files it
 * matches, `-` for itself. Hidden folders and `node_modules` are not searched.
 */
export async function findPolicies(
  args: readonly string[],
  signal: AbortSignal,
): Promise<FoundPolicies> {
  const paths = new Map<string, string>();
  const add = (path: string) => {
    const key = path === STDIN ? path : resolve(path);
    if (!paths.has(key)) paths.set(key, path);
  };
  const failures: ReadError[] = [];
  for (const arg of args) {
    signal.throwIfAborted();
    const kind = arg === STDIN ? 'file' : await kindOf(arg);
    if (kind === 'file') {
      add(arg);
      continue;
    }
    const found = kind === 'folder' ? await inFolder(arg, signal) : await matching(arg, signal);
    for (const path of found) add(path);
    if (found.length > 0) continue;
    const what = kind === 'folder' ? 'there is no policy.yaml in it' : 'no file matches';
    failures.push(new ReadError(`Cannot read ${arg}: ${what}.`));
  }
  return { paths: [...paths.values()], failures };
}

async function kindOf(arg: string): Promise<'file' | 'folder' | 'glob'> {
  try {
    return statSync(arg).isDirectory() ? 'folder' : 'file';
  } catch {
    const { isDynamicPattern } = await import('tinyglobby');
    // Reading what is no glob will say what is wrong.
    return isDynamicPattern(arg) ? 'glob' : 'file';
  }
}

async function inFolder(folder: string, signal: AbortSignal): Promise<string[]> {
  const found = await search(IN_FOLDER, { cwd: folder, signal });
  return found.map((path) => join(folder, path));
}

const matching = (pattern: string, signal: AbortSignal): Promise<string[]> =>
  search(pattern, { absolute: isAbsolute(pattern), signal });

async function search(
  pattern: string,
  options: { cwd?: string; absolute?: boolean; signal: AbortSignal },
): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    ...options,
    expandDirectories: false,
    // A link to a folder above would lead in a circle.
    followSymbolicLinks: false,
    ignore: IGNORED,
  });
  options.signal.throwIfAborted();
  return found.sort(byCodePoint);
}
