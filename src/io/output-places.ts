import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../errors.js';

/** Two policies whose pages would go into one folder. */
export class OutputCollision extends InputError {
  override name = 'OutputCollision';
}

/** A policy and where its pages go. */
export interface OutputPlace {
  /** The policy as it was named. */
  policy: string;
  /** The folder below the common one, with forward slashes; empty where that is the common one. */
  name: string;
  /** The folder as the user would name it. */
  folder: string;
}

/**
 * Where the pages of policies go: those of one policy into the output folder
 * itself, those of several into a folder each. `sites/a/policy.yaml` is `a`,
 * `sites/b.yaml` is `b`: the path below the deepest folder that holds them all.
 * It touches no disk.
 *
 * @param policies - as they were named, each once
 * @param out - the output folder as it was named
 * @throws OutputCollision where two policies have one name, also where only Windows
 * and macOS, which do not tell capital letters apart, take the names for one
 */
export function outputPlaces(policies: readonly string[], out: string): OutputPlace[] {
  const [first, ...others] = policies;
  if (first === undefined) return [];
  if (others.length === 0) return [{ policy: first, name: '', folder: out }];

  const common = deepestCommonFolder(policies.map((policy) => dirname(resolve(policy))));
  const taken = new Map<string, string>();
  return policies.map((policy) => {
    const name = nameOf(policy, common);
    const key = name.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) {
      throw new OutputCollision(
        `The pages of ${other} and ${policy} would both go into ${join(out, name)}. ` +
          'Rename one of the policies, or build them one by one, each with its own --out.',
      );
    }
    taken.set(key, policy);
    return { policy, name, folder: join(out, name) };
  });
}

function nameOf(policy: string, common: string): string {
  const path = relative(common, resolve(policy)).split(sep);
  const file = basename(policy);
  const own = file.replace(/\.ya?ml$/i, '').replace(/(?<=.)\.policy$/i, '');
  const above = path.slice(0, -1);
  // One that lies beside the folders of the others needs a name too.
  const isNamedByFolder = /^policy\.ya?ml$/i.test(file) && above.length > 0;
  return (isNamedByFolder ? above : [...above, own]).join('/');
}

function deepestCommonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  let length = first.length;
  for (const steps of others) {
    let same = 0;
    while (same < length && steps[same] === first[same]) same++;
    length = same;
  }
  if (length === 0) {
    throw new OutputCollision('The policies lie on different drives. Build them one by one.');
  }
  return first.slice(0, length).join(sep) || sep;
}
