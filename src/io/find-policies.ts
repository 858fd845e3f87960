import { type Stats, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { ReadError } from './fs-errors.js';
import type { Interruptible } from './interruptible.js';
import { sortNames } from './paths.js';
import { STDIN } from './read-input.js';
import { type Walked, walkBelow, walkPattern } from './walk-folders.js';

/** The files that stand for a policy where only a folder is named. */
const IN_FOLDER: ReadonlySet<string> = new Set(['policy.yaml', 'policy.yml']);

/** What no website keeps its own policy in. */
const IGNORED = ['**/node_modules/**'];

export interface FoundPolicies {
  /** Each once, in the order of the arguments, those of one argument by name. */
  paths: string[];
  /** For each argument that matches nothing, or cannot be searched. */
  failures: ReadError[];
  /** What the system said of some of them, so that it need not be asked again. */
  looks: ReadonlyMap<string, Stats>;
}

/**
 * The policies that arguments stand for: a file for itself, whatever its name, a
 * folder for every `policy.yaml` in and below it, a glob for the files it
 * matches, `-` for itself. Hidden folders and `node_modules` are not searched.
 */
export async function findPolicies(
  args: readonly string[],
  run: Interruptible,
): Promise<FoundPolicies> {
  const paths = new Map<string, string>();
  const looks = new Map<string, Stats>();
  const add = (path: string) => {
    const key = path === STDIN || args.length === 1 ? path : resolve(path);
    if (!paths.has(key)) paths.set(key, path);
  };
  const failures: ReadError[] = [];
  for (const arg of args) {
    run.throwIfAborted();
    const kind = arg === STDIN ? 'file' : await kindOf(arg);
    if (kind === 'file') {
      add(arg);
      continue;
    }
    const found = kind === 'folder' ? inFolder(arg) : await matching(arg, run);
    for (const path of sortNames(found.paths)) add(path);
    for (const [path, stats] of found.looks) looks.set(path, stats);
    if (found.paths.length > 0) continue;
    const what = kind === 'folder' ? 'there is no policy.yaml in it' : 'no file matches';
    failures.push(new ReadError(`Cannot read ${arg}: ${what}.`));
  }
  return { paths: [...paths.values()], failures, looks };
}

async function kindOf(arg: string): Promise<'file' | 'folder' | 'glob'> {
  try {
    return statSync(arg).isDirectory() ? 'folder' : 'file';
  } catch {
    if (arg.includes('*') && !arg.includes('\\')) return 'glob';
    const { isDynamicPattern } = await import('tinyglobby');
    // Reading what is no glob will say what is wrong.
    return isDynamicPattern(arg) ? 'glob' : 'file';
  }
}

const inFolder = (folder: string): Walked => ({
  paths: walkBelow(folder, IN_FOLDER).map((path) => join(folder, path)),
  looks: new Map(),
});

const matching = async (pattern: string, run: Interruptible): Promise<Walked> =>
  walkPattern(pattern) ?? { paths: await search(pattern, run.signal), looks: new Map() };

async function search(pattern: string, signal: AbortSignal): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    absolute: isAbsolute(pattern),
    signal,
    expandDirectories: false,
    // A link to a folder above would lead in a circle.
    followSymbolicLinks: false,
    ignore: IGNORED,
  });
  signal.throwIfAborted();
  return found;
}
