import type { Assets } from '../assets.js';
import { listLocales } from '../locale/locale.js';
import type { Path, Policy } from '../policy.js';
import { list } from './messages.js';
import { didYouMean, type Problem } from './problem.js';

/** Languages of the page that a text has no words in, and languages of the text that the page has not. */
export function missingLanguages(
  text: string | Record<string, string>,
  policy: Policy,
  wanted: readonly string[],
  path: Path,
): readonly Problem[] {
  const first = policy.languages[0] as string;
  if (isComplete(text, policy, wanted)) return NONE;
  const has = typeof text === 'string' ? [first] : Object.keys(text);
  const missing = wanted.filter((tag) => !has.includes(tag));
  const problems: Problem[] = [];
  if (missing.length > 0) {
    const shape = [...new Set([...has, ...missing])].map((tag) => `${tag}: …`).join(', ');
    problems.push({
      rule: 'missing-translation',
      message: `This text has no words in ${list(missing)}.`,
      help: `Write one text for each language: { ${shape} }`,
      path,
      on: 'key',
    });
  }
  for (const tag of has) {
    if (policy.languages.includes(tag)) continue;
    problems.push({
      rule: 'unknown-language',
      message: `The policy has no language "${tag}".`,
      help: didYouMean(tag, policy.languages, `Add it to languages:, or leave this text out.`),
      path: [...path, tag],
      on: 'key',
    });
  }
  return problems;
}

const NONE: readonly never[] = [];

/** Whether a text has words in all languages that are wanted, and in none that the page has not. */
function isComplete(
  text: string | Record<string, string>,
  { languages }: Policy,
  wanted: readonly string[],
): boolean {
  if (typeof text === 'string') return wanted.every((tag) => tag === languages[0]);
  for (const tag in text) if (!languages.includes(tag)) return false;
  return wanted.every((tag) => Object.hasOwn(text, tag));
}

/** Languages that cannot be built. */
export function checkLanguages(
  policy: Policy,
  assets: Assets,
  languages: readonly string[],
): Problem[] {
  const known = listLocales(assets);
  const problems: Problem[] = [];
  policy.languages.forEach((tag, index) => {
    const path = ['languages', index];
    if (!known.includes(tag)) {
      problems.push({
        rule: 'unknown-language',
        message: `policygen does not speak "${tag}".`,
        help: didYouMean(tag, known, `It speaks: ${list(known)}.`),
        path,
      });
    } else if (policy.languages.indexOf(tag) !== index) {
      problems.push({
        rule: 'duplicate-language',
        message: `The language "${tag}" is listed twice.`,
        help: 'Leave one of them out.',
        path,
      });
    }
  });
  for (const tag of languages) {
    if (policy.languages.includes(tag)) continue;
    problems.push({
      rule: 'unknown-language',
      message: `The policy has no language "${tag}", which was asked for.`,
      help: didYouMean(tag, policy.languages, `Its languages are: ${list(policy.languages)}.`),
      path: ['languages'],
    });
  }
  return problems;
}
