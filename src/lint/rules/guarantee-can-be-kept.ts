import { proseWith } from '../prose.js';
import { type Context, gdpr, type Rule } from '../rule.js';
import { findPhrase, type Hit, hasPhrase, oncePerText } from '../wording.js';

/** Articles 5(1)(a) and 32: security is that which suits the risk; nobody has all of it. */
export const rule: Rule = {
  id: 'guarantee-can-be-kept',
  severity: 'warning',
  article: gdpr('32'),
  summary: 'No text of your own promises that data are wholly safe.',
  why: 'The law asks for security that suits the risk, and everybody knows that none is complete. A promise of full security is untrue on the day it is written, and you are held to it when something goes wrong.',
  bad: 'security: { measures: [{ kinds: [encryption] }], note: { da: Dine data er 100 % sikre., en: Your data are completely secure. } }',
  good: 'security: { measures: [{ kinds: [encryption] }], note: { da: Dine data er krypteret., en: Your data are encrypted. } }',
  *check(context) {
    for (const { path, found, more } of oncePerText(hitsIn(context))) {
      yield {
        path,
        message: `"${found}"${more} promises what nobody can keep.`,
        help: 'Say what you do to protect the data, under security: measures:.',
      };
    }
  },
};

function* hitsIn(context: Context): Generator<Hit> {
  const promising = proseWith(context, (wording) => wording.guarantee);
  for (const { path, language, text, wording } of promising) {
    const hit = findPhrase(text, wording.guarantee);
    // "No transmission is completely secure" promises nothing.
    if (hit && !hasPhrase(hit.sentence, wording.denial)) yield { path, language, found: hit.found };
  }
}
