import { proseWith } from '../prose.js';
import { type Context, gdpr, type Rule } from '../rule.js';
import { findPhrase, type Hit, misnamedLaws, oncePerText } from '../wording.js';

/** Article 12(1): readers look a law up by its name. */
export const rule: Rule = {
  id: 'law-in-prose-is-named-rightly',
  severity: 'info',
  article: gdpr('12(1)'),
  summary: 'Texts of your own call the data protection laws by their names.',
  why: 'People look up the law that you name. A misspelt or made-up name finds nothing, and gives the impression that nobody has checked the text.',
  bad: 'sections: [{ id: law, title: { da: Lov, en: Law }, text: { da: Vi følger GNPR., en: We follow the GNPR. } }]',
  good: 'sections: [{ id: law, title: { da: Lov, en: Law }, text: { da: Vi følger GDPR., en: We follow the GDPR. } }]',
  *check(context) {
    for (const { path, found, more, right } of oncePerText(hitsIn(context))) {
      yield {
        path,
        message: `No law is called "${found}"${more}.`,
        help: `Write ${right}.`,
      };
    }
  },
};

function* hitsIn(context: Context): Generator<Hit & { right: string }> {
  for (const { path, language, text, wording } of proseWith(context, misnamedLaws)) {
    const hit = findPhrase(text, misnamedLaws(wording));
    if (hit)
      yield { path, language, found: hit.found, right: wording.misnamed_laws[hit.phrase] ?? '' };
  }
}
