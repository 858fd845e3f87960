import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Base, Bases, Refusal } from '../extend/bases.js';
import { codeOf, ReadError, reasonOf } from './fs-errors.js';
import { isInside, NOT_PORTABLE, realPath } from './paths.js';
import { readRegularFile } from './read-file.js';
import { rootAround } from './repository.js';

/** Beyond which no base is read, and how messages name it. */
interface Root {
  folder: string;
  name: string;
  /** What helps where it is too narrow. */
  help: string;
}

/**
 * Reads the files that policies extend, for one run: each is read and parsed once.
 *
 * A policy may come from a stranger. So nothing is read outside of the git
 * repository that the policy is in; without one, of the current folder where the
 * policy is in it, else of the policy's own folder. Nothing is read that is not
 * named like YAML, so that no other file's lines can come into a message.
 */
export function basesOnDisk(): Bases {
  const roots = new Map<string, Root>();
  const contents = new Map<string, Uint8Array>();

  const rootOf = (policy: string): Root => {
    const folder = realPath(dirname(policy));
    const known = roots.get(folder);
    if (known) return known;
    const found = rootFor(folder);
    roots.set(folder, found);
    return found;
  };

  return {
    parsed: new Map(),
    identify: (file) => realPath(file),
    read(name, from, policy) {
      if (NOT_PORTABLE.test(name) || isAbsolute(name) || name.startsWith('/')) return noPath(name);
      const folder = realPath(dirname(from));
      const target = join(folder, name);
      const root = rootOf(policy);
      if (!isInside(target, root.folder)) return outside(name, root);
      if (!isYaml(target)) return noYaml(name);

      const shown = relative('', join(dirname(from), name)) || name;
      const file = isAbsolute(from) ? resolve(shown) : shown;
      let real: string;
      try {
        real = realpathSync(target);
      } catch (error) {
        // Whether a link leads nowhere or to what must not be read is not told apart.
        if (hasLink(target, root.folder)) return astray(name, root);
        return notThere(file, error);
      }
      if (!isInside(real, root.folder) || !isYaml(real)) return astray(name, root);
      return contentOf(real, realPath(file) === real ? file : real);
    },
  };

  function contentOf(real: string, file: string): Base | Refusal {
    try {
      const content = contents.get(real) ?? readRegularFile(real, undefined, file);
      contents.set(real, content);
      return { file, id: real, content };
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      const help = 'Name another file, or mend this one.';
      return { rule: 'base-unreadable', message: error.message, help, file };
    }
  }
}

function rootFor(folder: string): Root {
  const repository = rootAround(folder);
  if (repository !== undefined)
    return {
      folder: repository,
      name: 'the git repository that the policy is in',
      help: 'Keep what policies share in the same repository.',
    };
  const help = 'Run policygen in a folder that holds both, or keep both in one git repository.';
  const here = realPath('.');
  return isInside(folder, here)
    ? { folder: here, name: 'the current folder', help }
    : { folder, name: "the policy's own folder", help };
}

const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** Whether there is a link on the way from a folder to a path below it. */
function hasLink(path: string, folder: string): boolean {
  let at = folder;
  for (const step of relative(folder, path).split(sep)) {
    at = join(at, step);
    try {
      if (lstatSync(at).isSymbolicLink()) return true;
    } catch {
      return false;
    }
  }
  return false;
}

/** A name of the user's inside a message: never a screenful. */
const quoted = (name: string): string =>
  JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);

const noPath = (name: string): Refusal => ({
  rule: 'base-name',
  message: `${quoted(name)} is no path of a file relative to this one.`,
  help: 'Write it from the folder of this file, with forward slashes: ../../base.yaml',
});

const noYaml = (name: string): Refusal => ({
  rule: 'base-name',
  message: `${quoted(name)} is not named like a YAML file.`,
  help: 'Only files whose names end in .yaml or .yml can be extended.',
});

const outside = (name: string, root: Root): Refusal => ({
  rule: 'base-outside',
  message: `${quoted(name)} is outside of ${root.name}, where nothing is read.`,
  help: root.help,
});

const astray = (name: string, root: Root): Refusal => ({
  rule: 'base-outside',
  message: `${quoted(name)} is a link that leads to no YAML file inside of ${root.name}.`,
  help: root.help,
});

function notThere(file: string, error: unknown): Refusal {
  const isMissing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
  return {
    rule: isMissing ? 'base-missing' : 'base-unreadable',
    message: isMissing ? `There is no file ${file}.` : `Cannot read ${file}: ${reasonOf(error)}.`,
    help: 'The path begins at the folder of the file in which it stands.',
    file,
  };
}
