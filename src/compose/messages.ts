import { model } from '../generated/model.js';
import type { Message } from '../locale/locale.js';
import type { Telling } from './statements.js';

/** A message with the keys that it states. */
type Keyed = readonly [keys: readonly string[], message: Message];

/** The messages of a definition, with those it borrows. */
export function messagesOf(def: string, { locale, forms }: Telling): readonly Keyed[] {
  const { statements, cells } = locale;
  const tables = (of: string) =>
    forms === 'cells' ? { ...statements[of], ...cells[of] } : (statements[of] ?? {});
  const borrowed = model[def]?.includes;
  const messages = borrowed ? { ...tables(borrowed), ...tables(def) } : tables(def);
  return Object.entries(messages).map(([keys, message]): Keyed => [keys.split('+'), message]);
}
