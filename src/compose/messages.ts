import { model } from '../generated/model.js';
import type { Locale, Message } from '../locale/locale.js';
import type { Telling } from './statements.js';

/** A message with the keys that it states. */
type Keyed = readonly [keys: readonly string[], message: Message];

// Every element of a definition asks for the same ones.
const gathered = new WeakMap<Locale, Map<string, readonly Keyed[]>>();

/** The messages of a definition, with those it borrows. */
export function messagesOf(def: string, { locale, forms }: Telling): readonly Keyed[] {
  const known = gathered.get(locale) ?? new Map<string, readonly Keyed[]>();
  gathered.set(locale, known);
  const name = `${forms} ${def}`;
  const found = known.get(name);
  if (found) return found;
  const { statements, cells } = locale;
  const tables = (of: string) =>
    forms === 'cells' ? { ...statements[of], ...cells[of] } : (statements[of] ?? {});
  const borrowed = model[def]?.includes;
  const messages = borrowed ? { ...tables(borrowed), ...tables(def) } : tables(def);
  const made = Object.entries(messages).map(([keys, message]): Keyed => [keys.split('+'), message]);
  known.set(name, made);
  return made;
}
