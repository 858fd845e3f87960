import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The names of our temporary files and folders, which a later run may sweep away. */
const TEMPORARY = /^\.policygen-[0-9a-f]{32}\.tmp$/;
/** Before a pattern is compiled: a folder with a thousand others has none, mostly. */
const isTemporary = (name: string): boolean =>
  name.startsWith('.policygen-') && TEMPORARY.test(name);

/** A running build is not that old, in milliseconds. */
const FORGOTTEN = 600_000;
/** Nor is what it left still looked for each time, a week later. */
const OLD_NEWS = 7 * 24 * 60 * 60 * 1000;

/**
 * No thread or process has the names of another. They need not be secret, as none is opened that
 * is there already; and what Node has of secrets takes as long to load as to write the pages.
 */
const own = [process.pid, Math.random() * 2 ** 32, Math.random() * 2 ** 32]
  .map((number) => Math.floor(number).toString(16).padStart(8, '0'))
  .join('');
let named = 0;

/** The path of a temporary file or folder beside another. */
export function temporaryBeside(path: string): string {
  const number = (named++).toString(16).padStart(8, '0');
  return join(dirname(path), `.policygen-${own}${number}.tmp`);
}

/** Removes the temporary files of a build that was killed. */
export function sweep(folder: string): void {
  for (const path of forgottenIn(folder)) attempt(() => unlinkSync(path));
}

const swept = new Set<string>();

/**
 * Removes the folders of killed builds that stand beside an output folder; once in a process, as
 * a thousand policies may have one folder above theirs. What is no folder there is left alone:
 * it may be what became of somebody's own file.
 *
 * @param isThere - whether the output folder is there: then they are only looked for where they
 * are likely, as to list a thousand folders takes longer than to replace a page in one of them
 */
export function sweepBeside(folder: string, isThere: boolean): void {
  const parent = dirname(folder);
  if (swept.has(parent) || (isThere && !isNews(parent))) return;
  swept.add(parent);
  for (const path of forgottenIn(parent)) {
    attempt(() => {
      if (!lstatSync(path).isDirectory()) return;
      // A build that slept until now must not find half of it.
      const claimed = temporaryBeside(path);
      renameSync(path, claimed);
      rmSync(claimed, { recursive: true });
    });
  }
}

/**
 * Whether something came into a folder or left it since, not so lately that a running build may have
 * done it. What a killed one left there was looked for in that time, and is when a folder is made.
 */
function isNews(folder: string): boolean {
  const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.ctimeMs ?? 0);
  return age > FORGOTTEN && age < OLD_NEWS;
}

function forgottenIn(folder: string): string[] {
  try {
    const paths = readdirSync(folder)
      .filter(isTemporary)
      .map((name) => join(folder, name));
    // The change time: a second name of an old file is new although its content is not.
    return paths.filter((path) => {
      const changed = lstatSync(path, { throwIfNoEntry: false })?.ctimeMs;
      return Date.now() - (changed ?? Number.POSITIVE_INFINITY) > FORGOTTEN;
    });
  } catch {
    // There is no such folder yet, or the leftovers stay: neither keeps us from building.
    return [];
  }
}

/**
 * Makes what was renamed in a folder survive a power cut before the old contents go.
 * Windows and some network disks have no such call; their renames hold without it.
 */
export function syncFolder(folder: string): void {
  attempt(() => {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** For tidying up, where a failure changes nothing for anybody. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // A later run sweeps what is left.
  }
}
