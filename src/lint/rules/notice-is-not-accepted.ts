import { proseWith } from '../prose.js';
import { elementsOf, valuesOf } from '../query.js';
import { type Context, gdpr, type Rule } from '../rule.js';
import { findPhrase, type Hit, hasPhrase, oncePerText, sentencesOf } from '../wording.js';
import { and } from '../words.js';

/** A privacy notice informs; nobody has to accept it. */
export const rule: Rule = {
  id: 'notice-is-not-accepted',
  severity: 'error',
  article: gdpr('4(11)'),
  summary: 'The policy takes nothing as acceptance of itself.',
  why: 'A privacy policy tells people what you do; it is not a contract. Using a site or placing an order is no agreement to the processing, and calling it one misleads about the ground you really need.',
  bad: 'acceptance: [{ by: [use-of-website], of: [this-policy] }]',
  good: 'scope: { covers: [customers] }',
  *check(context) {
    const { root } = context;
    for (const { path, found, more } of oncePerText(hitsIn(context)))
      yield {
        path,
        message: `"${found}"${more} takes mere use as agreement to the processing, but use is no consent and a notice is not accepted.`,
        help: 'Take the sentence out; where you need consent, as for cookies, ask for it apart and write set: after-consent or consent: { form: checkbox }.',
      };
    const taken = elementsOf(root, 'acceptance');
    const acts = taken.flatMap((each) => valuesOf(each, 'by'));
    if (taken.length === 0) return;
    yield {
      path: ['acceptance'],
      on: 'key',
      message: `The policy takes ${and(acts)} as acceptance of the processing, but a notice informs and is not accepted.`,
      help: 'Delete acceptance; where you need consent, ask for it apart under consent: { form: checkbox }.',
    };
  },
};

/** Sentences by which whoever uses the site agrees to cookies or to what is done with data. */
function* hitsIn(context: Context): Generator<Hit> {
  const agreeing = proseWith(context, (wording) => wording.agreeing);
  for (const { path, language, text, wording } of agreeing) {
    for (const sentence of sentencesOf(text)) {
      if (!hasPhrase(sentence, wording.to_processing) || hasPhrase(sentence, wording.denial))
        continue;
      const use = findPhrase(sentence, wording.using);
      const agreed = findPhrase(sentence, wording.agreeing);
      if (!use || !agreed) continue;
      yield { path, language, found: `${use.found} … ${agreed.found}` };
      break;
    }
  }
}
