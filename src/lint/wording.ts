import type { Assets } from '../assets.js';
import type { Path } from '../policy.js';
import { readData } from '../source/read-data.js';
import { once } from './once.js';
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

const wordings = once((_: Assets) => new Map<string, Wording | null>());

/** The phrases of a language, where there are any; read once per set of assets. */
export function readWording(assets: Assets, tag: string): Wording | null {
  const known = wordings(assets);
  const found = known.get(tag);
  if (found !== undefined) return found;
  const isThere = assets.list(FOLDER).includes(`${tag}.yaml`);
  const wording = isThere ? (readData(assets, `${FOLDER}/${tag}.yaml`) as Wording) : null;
  known.set(tag, wording);
  return wording;
}

/** The phrases of all languages. */
export const readWordings = (assets: Assets): ReadonlyMap<string, Wording> =>
  new Map(
    assets
      .list(FOLDER)
      .map((name) => name.slice(0, -'.yaml'.length))
      .map((tag) => [tag, readWording(assets, tag) as Wording]),
  );

/** Between sentences. */
const SENTENCES = /(?<=[.!?])\s+|\n+/;

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] => text.split(SENTENCES);

/** The first phrase of a list that stands in a text, as it is written there, with its sentence. */
export function findPhrase(
  text: string,
  phrases: readonly string[],
): { phrase: string; found: string; sentence: string } | undefined {
  const likely = likelyIn(fold(text), phrases);
  if (likely.length === 0) return undefined;
  for (const sentence of sentencesOf(text)) {
    for (const phrase of likely) {
      const found = wholeWords(phrase, sentence);
      if (found) return { phrase, found: found.replace(/\s+/g, ' '), sentence };
    }
  }
  return undefined;
}

/** Texts that differ in case and blanks only are the same folded. Quicker than a pattern, and most texts hold nothing. */
export const fold = (text: string): string => text.toLowerCase().toUpperCase().replace(/\s+/g, ' ');

const foldsOf = once((phrases: readonly string[]): readonly string[] => phrases.map(fold));

const NONE: readonly never[] = [];

/** The names that no law bears. */
export const misnamedLaws = once((wording: Wording): readonly string[] =>
  Object.keys(wording.misnamed_laws),
);

/** Those of some phrases that may stand in a folded text. */
export function likelyIn(folded: string, phrases: readonly string[]): readonly string[] {
  let likely: string[] | undefined;
  const folds = foldsOf(phrases);
  for (let at = 0; at < folds.length; at++) {
    if (!folded.includes(folds[at] as string)) continue;
    likely ??= [];
    likely.push(phrases[at] as string);
  }
  return likely ?? NONE;
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

// To compile these sets of letters takes longer than to search a policy, so the usual signs go first.
const SIGN_BEFORE = /[\0-/:-@[-`{-\x7f‐-‧]$/;
const SIGN_AFTER = /^[\0-/:-@[-`{-\x7f‐-‧]/;

const endsInLetter = (text: string): boolean =>
  text !== '' &&
  !SIGN_BEFORE.test(text) &&
  (/[A-Za-z0-9]$/.test(text) || /[\p{L}\p{N}]$/iu.test(text));
const beginsWithLetter = (text: string): boolean =>
  text !== '' &&
  !SIGN_AFTER.test(text) &&
  (/^[A-Za-z0-9]/.test(text) || /^[\p{L}\p{N}]/iu.test(text));

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
