import type { Path } from '../policy.js';
import { once } from './once.js';
import { everyText } from './query.js';
import type { Context } from './rule.js';
import { fold, likelyIn, readWordings, type Wording } from './wording.js';

/** A text of the author's. */
export interface Prose {
  path: Path;
  language: string;
  text: string;
}

interface Folded extends Prose {
  folded: string;
}

/** The author's texts, own words of the vocabulary included; not the log of what was changed. */
const gathered = once(({ root, policy }: Context) => {
  const first = String((policy.languages as string[])[0]);
  const texts: Folded[] = [];
  const take = (path: Path, language: string, text: string) =>
    texts.push({ path, language, text, folded: fold(text) });
  for (const { path, language, text } of everyText(root, first)) {
    if (!path.includes('change_log')) take(path, language, text);
  }
  takeStrings(policy.vocabulary, ['vocabulary'], first, take);
  const byLanguage = new Map<string, string>();
  for (const { language, folded } of texts)
    byLanguage.set(language, `${byLanguage.get(language) ?? ''}\n${folded}`);
  return { texts, byLanguage };
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
      const inner = path.length >= 3 && /^[a-z]{2}$/.test(key) ? key : language;
      takeStrings(part, [...path, at], inner, take);
    }
  }
}

/**
 * The author's texts in which one of some phrases may stand, in the order of the model. Most
 * policies hold none of them, so all texts of a language are searched at once before each is.
 *
 * @param phrasesOf - the phrases, by those that are known of a language
 */
export function proseWith(
  context: Context,
  phrasesOf: (wording: Wording | undefined) => readonly string[] | undefined,
): readonly Prose[] {
  const { texts, byLanguage } = gathered(context);
  const likely = new Map<string, readonly string[]>();
  for (const [language, all] of byLanguage) {
    const phrases = phrasesOf(readWordings(context.assets).get(language));
    const found = phrases ? likelyIn(all, phrases) : [];
    if (found.length > 0) likely.set(language, found);
  }
  if (likely.size === 0) return [];
  return texts.filter(({ language, folded }) => {
    const phrases = likely.get(language);
    return phrases !== undefined && likelyIn(folded, phrases).length > 0;
  });
}
