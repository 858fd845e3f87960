import { join, resolve, sep } from 'node:path';
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

  // Names as people and globs write them need no look at the folder we are in.
  const arePlain = policies.every((policy) => PLAIN.test(policy));
  const paths = policies.map((policy) =>
    arePlain ? policy.split('/') : resolve(policy).split(sep),
  );
  const depth = depthInCommon(paths);
  if (depth === 0 && !arePlain) {
    throw new OutputCollision('The policies lie on different drives. Build them one by one.');
  }
  const below = join(out, 'x').slice(0, -1);
  const taken = new Map<string, string>();
  return policies.map((policy, index) => {
    const name = nameOf(paths[index] ?? [], depth);
    const folder = below + (sep === '/' ? name : name.replaceAll('/', sep));
    const key = name.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) {
      throw new OutputCollision(
        `The pages of ${other} and ${policy} would both go into ${folder}. ` +
          'Rename one of the policies, or build them one by one, each with its own --out.',
      );
    }
    taken.set(key, policy);
    return { policy, name, folder };
  });
}

/** A relative path with forward slashes, in which no step begins with a dot. */
const PLAIN = /^(?!\.)[^/\\:]+(?:\/(?!\.)[^/\\:]+)*$/;

/** @param depth - how many steps lead to the folder that holds all policies */
function nameOf(path: readonly string[], depth: number): string {
  const file = path.at(-1) ?? '';
  const above = path.slice(depth, -1).join('/');
  // One that lies beside the folders of the others needs a name too.
  if (above !== '' && /^policy\.ya?ml$/i.test(file)) return above;
  const own = file.replace(/\.ya?ml$/i, '').replace(/(?<=.)\.policy$/i, '');
  return above === '' ? own : `${above}/${own}`;
}

/** How many steps lead to the deepest folder that holds all of them. */
function depthInCommon([first = [], ...others]: readonly (readonly string[])[]): number {
  let depth = first.length - 1;
  for (const steps of others) {
    let same = 0;
    while (same < depth && same < steps.length - 1 && steps[same] === first[same]) same++;
    depth = same;
  }
  return depth;
}
