import type { ViewElement, ViewNode } from '../locale/view.js';
import type { Alike } from '../resolve/alike.js';
import type { Stated } from './document.js';
import { state, type Telling } from './statements.js';

/** A statement, with the values that went into it. */
interface Told {
  text: string;
  long: readonly string[] | undefined;
  sources: readonly Stated[];
}

/**
 * What an element states, as `state`. What stands alike in several policies depends on its words
 * and the language alone, and is told once.
 */
export function retell(
  element: ViewElement,
  telling: Telling,
  only: readonly string[] | undefined,
  alike: Alike | undefined,
): string {
  const of = alike && toldOf(element, only);
  const notes = of && alike.notesOf(of);
  if (!notes) return state(element, telling, only);
  const by = alike.signs(`${telling.forms}${telling.long ? '!' : '.'}${element.def}`).of(only?.[0]);
  const known = notes.get(by) as Told | undefined;
  if (known) return take(known, telling);
  const { locale, forms } = telling;
  const own: Telling = { locale, forms, sources: [], ...(telling.long ? { long: [] } : {}) };
  const told: Told = { text: state(element, own, only), long: own.long, sources: own.sources };
  // A message may tell more than it was asked for.
  if (own.isBeyond) telling.isBeyond = true;
  else notes.set(by, told);
  return take(told, telling);
}

/** What a statement depends on, where that is one thing. */
function toldOf(
  element: ViewElement,
  only: readonly string[] | undefined,
): ViewElement | ViewNode[] | undefined {
  if (only === undefined) return element;
  const [key] = only;
  return only.length === 1 && key !== undefined ? element.fields.get(key) : undefined;
}

function take({ text, long, sources }: Told, telling: Telling): string {
  for (const source of sources) telling.sources.push(source);
  if (long) telling.long?.push(...long);
  return text;
}
