import type { Path, Policy } from '../policy.js';
import { once } from './once.js';
import { everyText, leavesOfKind } from './query.js';
import type { Context } from './rule.js';
import { fold, likelyIn, readWording, type Wording } from './wording.js';

/** A text of the author's. */
export interface Prose {
  path: Path;
  language: string;
  text: string;
  /** What is known of its language. */
  wording: Wording;
}

interface Folded extends Prose {
  folded: string;
}

/** Of a language of which nothing is known. */
const NOTHING: Wording = {
  keeping: [],
  vague_retention: [],
  guarantee: [],
  denial: [],
  past: [],
  misnamed_laws: {},
  placeholders: [],
  not_personal: [],
  made_anonymous: [],
  using: [],
  agreeing: [],
  to_processing: [],
};

/** The author's texts, own words of the vocabulary included; not the log of what was changed. */
const textsOf = once(({ root, policy, assets }: Context): readonly Folded[] => {
  const first = firstOf(policy);
  const texts: Folded[] = [];
  const take = (path: Path, language: string, text: string) => {
    const wording = readWording(assets, language) ?? NOTHING;
    texts.push({ path, language, text, wording, folded: fold(text) });
  };
  for (const { path, language, text } of everyText(root, first)) {
    if (!path.includes('change_log')) take(path, language, text);
  }
  takeStrings(policy.vocabulary, ['vocabulary'], first, take);
  return texts;
});

const firstOf = (policy: Policy): string => String((policy.languages as string[])[0]);

/** No blank, so that no phrase is found across two texts. */
const BETWEEN = '\0';

/** All of these texts of a language as one, folded, and the log as well: most rules look no further. */
const byLanguage = once(({ root, policy }: Context): ReadonlyMap<string, string> => {
  const first = firstOf(policy);
  const all = new Map<string, string>();
  const take = (language: string, text: string) =>
    all.set(language, `${all.get(language) ?? ''}${BETWEEN}${text}`);
  for (const { value } of leavesOfKind(root, 'text')) {
    if (typeof value === 'string') take(first, value);
    else
      for (const [language, text] of Object.entries(value as Record<string, string>))
        take(language, text);
  }
  takeStrings(policy.vocabulary, ['vocabulary'], first, (_, language, text) =>
    take(language, text),
  );
  for (const [language, text] of all) all.set(language, fold(text));
  return all;
});

/** The texts under a value; a key that is a language tells in which they are. */
function takeStrings(
  value: unknown,
  path: Path,
  language: string,
  take: (path: Path, language: string, text: string) => void,
): void {
  if (typeof value === 'string') take(path, language, value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const at = Array.isArray(value) ? Number(key) : key;
      const inner = path.length >= 3 && key.length === 2 ? key : language;
      takeStrings(part, [...path, at], inner, take);
    }
  }
}

/**
 * The author's texts in which one of some phrases may stand, in the order of the model. Most
 * policies hold none of them, so all texts of a language are searched at once before each is.
 *
 * @param phrasesOf - the phrases, by those that are known of a language; not called where there is no text
 */
export function proseWith(
  context: Context,
  phrasesOf: (wording: Wording) => readonly string[],
): readonly Prose[] {
  const likely = new Map<string, readonly string[]>();
  for (const [language, all] of byLanguage(context)) {
    const phrases = likelyIn(all, phrasesOf(readWording(context.assets, language) ?? NOTHING));
    if (phrases.length > 0) likely.set(language, phrases);
  }
  if (likely.size === 0) return [];
  return textsOf(context).filter(({ language, folded }) => {
    const phrases = likely.get(language);
    return phrases !== undefined && likelyIn(folded, phrases).length > 0;
  });
}
