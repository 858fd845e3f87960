import type { Assets } from '../assets.js';
import { suggest } from '../diagnostics/suggest.js';
import { wordsOf } from './locale.js';
import type { Group, Words } from './merge.js';

const HEAD = `# Words of your own. Keep only what differs: all that is not in this file comes
# from policygen.
`;

export type Part = { text: string } | { unknown: string; meant?: string };

/**
 * Some words of a shipped locale, as a file that holds nothing else.
 *
 * @param keys - what to take, by its keys: `sections.rights`, or a whole group: `page`
 */
export function partOfLocale(assets: Assets, tag: string, keys: readonly string[]): Part {
  const words = wordsOf(assets, tag) ?? {};
  const part: Branch = {};
  for (const key of keys) {
    const steps = key.split('.');
    const found = follow(words, steps);
    if ('meant' in found) {
      return { unknown: key, ...(found.meant === undefined ? {} : { meant: found.meant }) };
    }
    put(part, steps, found.words);
  }
  return { text: `${HEAD}${lines(part).join('\n')}\n` };
}

/** A shipped language in full, tables included: what a language of one's own is translated from. */
export function languageToTranslate(assets: Assets, tag: string, as: string): string {
  const words = wordsOf(assets, tag) ?? {};
  return `# "${as}": every text of a language, to be translated from "${tag}".\n${lines(words).join('\n')}\n`;
}

/** A shipped entry of the catalogue under another id. */
export function serviceUnderId(text: string, id: string): string {
  const entry = JSON.parse(text) as object;
  return `${JSON.stringify({ ...entry, id }, null, 2)}\n`;
}

type Branch = { [key: string]: Words | Branch };

function follow(
  words: Group,
  steps: readonly string[],
): { words: Words } | { meant: string | undefined } {
  let at: Words = words;
  for (const [index, step] of steps.entries()) {
    const group = typeof at === 'object' && !Array.isArray(at) ? (at as Group) : {};
    if (!Object.hasOwn(group, step)) {
      const near = suggest(step, Object.keys(group));
      const meant = near && [...steps.slice(0, index), near, ...steps.slice(index + 1)].join('.');
      return { meant: meant || undefined };
    }
    at = group[step] as Words;
  }
  return { words: at };
}

/** A group that was taken whole takes what comes after it along. */
function put(part: Branch, steps: readonly string[], words: Words): void {
  const [step = '', ...rest] = steps;
  if (rest.length === 0) {
    part[step] = words;
    return;
  }
  const below = { ...((part[step] ?? {}) as Branch) };
  part[step] = below;
  put(below, rest, words);
}

/** YAML that every reader takes alike: texts in double quotes, as in JSON. */
function lines(group: Branch | Group, indent = ''): string[] {
  return Object.entries(group).flatMap(([key, value]) => {
    const name = isPlain(key) ? key : JSON.stringify(key);
    if (typeof value === 'string') return [`${indent}${name}: ${JSON.stringify(value)}`];
    if (Array.isArray(value)) return [`${indent}${name}: [${value.map(quoted).join(', ')}]`];
    return [`${indent}${name}:`, ...lines(value as Group, `${indent}  `)];
  });
}

const quoted = (text: string): string => JSON.stringify(text);

/** Some readers take `no`, the code of Norway, for a truth value. */
const isPlain = (key: string): boolean =>
  /^[A-Za-z][\w+-]*$/.test(key) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(key);
