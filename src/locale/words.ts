import type { Policy } from '../policy.js';
import type { Locale } from './locale.js';

/** The heading of the document, from its title or its kinds. */
export function documentTitle(policy: Policy, locale: Locale): string {
  const own = policy.title;
  if (own !== undefined) return textIn(own, locale.tag, policy.languages[0] as string) ?? '';
  const words = (policy.kinds ?? []).map(
    (kind) =>
      ownWord(policy, 'document-kinds', kind, locale.tag) ??
      locale.vocabulary['document-kinds']?.[kind] ??
      kind,
  );
  if (words.length === 0) return locale.title.default ?? '';
  return capitalise(joinWords(words, locale));
}

export const capitalise = (text: string): string =>
  isLatin(text.charCodeAt(0))
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** ` -~ß-öø-ÿ`: sets of letters are slow to compile, and most texts begin with one of these. */
const isLatin = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) || (code >= 0xdf && code <= 0xff && code !== 0xf7);

/**
 * `a, b and c`; with semicolons where an item holds a comma itself.
 *
 * @param clauses whether the items are clauses, before whose joint some languages put a comma
 */
export function joinWords(
  words: readonly string[],
  locale: Locale,
  conjunction: 'and' | 'or' = 'and',
  clauses = false,
): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const long = words.length > 2 && words.some(holdsComma);
  const first = words.slice(0, -1).join(long ? '; ' : ', ');
  if (long) return `${first}; ${locale.list[conjunction]} ${last}`;
  if (clauses) return `${first}${locale.list[`${conjunction}_clause`]} ${last}`;
  return `${first}${holdsComma(words[0] ?? '') ? ',' : ''} ${locale.list[conjunction]} ${last}`;
}

/** Whether a word holds a comma or a semicolon itself, outside of parentheses. */
const holdsComma = (word: string): boolean =>
  (word.includes(',') || word.includes(';')) &&
  (!word.includes('(') || /[,;]/.test(word.replace(/\([^()]*\)/g, '')));

/** A text leaf in a language: a bare string is in the policy's first language. */
export function textIn(
  text: string | Record<string, string>,
  tag: string,
  first: string,
): string | null {
  if (typeof text === 'string') return tag === first ? text : null;
  return Object.hasOwn(text, tag) ? (text[tag] as string) : null;
}

/** A word that the policy declares itself, under `vocabulary:`. */
export function ownWord(policy: Policy, kind: string, id: string, tag: string): string | null {
  const words = policy.vocabulary?.[kind];
  if (!words || !Object.hasOwn(words, id)) return null;
  return textIn(words[id] as string | Record<string, string>, tag, policy.languages[0] as string);
}

/** For what a policy has words of its own and in which languages, in the order in which it declares them. */
export function ownWords({ vocabulary }: Policy): string {
  let words = '';
  for (const kind in vocabulary) {
    for (const [id, text] of Object.entries(vocabulary[kind] ?? {})) {
      words += ` ${kind}/${id}:`;
      if (typeof text === 'object') for (const tag in text) words += `${tag},`;
    }
  }
  return words;
}
