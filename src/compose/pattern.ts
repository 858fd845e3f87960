import type { Locale } from '../locale/locale.js';

/** A hole of a message: `{{period}}`, `{{Period}}`, `{{kinds:or}}`, `]({{url}}`. */
export interface Hole {
  /** The words that stand before it. */
  before: string;
  /** `value` is the key that is stated. */
  name: string;
  capital: boolean;
  or: boolean;
  link: boolean;
  /** A full stop follows. */
  stop: boolean;
}

export interface Pattern {
  holes: readonly Hole[];
  after: string;
  /** The names whose values its holes tell. */
  told: readonly string[];
}

const NAME = /^\w+$/;

// Taken apart once: a message is filled many times on a page, and on many pages.
const patterns = new WeakMap<Locale, Map<string, Pattern>>();

/** A message of a locale as its holes and what stands around them. */
export function patternOf(message: string, locale: Locale): Pattern {
  let known = patterns.get(locale);
  if (!known) {
    known = new Map();
    patterns.set(locale, known);
  }
  const found = known.get(message);
  if (found) return found;
  const made = takeApart(message);
  known.set(message, made);
  return made;
}

function takeApart(message: string): Pattern {
  const holes: Hole[] = [];
  const told: string[] = [];
  const pieces = message.split('{{');
  let before = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at++) {
    const piece = pieces[at] as string;
    const end = piece.indexOf('}}');
    const or = end >= 0 && piece.endsWith(':or', end);
    const hole = piece.slice(0, Math.max(or ? end - 3 : end, 0));
    // Braces that hold no name are words.
    if (!NAME.test(hole)) {
      before += `{{${piece}`;
      continue;
    }
    const name = hole.charAt(0).toLowerCase() + hole.slice(1);
    const link = before.endsWith('](');
    const after = piece.slice(end + 2);
    holes.push({ before, name, capital: name !== hole, or, link, stop: after.startsWith('.') });
    if (!link) told.push(name);
    before = after;
  }
  return { holes, after: before, told };
}
