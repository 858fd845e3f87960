import { suggest } from '../diagnostics/suggest.js';
import type { Replaceable } from './replaceable.js';

/** The names under which people know a file: `rights`, `sections/rights`, `rights.md.hbs`, … */
function namesOf({ name, asset }: Replaceable): string[] {
  const [folder = '', file = ''] = name.split('/');
  const endings = file.split('.');
  const short = endings.map((_, count) => endings.slice(0, count + 1).join('.'));
  return [...short, ...short.map((each) => `${folder}/${each}`), asset];
}

/** The shortest name that means one file and no other. */
export function shortName(replaceable: Replaceable, all: readonly Replaceable[]): string {
  const clear = namesOf(replaceable).find(
    (name) => all.filter((each) => namesOf(each).includes(name)).length === 1,
  );
  return clear ?? replaceable.name;
}

export type Found =
  | { file: Replaceable }
  /** More than one file has this name. */
  | { several: string[] }
  | { unknown: true; meant?: string };

/** The file that somebody means by a name. */
export function findReplaceable(wanted: string, all: readonly Replaceable[]): Found {
  const name = wanted.replaceAll('\\', '/').replace(/^\.\//, '');
  const found = all.filter((each) => namesOf(each).includes(name));
  const [file] = found;
  if (file && found.length === 1) return { file };
  if (file) return { several: found.map((each) => shortName(each, all)) };
  const meant = suggest(name, all.flatMap(namesOf));
  return { unknown: true, ...(meant === undefined ? {} : { meant }) };
}
