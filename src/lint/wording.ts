import type { Assets } from '../assets.js';
import type { Path, Policy } from '../policy.js';
import type { Element } from '../resolve/resolve.js';
import { readData } from '../source/read-data.js';
import { everyText } from './query.js';
import { and } from './words.js';

/** Phrases of one language, data/wording/<tag>.yaml. */
export interface Wording {
  /** Words that make a sentence one about keeping data. */
  keeping: string[];
  vague_retention: string[];
  guarantee: string[];
  /** Words that turn a guarantee into a warning. */
  denial: string[];
  /** Words that make a sentence one about what no longer holds. */
  past: string[];
  /** Names that no law bears, with the right one. */
  misnamed_laws: Record<string, string>;
  /** What stands between brackets where something is still to be filled in. */
  placeholders: string[];
  /** That what a log holds is no personal data. */
  not_personal: string[];
  /** Words by which that may be true: addresses were shortened or made anonymous. */
  made_anonymous: string[];
  /** The use of a site, from which consent is taken. */
  using: string[];
  /** That this use is agreement. */
  agreeing: string[];
  /** Words by which the agreement is to a processing, and not to terms of business. */
  to_processing: string[];
}

const FOLDER = 'data/wording';
const cache = new WeakMap<Assets, Map<string, Wording>>();

/** The phrases by language, read once per set of assets. */
export function readWordings(assets: Assets): ReadonlyMap<string, Wording> {
  const known = cache.get(assets);
  if (known) return known;
  const read = new Map(
    assets
      .list(FOLDER)
      .map((name) => [
        name.replace(/\.yaml$/, ''),
        readData(assets, `${FOLDER}/${name}`) as Wording,
      ]),
  );
  cache.set(assets, read);
  return read;
}

/** A text of the author's. */
export interface Prose {
  path: Path;
  language: string;
  text: string;
}

/** The author's texts, own words of the vocabulary included; not the log of what was changed. */
export function* everyProse(root: Element, policy: Policy): Generator<Prose> {
  const first = String((policy.languages as string[])[0]);
  for (const prose of everyText(root, first)) {
    if (!prose.path.includes('change_log')) yield prose;
  }
  yield* strings(policy.vocabulary, ['vocabulary'], first);
}

/** The texts under a value; a key that is a language tells in which they are. */
function* strings(value: unknown, path: Path, language: string): Generator<Prose> {
  if (typeof value === 'string') yield { path, language, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const at = Array.isArray(value) ? Number(key) : key;
      yield* strings(
        part,
        [...path, at],
        path.length >= 3 && /^[a-z]{2}$/.test(key) ? key : language,
      );
    }
  }
}

/** Between sentences. */
const SENTENCES = /(?<=[.!?])\s+|\n+/;

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] => text.split(SENTENCES);

/** The first phrase of a list that stands in a text, as it is written there, with its sentence. */
export function findPhrase(
  text: string,
  phrases: readonly string[],
): { phrase: string; found: string; sentence: string } | undefined {
  const likely = phrases.filter((phrase) => folded(text).includes(folded(phrase)));
  if (likely.length === 0) return undefined;
  for (const sentence of sentencesOf(text)) {
    for (const phrase of likely) {
      const found = wholeWords(phrase, sentence);
      if (found) return { phrase, found: found.replace(/\s+/g, ' '), sentence };
    }
  }
  return undefined;
}

/** The sentence in which a name stands as it is written: SKAT is an authority, skat is a tax. */
export function findName(text: string, name: string): string | undefined {
  if (!text.includes(name)) return undefined;
  return sentencesOf(text).find(
    (sentence) => wholeWords(name, sentence) && sentence.includes(name),
  );
}

/** Whether a sentence has one of the words. */
export const hasPhrase = (sentence: string, phrases: readonly string[]): boolean =>
  findPhrase(sentence, phrases) !== undefined;

const patterns = new Map<string, RegExp>();

function patternOf(body: string): RegExp {
  const known = patterns.get(body);
  if (known) return known;
  const made = new RegExp(body, 'giu');
  patterns.set(body, made);
  return made;
}

const bodyOf = (phrase: string): string =>
  phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');

const foldings = new Map<string, string>();

/** Texts that differ in case and blanks only are the same folded. Quicker than a pattern, and most texts hold nothing. */
function folded(text: string): string {
  const known = foldings.get(text);
  if (known !== undefined) return known;
  const made = text.toLowerCase().toUpperCase().replace(/\s+/g, ' ');
  // A watch reads many texts.
  if (foldings.size > 2000) foldings.clear();
  foldings.set(text, made);
  return made;
}

// To compile these sets of letters takes longer than to search a policy, so the usual signs go first.
const SIGN_BEFORE = /[\0-/:-@[-`{-\x7f‐-‧]$/;
const SIGN_AFTER = /^[\0-/:-@[-`{-\x7f‐-‧]/;
const LETTER_BEFORE = /[\p{L}\p{N}]$/iu;
const LETTER_AFTER = /^[\p{L}\p{N}]/iu;

const endsInLetter = (text: string): boolean =>
  text !== '' && !SIGN_BEFORE.test(text) && (/[A-Za-z0-9]$/.test(text) || LETTER_BEFORE.test(text));
const beginsWithLetter = (text: string): boolean =>
  text !== '' && !SIGN_AFTER.test(text) && (/^[A-Za-z0-9]/.test(text) || LETTER_AFTER.test(text));

/** A phrase as it stands in a sentence, where no letter goes before or after it. */
function wholeWords(phrase: string, sentence: string): string | undefined {
  const pattern = patternOf(bodyOf(phrase));
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
    const [found] = match;
    const end = match.index + found.length;
    // Two units, as a letter of a rare script takes.
    const before = sentence.slice(Math.max(0, match.index - 2), match.index);
    const after = sentence.slice(end, end + 2);
    if (!endsInLetter(before) && !beginsWithLetter(after)) return found;
    pattern.lastIndex = match.index + 1;
  }
  return undefined;
}

/** What was found in a text. */
export interface Hit {
  path: Path;
  language: string;
  found: string;
}

/** Of one fault in several languages of a text the first, with the others in words: ` (and in en: "SKAT")`. */
export function* oncePerText<T extends Hit>(hits: Iterable<T>): Generator<T & { more: string }> {
  const texts = new Map<string, [T, ...T[]]>();
  for (const hit of hits) {
    const { path, language, found, ...what } = hit;
    const whole = path.at(-1) === language ? path.slice(0, -1) : path;
    const key = JSON.stringify([whole, what]);
    const known = texts.get(key);
    if (known) known.push(hit);
    else texts.set(key, [hit]);
  }
  for (const [first, ...others] of texts.values()) {
    const languages = others.map(({ language, found }) => `${language}: "${found}"`);
    yield { ...first, more: others.length > 0 ? ` (and in ${and(languages)})` : '' };
  }
}
