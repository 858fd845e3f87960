import { definitionOf } from '../generated/model.js';
import type { Locale, Message } from '../locale/locale.js';
import { isSilent } from '../resolve/model.js';
import type { Telling } from './statements.js';

/** A message that states several keys at once: `period+from`. */
export interface Joint {
  keys: readonly string[];
  message: Message;
}

type Table = Readonly<Record<string, Message>>;

const NONE: Table = Object.create(null);

/** Where the messages of a definition stand, those it borrows last. */
function* tablesOf(def: string, { locale, forms }: Telling): Generator<Table> {
  if (forms === 'cells') yield locale.cells[def] ?? NONE;
  yield locale.statements[def] ?? NONE;
  const borrowed = definitionOf(def)?.includes;
  if (borrowed === undefined) return;
  if (forms === 'cells') yield locale.cells[borrowed] ?? NONE;
  yield locale.statements[borrowed] ?? NONE;
}

/** The message that states a key alone. */
export function messageOf(def: string, key: string, telling: Telling): Message | undefined {
  for (const table of tablesOf(def, telling)) if (Object.hasOwn(table, key)) return table[key];
  return undefined;
}

// Gathered once: many elements of a page, and of many pages, are of one definition.
const joints = new WeakMap<Locale, Map<string, readonly Joint[]>>();

/** The messages of a definition that state several keys, the most specific first. */
export function jointMessages(def: string, telling: Telling): readonly Joint[] {
  const known = joints.get(telling.locale) ?? new Map<string, readonly Joint[]>();
  joints.set(telling.locale, known);
  const name = telling.forms === 'cells' ? `cells ${def}` : def;
  const found = known.get(name);
  if (found) return found;
  const made = new Map<string, Joint>();
  for (const table of [...tablesOf(def, telling)].reverse()) {
    for (const words in table) {
      const message = table[words];
      if (message !== undefined && words.includes('+'))
        made.set(words, { keys: words.split('+'), message });
    }
  }
  const sorted = [...made.values()].sort((a, b) => b.keys.length - a.keys.length);
  known.set(name, sorted);
  return sorted;
}

const places = new Map<string, ReadonlyMap<string, number>>();

/** The keys of a definition that state something, each with its place in the model. */
export function placesOf(def: string): ReadonlyMap<string, number> {
  const known = places.get(def);
  if (known) return known;
  const made = new Map<string, number>();
  let at = 0;
  for (const [key, field] of Object.entries(definitionOf(def)?.fields ?? {})) {
    at += 1;
    if (!isSilent(field) && key !== 'hedge' && key !== 'note') made.set(key, at);
  }
  places.set(def, made);
  return made;
}
