import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isInside, realPath } from './paths.js';

/** What is watched, as the user named it. */
export interface Watched {
  files: readonly string[];
  /** Folders in which every file counts, but what editors and systems hide there. */
  folders?: readonly string[];
  /** Folders in which no change counts: what we write must not start us again. */
  ignore?: readonly string[];
}

export interface WatchPlan {
  /** The folders to watch, without links. */
  roots: string[];
  /** Whether a change at a path cannot count. */
  isIgnored(path: string): boolean;
  /** The names by which a path was asked for; none where a change there does not count. */
  namesOf(path: string): string[];
  /** The name of a watched folder; its coming and going counts, not what happens to it. */
  folderNamed(path: string): string | undefined;
  /** What each file that counts looks like now, and whether each folder is there. */
  look(): Map<string, string>;
  /** What the watched folders are: another text where one was removed and made again. */
  places(): string;
}

/** By real paths, as only they tell whether two names mean one file. */
export function planWatch({ files, folders = [], ignore = [] }: Watched): WatchPlan {
  const wanted = new Map<string, string[]>();
  for (const file of files) {
    // A link to the policy counts where it stands and where it leads.
    for (const path of new Set([join(realPath(dirname(file)), basename(file)), realPath(file)])) {
      wanted.set(path, [...(wanted.get(path) ?? []), file]);
    }
  }
  const whole = new Map(folders.map((folder) => [realPath(folder), folder]));
  const outputs = ignore.map(realPath);
  const roots = [...new Set([...[...wanted.keys()].map((file) => dirname(file)), ...whole.keys()])];

  const folderOf = (path: string): string | undefined =>
    [...whole.keys()].find(
      (folder) =>
        isInside(path, folder) &&
        // The output may lie in a watched folder, or a watched folder in the output.
        !outputs.some((output) => isInside(path, output) && !isInside(folder, output)),
    );
  const namesOf = (path: string): string[] => {
    const names = wanted.get(path);
    if (names !== undefined) return names;
    const folder = isHidden(basename(path)) ? undefined : folderOf(path);
    return folder === undefined || folder === path
      ? []
      : [join(whole.get(folder) ?? folder, path.slice(folder.length))];
  };

  return {
    roots,
    namesOf,
    folderNamed: (path) => whole.get(path),
    isIgnored: (path) => !roots.includes(path) && !wanted.has(path) && !folderOf(path),
    look: () => {
      const files = [...whole.keys()].flatMap((folder) =>
        filesIn(folder, (path) => folderOf(path) === folder),
      );
      return new Map([
        ...[...whole.keys()].map((folder) => [folder, placeOf(folder)] as const),
        ...[...wanted.keys(), ...files].map((path) => [path, looksOf(path)] as const),
      ]);
    },
    places: () => roots.map((root) => `${root}\0${placeOf(root)}`).join('\0'),
  };
}

/** What an override folder does not take either. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.endsWith('~');

function filesIn(folder: string, counts: (path: string) => boolean): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isHidden(name) && counts(join(folder, name)))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesIn(path, counts) : [path];
      });
  } catch {
    return []; // It is away for the moment.
  }
}

/** Another text after every save, be it into the file or over it; empty where there is no file. */
export function looksOf(path: string): string {
  const stats = statsOf(path);
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`;
}

function placeOf(folder: string): string {
  const stats = statsOf(folder);
  return stats === undefined ? '' : `${stats.dev} ${stats.ino}`;
}

function statsOf(path: string) {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined; // Not to be had is as good as not there: reading it will say why.
  }
}
