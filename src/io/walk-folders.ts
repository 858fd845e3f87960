import { lstatSync, readdirSync, type Stats } from 'node:fs';

/** What a walk found. */
export interface Walked {
  paths: string[];
  /** What the system said of those of which it was asked. */
  looks: ReadonlyMap<string, Stats>;
}

/** In a pattern, all that asks for more than one star in a name. */
const SPECIAL = /[\\?[\]{}()!+@|]|\*[^/]*\*|(?:^|\/)\.{0,2}(?:\/|$)|(?:^|\/)\.[^/]*\*/;

const isSearched = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

/**
 * The files that a relative pattern matches with no more than a star in a name,
 * as the policy.yaml in all folders of one. That is what most runs over a thousand policies
 * are given, and a library of globs takes longer to load than this walk takes.
 *
 * @returns nothing where the pattern asks for more
 */
export function walkPattern(pattern: string): Walked | undefined {
  if (SPECIAL.test(pattern)) return undefined;
  const steps = pattern.split('/');
  const last = steps.pop() ?? '';
  if (steps.includes('node_modules')) return { paths: [], looks: new Map() };
  const first = steps.findIndex((step) => step.includes('*'));
  let folders = [first < 0 ? steps.join('/') : steps.slice(0, first).join('/')];
  for (const step of first < 0 ? [] : steps.slice(first)) {
    folders = folders.flatMap((folder) => foldersIn(folder, step));
  }
  if (last.includes('*')) {
    return { paths: folders.flatMap((folder) => filesIn(folder, last)), looks: new Map() };
  }
  const looks = new Map<string, Stats>();
  for (const folder of folders) {
    const path = within(folder, last);
    const stats = lookAt(path);
    if (stats?.isFile()) looks.set(path, stats);
  }
  return { paths: [...looks.keys()], looks };
}

/** The files of these names in and below a folder, relative to it. No link is followed, as above. */
export function walkBelow(root: string, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const walk = (below: string): void => {
    for (const entry of entriesOf(below === '' ? root : `${root}/${below}`)) {
      const { name } = entry;
      const path = below === '' ? name : `${below}/${name}`;
      if (entry.isDirectory()) {
        if (isSearched(name)) walk(path);
      } else if (names.has(name) && entry.isFile()) {
        found.push(path);
      }
    }
  };
  walk('');
  return found;
}

const within = (folder: string, name: string): string =>
  folder === '' ? name : `${folder}/${name}`;

/** What a folder holds; nothing where it cannot be looked into. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What stands at a path; nothing where that cannot be said. */
function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The folders of a name, or of all names that fit; links are not followed. */
function foldersIn(folder: string, step: string): string[] {
  if (!step.includes('*')) {
    const path = within(folder, step);
    return lookAt(path)?.isDirectory() ? [path] : [];
  }
  const fits = fitting(step);
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && isSearched(entry.name) && fits(entry.name))
    .map(({ name }) => within(folder, name));
}

function filesIn(folder: string, last: string): string[] {
  const fits = fitting(last);
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && fits(entry.name))
    .map(({ name }) => within(folder, name));
}

/** Whether a name is what a step with one star asks for. */
function fitting(step: string): (name: string) => boolean {
  const [before = '', after = ''] = step.split('*');
  const least = Math.max(before.length + after.length, 1);
  return (name) => name.length >= least && name.startsWith(before) && name.endsWith(after);
}
