// Holds pages against the facts of their firms: who is fast with half of them is not compared.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from './facts.mjs';
import { STYLE_FILE } from './labels.mjs';
import { deadLinks, readHtml, readMarkdown } from './reading.mjs';

const STYLE = readFileSync(STYLE_FILE, 'utf8').trim();
const READERS = { html: readHtml, md: readMarkdown };
/** All that may stand between facts: it says nothing by itself. */
const BETWEEN = /[\s.,;:]+(?:(?:og|eller)(?=\s))?/g;

const isWord = (sign = '') => /[\p{L}\p{N}]/u.test(sign);

/** A text without a phrase that stands in it as whole words, or null where it does not. */
function without(text, phrase) {
  const capital = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  for (const wanted of [phrase, capital]) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      const cutOff = (sign, next) => isWord(sign) && isWord(next);
      if (cutOff(wanted[0], text[at - 1]) || cutOff(wanted.at(-1), text[end])) continue;
      return `${text.slice(0, at)};${text.slice(end)}`;
    }
  }
  return null;
}

/** What one place of a page lacks of its facts, and what it says beyond them. */
function compare(place, text, phrases) {
  const wrong = [];
  let rest = text;
  // The long ones first, so that each has words of its own and none is found within another.
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const left = without(rest, phrase);
    if (left === null) wrong.push(`${place} lacks "${phrase}"`);
    else rest = left;
  }
  const more = rest.replace(BETWEEN, ' ').trim();
  if (wrong.length === 0 && more !== '') wrong.push(`${place} says more: "${more}"`);
  return wrong;
}

/** Where a fact has to stand, as one name. */
export const placeOf = ({ part, under }) => (under ? `${part} / ${under}` : part);

/**
 * What is wrong with the page of a firm: facts that it lacks or has beyond those of the firm,
 * headings, links within it that lead nowhere, its style.
 *
 * @param {'html' | 'md'} format
 * @returns {string[]}
 */
export function faultsOf(text, format, { facts, headings }) {
  const parts = READERS[format](text);
  const phrases = new Map();
  for (const fact of facts) {
    if (fact.only && fact.only !== format) continue;
    phrases.set(placeOf(fact), [...(phrases.get(placeOf(fact)) ?? []), fact.says]);
  }
  const wrong = [];
  const found = parts.map(({ heading }) => heading);
  if (found.join('\n') !== headings[format].join('\n'))
    wrong.push(`the headings are ${found.join(' | ')}`);
  const texts = new Map(
    parts.flatMap(({ heading, entries, text: rest }) => [
      [heading, rest],
      ...[...entries].map(([under, said]) => [placeOf({ part: heading, under }), said]),
    ]),
  );
  for (const place of new Set([...phrases.keys(), ...texts.keys()])) {
    wrong.push(...compare(place, texts.get(place) ?? '', phrases.get(place) ?? []));
  }
  if (format === 'html') {
    wrong.push(...deadLinks(text).map((id) => `nothing has the id "${id}"`));
    if (!text.includes(STYLE)) wrong.push('the style sheet is not in the page');
  }
  return wrong;
}

/**
 * Throws where a page that a tool has written lacks a fact.
 *
 * @param {string} folder that the tool wrote to
 * @param {Iterable<number>} firms whose pages are read
 * @param {(index: number) => string} pathOf the folder of a firm's page
 * @param {('html' | 'md')[]} formats that the tool writes
 */
export function holdFacts(folder, firms, pathOf, formats) {
  for (const index of firms) {
    const facts = factsOf(index);
    for (const format of formats) {
      const path = join(folder, pathOf(index), `index.${format}`);
      const wrong = faultsOf(readFileSync(path, 'utf8'), format, facts);
      if (wrong.length > 0) throw new Error(`${path}\n  ${wrong.slice(0, 12).join('\n  ')}`);
    }
  }
}
