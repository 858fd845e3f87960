import type { ViewElement, ViewNode } from '../locale/view.js';
import type { Alike, Notes } from '../resolve/alike.js';
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
  const notes = alike && notesOn(element, only, alike);
  if (!notes) return state(element, telling, only);
  const by = alike
    .signs(telling.forms)
    .under(telling.long ? 'long' : 'short')
    .under(element.def)
    .of(only && only.length > 1 ? only.join() : only?.[0]);
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

/** The notes on what a statement depends on; `undefined` where one policy alone has it. */
function notesOn(
  element: ViewElement,
  only: readonly string[] | undefined,
  alike: Alike,
): Notes | undefined {
  if (only === undefined) return alike.notesOf(element);
  const [key] = only;
  if (only.length === 1 && key !== undefined) {
    const nodes = element.fields.get(key);
    return nodes && alike.notesOf(nodes);
  }
  const told: ViewNode[][] = [];
  for (const one of only) {
    const nodes = element.fields.get(one);
    if (nodes) told.push(nodes);
  }
  return alike.notesOfAll(told);
}

function take({ text, long, sources }: Told, telling: Telling): string {
  for (const source of sources) telling.sources.push(source);
  if (long) telling.long?.push(...long);
  return text;
}
