import { suggest } from '../diagnostics/suggest.js';
import type { Path } from '../policy.js';

/** The words of a language: texts, lists of texts (the months) and groups of them. */
export type Words = string | readonly string[] | { readonly [key: string]: Words };
export type Group = { readonly [key: string]: Words };

/** What is wrong with a text of somebody's own. */
export interface Flaw {
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  help: string;
  path: Path;
  on: 'key' | 'value';
}

export interface Merged {
  words: Group;
  flaws: Flaw[];
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Lays own words over others: groups key by key, texts and lists as a whole. What
 * does not fit is left out and told.
 *
 * @param base - the words of a language in full
 * @param own - what an override says, as far as it goes
 */
export function mergeWords(base: Group, own: unknown): Merged {
  const flaws: Flaw[] = [];
  const merge = (under: Words, over: unknown, path: Path): Words => {
    if (typeof under === 'string') {
      const found = flawsOfText(under, over, path);
      flaws.push(...found);
      return found.length > 0 ? under : (over as string);
    }
    if (Array.isArray(under)) {
      const found = flawsOfList(under, over, path);
      flaws.push(...found);
      return found.length > 0 ? under : (over as string[]);
    }
    const group = under as Group;
    if (!isGroup(over)) {
      flaws.push(wrongKind(path, 'a group of texts', over, exampleOf(group)));
      return group;
    }
    const merged: Record<string, Words> = { ...group };
    for (const [key, value] of Object.entries(over)) {
      const place = [...path, key];
      if (Object.hasOwn(group, key)) merged[key] = merge(group[key] as Words, value, place);
      else flaws.push(unknownText(base, group, place));
    }
    return merged;
  };
  return { words: merge(base, own, []) as Group, flaws };
}

/** The texts of a language by their paths. */
export function* textsOf(words: Words, path: readonly string[] = []): Generator<string[]> {
  if (typeof words === 'string' || Array.isArray(words)) yield [...path];
  else
    for (const [key, child] of Object.entries(words as Group))
      yield* textsOf(child, [...path, key]);
}

const dotted = (path: Path): string => path.join('.');

function unknownText(base: Group, group: Group, path: Path): Flaw {
  const key = String(path.at(-1));
  const here = Object.keys(group);
  const near = suggest(key, here);
  const elsewhere = [...allPaths(base)].filter((other) => other.at(-1) === key).map(dotted);
  const meant = near === undefined ? elsewhere[0] : dotted([...path.slice(0, -1), near]);
  const keys = `${here.slice(0, 8).join(', ')}${here.length > 8 ? ' …' : ''}`;
  return {
    rule: 'unknown-text',
    severity: 'warning',
    message: `There is no text "${dotted(path)}", so these words are on no page.`,
    help:
      meant !== undefined
        ? `Did you mean ${meant}?`
        : path[0] === 'vocabulary'
          ? 'Words of your own belong into the policy, under vocabulary:.'
          : `The keys there are: ${keys}.`,
    path,
    on: 'key',
  };
}

function* allPaths(words: Words, path: readonly string[] = []): Generator<string[]> {
  if (typeof words === 'string' || Array.isArray(words)) return;
  for (const [key, child] of Object.entries(words as Group)) {
    yield [...path, key];
    yield* allPaths(child, [...path, key]);
  }
}

const KIND_NAMES: Record<string, string> = {
  object: 'a group of keys',
  number: 'a number',
  boolean: 'true or false',
};

function nameOfKind(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return KIND_NAMES[typeof value] ?? 'a text';
}

function wrongKind(path: Path, wanted: string, value: unknown, help: string): Flaw {
  const what = path.length === 0 ? 'A locale' : `"${dotted(path)}"`;
  return {
    rule: 'wrong-text',
    severity: 'error',
    message: `${what} should be ${wanted}, but it is ${nameOfKind(value)}.`,
    help,
    path,
    on: typeof value === 'object' ? 'key' : 'value',
  };
}

function exampleOf(group: Group): string {
  const [key = '', value] = Object.entries(group)[0] ?? [];
  return `Write for example ${key}: ${typeof value === 'string' ? JSON.stringify(value) : '…'} below it.`;
}

function flawsOfList(base: readonly string[], own: unknown, path: Path): Flaw[] {
  const fits = Array.isArray(own) && own.length === base.length;
  const texts = fits && own.every((text) => typeof text === 'string' && text.trim() !== '');
  if (texts) return [];
  const help = `They are: ${base.join(', ')}.`;
  return [wrongKind(path, `a list of ${base.length} texts`, own, help)];
}

function flawsOfText(base: string, own: unknown, path: Path): Flaw[] {
  const shipped = `policygen says: ${JSON.stringify(base)}`;
  if (typeof own !== 'string') {
    const help = typeof own === 'object' ? shipped : 'Put it into quotes.';
    return [wrongKind(path, 'a text', own, help)];
  }
  const flaw = (message: string, help: string): Flaw => ({
    rule: 'wrong-text',
    severity: 'error',
    message,
    help,
    path,
    on: 'value',
  });
  if (own.trim() === '') {
    return [flaw(`"${dotted(path)}" is empty, so the page would say nothing there.`, shipped)];
  }
  if (/[{}]/.test(own.replace(HOLE, ''))) {
    return [
      flaw('A brace here belongs to no hole.', 'Write a hole as in {{name}}, without blanks.'),
    ];
  }
  return flawsOfHoles(holesOf(base, path), holesOf(own, path), path, shipped, flaw);
}

const quoted = (holes: readonly string[]): string => holes.map((hole) => `{{${hole}}}`).join(', ');

function flawsOfHoles(
  known: readonly string[],
  used: readonly string[],
  path: Path,
  shipped: string,
  flaw: (message: string, help: string) => Flaw,
): Flaw[] {
  const there =
    known.length === 0 ? 'Nothing fills holes there.' : `The holes are: ${quoted(known)}.`;
  const strange = used
    .filter((hole) => !known.includes(hole))
    .map((hole) => ({ hole, meant: suggest(hole, known) }));
  // What fills a hole was declared; without the hole it would be on no page.
  const lost = known.filter(
    (hole) => !used.includes(hole) && !strange.some(({ meant }) => meant === hole),
  );
  return [
    ...strange.map(({ hole, meant }) =>
      flaw(
        `Nothing fills the hole {{${hole}}} in "${dotted(path)}".`,
        meant === undefined ? there : `Did you mean {{${meant}}}?`,
      ),
    ),
    ...(lost.length > 0 ? [flaw(`"${dotted(path)}" lacks ${quoted(lost)}.`, shipped)] : []),
  ];
}

const HOLE = /\{\{(\w+)(?::or)?\}\}/g;

/** `{{x}}`, `{{X}}` and `{{x:or}}` are one hole; so are `{{value}}` and the name of the first key. */
function holesOf(text: string, path: Path): string[] {
  const first = ['statements', 'cells'].includes(String(path[0]))
    ? String(path[2]).split('+')[0]
    : undefined;
  const names = [...text.matchAll(HOLE)].map(([, name = '']) => {
    const plain = name.charAt(0).toLowerCase() + name.slice(1);
    return plain === 'value' && first !== undefined ? first : plain;
  });
  return [...new Set(names)];
}
