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
  told: ReadonlySet<string>;
}

const HOLE = /^(\w+)(:or)?\}\}([\s\S]*)$/;

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
  const holes: Hole[] = [];
  const [first = '', ...rest] = message.split('{{');
  let before = first;
  for (const piece of rest) {
    const [, hole = '', or = '', after = ''] = HOLE.exec(piece) ?? [];
    // Braces that hold no name are words.
    if (hole === '') {
      before += `{{${piece}`;
      continue;
    }
    const name = hole.charAt(0).toLowerCase() + hole.slice(1);
    const link = before.endsWith('](');
    const stop = after.startsWith('.');
    holes.push({ before, name, capital: name !== hole, or: or !== '', link, stop });
    before = after;
  }
  const told = new Set(holes.flatMap(({ link, name }) => (link ? [] : [name])));
  const made = { holes, after: before, told };
  known.set(message, made);
  return made;
}
