import { inline } from './markdown.js';

/** A statement may open with a label in bold, which the reservation does not cover. */
export const LABEL = /^(\*\*(?:[^*]|\\\*)+:\*\* |)([\s\S]*)$/;

export const lead = (message: string, hedge: string, text: string): string =>
  message.replace('{{hedge}}', () => inline(hedge)).replace('{{text}}', () => text);

export const uncapitalise = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Without its full stop; the escaped one of a name stays. */
export const withoutFullStop = (text: string): string =>
  text.endsWith('.') && text.at(-2) !== '\\' ? text.slice(0, -1) : text;

/** A single sentence as a phrase for a cell. */
export const withoutPeriod = (text: string): string =>
  holdsSentences(text) ? text : withoutFullStop(text);

// The set of all capital letters is slow to compile, and most sentences begin with one of these.
const holdsSentences = (text: string): boolean =>
  /[.!?]\s+[^\0-@[-\x7f]/.test(text) &&
  (/[.!?]\s+[A-Z]/.test(text) || /[.!?]\s+\p{Lu}/u.test(text));
