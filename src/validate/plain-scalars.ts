import { isWrittenAsDate } from '../calendar.js';
import type { FieldKind } from '../resolve/model.js';

/**
 * What nearly every id and text is made of, told by signs: quicker than by the patterns of the
 * schema, which judge all others.
 */

/** Whether a text surely is what stands under keys of a kind. */
export function isPlainly(kind: FieldKind, text: string): boolean {
  switch (kind) {
    case 'vocab':
    case 'says':
    case 'id':
    case 'ref':
    case 'service':
      return isPlainId(text);
    case 'name':
      return isPlainWords(text);
    case 'law':
      return isPlainId(text.charAt(2) === '/' && isTwo(text, isSmall) ? text.slice(3) : text);
    case 'tag':
    case 'language':
    case 'authority':
      return text.length === 2 && isTwo(text, isSmall);
    case 'country':
      return text.length === 2 && isTwo(text, isCapital);
    case 'date':
      return isWrittenAsDate(text);
    case 'duration':
      return isPlainDuration(text);
    case 'email':
      return isPlainAddress(text);
    case 'phone':
      return isPlainNumber(text);
    case 'url':
      return isPlainUrl(text);
    default:
      return false;
  }
}

const LONGEST = 40;
const BLANK = 0x20;
const DASH = 0x2d;

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isTwo = (text: string, is: (code: number) => boolean): boolean =>
  is(text.charCodeAt(0)) && is(text.charCodeAt(1));

/** Whether all signs of a text from some place on are of a kind. */
function isAll(text: string, start: number, is: (code: number) => boolean): boolean {
  for (let at = start; at < text.length; at++) if (!is(text.charCodeAt(at))) return false;
  return true;
}

/** `2 years`, `1 month`. */
function isPlainDuration(text: string): boolean {
  const blank = text.indexOf(' ');
  if (blank < 1 || blank > 2 || text.startsWith('0') || text.includes(' ', blank + 1)) return false;
  if (!isAll(text.slice(0, blank), 0, isDigit)) return false;
  return UNITS.includes(`${text.slice(blank)}${text.endsWith('s') ? ' ' : 's '}`);
}

const UNITS = ' minutes hours days weeks months quarters years ';

/** `hej@havblik.example` */
function isPlainAddress(text: string): boolean {
  const at = text.indexOf('@');
  const dot = text.lastIndexOf('.');
  if (at < 1 || dot < at + 2 || dot === text.length - 1) return false;
  return text.indexOf('@', at + 1) < 0 && isAll(text, 0, isOfAddress);
}

/** `.`, `_` and `@` beside letters, digits and dashes. */
const isOfAddress = (code: number): boolean =>
  isSmall(code) ||
  isDigit(code) ||
  code === 0x2e ||
  code === DASH ||
  code === 0x5f ||
  code === 0x40;

/** `+45 12 34 56 78` */
function isPlainNumber(text: string): boolean {
  const start = text.startsWith('+') ? 1 : 0;
  const length = text.length - start;
  if (length < 4 || length > 31 || !isDigit(text.charCodeAt(start))) return false;
  return isAll(text, start, (code) => isDigit(code) || code === BLANK);
}

/** `https://havblik.example/kontakt` */
const isPlainUrl = (text: string): boolean =>
  text.startsWith(SCHEME) && text.length > SCHEME.length && isAll(text, SCHEME.length, isOfUrl);

const SCHEME = 'https://';

/** `%`, `/`, `.` and `=` beside letters, digits, dashes and the like. */
const isOfUrl = (code: number): boolean =>
  isSmall(code) ||
  isCapital(code) ||
  (code >= 0x2d && code <= 0x39) ||
  '%=?&#_'.includes(String.fromCharCode(code));

/** Whether a text is surely an id: `order-history`. */
export function isPlainId(text: string): boolean {
  const { length } = text;
  if (length > LONGEST) return false;
  // A dash stands between others, and an id begins with a letter.
  let wasDash = true;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) wasDash = false;
    else if (code === DASH && !wasDash) wasDash = true;
    else if (code >= 0x30 && code <= 0x39 && at > 0) wasDash = false;
    else return false;
  }
  return !wasDash;
}

/** Whether a text surely says something: it begins with a sign that has ink. */
export function isPlainWords(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 0x20 && code < 0x7f;
}
