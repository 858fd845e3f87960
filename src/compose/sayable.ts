import { model } from '../generated/model.js';
import type { Locale, Message } from '../locale/locale.js';
import { type Definition, type Field, isSilent } from '../resolve/model.js';
import { messagesOf } from './messages.js';
import type { Telling } from './statements.js';

/** A message, or one for each word of an enum, with the keys that it states. */
export interface Candidate {
  keys: readonly string[];
  message: Message;
  /** Where its first key stands in the model. */
  at: number;
}

/** What there is to say of a definition in a language: the same for every element of it. */
export interface Sayable {
  /** Where each key that states something stands in the model. */
  place: ReadonlyMap<string, number>;
  /** The keys that its short form, in the cell of a table, states; all where absent. */
  brief: readonly string[] | undefined;
  /** All messages, the most specific first. */
  candidates: readonly Candidate[];
  /** The message of a key alone. */
  single: ReadonlyMap<string, Candidate[]>;
}

// Gathered once: many elements of a page, and of many pages, are of one definition.
const sayables = new WeakMap<Locale, Map<string, Sayable>>();

/** What there is to say, as whole statements or in the short forms of cells. */
export function sayable(def: string, telling: Telling): Sayable {
  const known: Map<string, Sayable> = sayables.get(telling.locale) ?? new Map();
  sayables.set(telling.locale, known);
  const name = telling.forms === 'cells' ? `cells ${def}` : def;
  const found = known.get(name);
  if (found) return found;
  const { fields, brief } = model[def] as Definition;
  const order = Object.keys(fields);
  const candidates = messagesOf(def, telling).map(
    ([keys, message]): Candidate => ({
      keys,
      message,
      at: Math.min(...keys.map((key) => order.indexOf(key))),
    }),
  );
  const states = (key: string) =>
    !isSilent(fields[key] as Field) && key !== 'hedge' && key !== 'note';
  const alone = candidates.filter(({ keys }) => keys.length === 1);
  const made: Sayable = {
    place: new Map(order.flatMap((key, at) => (states(key) ? [[key, at]] : []))),
    brief: telling.forms === 'cells' ? brief : undefined,
    candidates: candidates.sort((a, b) => b.keys.length - a.keys.length),
    single: new Map(alone.map((each) => [each.keys[0] as string, [each]])),
  };
  known.set(name, made);
  return made;
}
