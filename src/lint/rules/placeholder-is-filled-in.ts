import { placeholderWords, textsLikePlaceholders } from '../placeholders.js';
import { gdpr, type Rule } from '../rule.js';
import { plain } from '../used-services.js';

/** Article 12(1): a text that is still to be written informs nobody. */
export const rule: Rule = {
  id: 'placeholder-is-filled-in',
  severity: 'error',
  article: gdpr('12(1)'),
  summary: 'No text, name or address is still to be filled in.',
  why: 'A page that says TODO or <your name> tells people nothing, and shows that nobody has read it before it went out. An address at example.com reaches nobody.',
  bad: 'contacts: [{ for: [erasure], email: privacy@example.com }]',
  good: 'contacts: [{ for: [erasure], email: hej@havblik.example }]',
  *check(context) {
    for (const { path, text } of textsLikePlaceholders(context)) {
      const found = placeholderIn(text, placeholderWords(context.assets));
      if (found === undefined) continue;
      yield {
        path,
        message: `"${found}" is still to be filled in.`,
        help: 'Write what is meant, or take the key out.',
      };
    }
  },
};

/** Marks that stand for nothing else in any language; TODO in capitals, for todo is a word. */
const marks = (): RegExp[] => [
  /(?<![\p{L}\p{N}])(?:TODO|TBD|TBC|FIXME)(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])xxx+(?![\p{L}\p{N}])/iu,
  /lorem ipsum/i,
  /\{\{[^{}]*\}\}/,
  /_{4,}/,
  /(?<=^|[@./])example\.(?:com|org|net)(?![\p{L}\p{N}.-])/iu,
];

/** In most texts is nothing like any of them, and to compile their sets of letters takes a while. */
const LIKE_A_MARK = /todo|tbd|tbc|fixme|xxx|lorem ipsum|\{\{|____|example\./i;

/** What stands between brackets: `<your name>`, `[indsæt dato]`. */
const BRACKETS = /[<[](?<inside>[^<>[\]:/@]{2,60})[>\]](?!\()/gu;

function placeholderIn(text: string, words: readonly string[]): string | undefined {
  for (const mark of LIKE_A_MARK.test(text) ? marks() : []) {
    const found = mark.exec(text)?.[0];
    if (found) return found;
  }
  for (const { 0: whole, groups } of text.matchAll(BRACKETS)) {
    const inside = ` ${plain(groups?.inside ?? '')} `;
    if (words.some((word) => inside.includes(` ${word} `))) return whole;
  }
  return undefined;
}
