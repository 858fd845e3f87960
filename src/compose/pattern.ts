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

// Taken apart once: a message is filled many times on a page, and on many pages.
const patterns = new WeakMap<Locale, Map<string, Pattern>>();

/** A message of a locale as its holes and what stands around them. */
export function patternOf(message: string, locale: Locale): Pattern {
  const known: Map<string, Pattern> = patterns.get(locale) ?? new Map();
  patterns.set(locale, known);
  const found = known.get(message);
  if (found) return found;
  const holes: Hole[] = [];
  let last = 0;
  for (const match of message.matchAll(/(\]\()?\{\{(\w+)(:or)?\}\}/g)) {
    const [all, link, hole = '', or] = match;
    const name = hole.charAt(0).toLowerCase() + hole.slice(1);
    holes.push({
      before: message.slice(last, match.index),
      name,
      capital: name !== hole,
      or: or !== undefined,
      link: link !== undefined,
      stop: message[match.index + all.length] === '.',
    });
    last = match.index + all.length;
  }
  const told = new Set(holes.flatMap(({ link, name }) => (link ? [] : [name])));
  const made = { holes, after: message.slice(last), told };
  known.set(message, made);
  return made;
}
