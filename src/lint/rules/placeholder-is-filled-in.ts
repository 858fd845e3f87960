import type { Assets } from '../../assets.js';
import type { Path } from '../../policy.js';
import { once } from '../once.js';
import { gdpr, type Rule } from '../rule.js';
import { plain } from '../used-services.js';
import { readWordings } from '../wording.js';

/** Article 12(1): a text that is still to be written informs nobody. */
export const rule: Rule = {
  id: 'placeholder-is-filled-in',
  severity: 'error',
  article: gdpr('12(1)'),
  summary: 'No text, name or address is still to be filled in.',
  why: 'A page that says TODO or <your name> tells people nothing, and shows that nobody has read it before it went out. An address at example.com reaches nobody.',
  bad: 'contacts: [{ for: [erasure], email: privacy@example.com }]',
  good: 'contacts: [{ for: [erasure], email: hej@havblik.example }]',
  *check({ policy, assets }) {
    // Most policies hold nothing like a placeholder: so all is searched at once before each text is.
    const texts: string[] = [];
    takeTexts(policy, texts);
    const all = texts.join('\n').toLowerCase();
    if (!LIKE_ONE.some((sign) => all.includes(sign))) return;
    const words = wordsOf(assets);
    for (const { path, text } of strings(policy, [])) {
      const found = placeholderIn(text, words);
      if (found === undefined) continue;
      yield {
        path,
        message: `"${found}" is still to be filled in.`,
        help: 'Write what is meant, or take the key out.',
      };
    }
  },
};

function takeTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const part of value) takeTexts(part, texts);
  else if (typeof value === 'object' && value !== null)
    for (const key in value) takeTexts((value as Record<string, unknown>)[key], texts);
}

/** Keys whose values are no part of the page. */
const SILENT = new Set(['internal']);

function* strings(value: unknown, path: Path): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (path.length === 0 && SILENT.has(key)) continue;
      yield* strings(part, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

/** Marks that stand for nothing else in any language; TODO in capitals, for todo is a word. */
const MARKS = [
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

/** What stands, in small letters, wherever a mark or a bracket does. */
const LIKE_ONE = [
  '[',
  '<',
  '{{',
  '____',
  'todo',
  'tbd',
  'tbc',
  'fixme',
  'xxx',
  'lorem ipsum',
  'example.',
];

function placeholderIn(text: string, words: readonly string[]): string | undefined {
  for (const mark of LIKE_A_MARK.test(text) ? MARKS : []) {
    const found = mark.exec(text)?.[0];
    if (found) return found;
  }
  if (!text.includes('[') && !text.includes('<')) return undefined;
  for (const { 0: whole, groups } of text.matchAll(BRACKETS)) {
    const inside = ` ${plain(groups?.inside ?? '')} `;
    if (words.some((word) => inside.includes(` ${word} `))) return whole;
  }
  return undefined;
}

const wordsOf = once((assets: Assets): readonly string[] =>
  [...readWordings(assets).values()].flatMap(({ placeholders }) => placeholders.map(plain)),
);
