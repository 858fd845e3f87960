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

/** The messages of a definition in one of the two forms. */
interface Messages {
  /** Where they stand, those it borrows last. */
  tables: readonly Table[];
  /** By the key that they state alone. */
  single: Map<string, Message | undefined>;
  joint?: readonly Joint[];
}

// Gathered once: many elements of a page, and of many pages, are of one definition.
const gathered = {
  statements: new WeakMap<Locale, Map<string, Messages>>(),
  cells: new WeakMap<Locale, Map<string, Messages>>(),
};

function messagesOf(def: string, { locale, forms }: Telling): Messages {
  let known = gathered[forms].get(locale);
  if (known === undefined) {
    known = new Map();
    gathered[forms].set(locale, known);
  }
  const found = known.get(def);
  if (found) return found;
  const borrowed = definitionOf(def)?.includes;
  const tables: Table[] = [];
  for (const name of borrowed === undefined ? [def] : [def, borrowed]) {
    const short = forms === 'cells' ? locale.cells[name] : undefined;
    const whole = locale.statements[name];
    if (short) tables.push(short);
    if (whole) tables.push(whole);
  }
  const made = { tables, single: new Map() };
  known.set(def, made);
  return made;
}

/** The message that states a key alone. */
export function messageOf(def: string, key: string, telling: Telling): Message | undefined {
  const { tables, single } = messagesOf(def, telling);
  if (single.has(key)) return single.get(key);
  const table = tables.find((one) => Object.hasOwn(one, key));
  const message = table?.[key];
  single.set(key, message);
  return message;
}

/** The messages of a definition that state several keys, the most specific first. */
export function jointMessages(def: string, telling: Telling): readonly Joint[] {
  const messages = messagesOf(def, telling);
  messages.joint ??= jointOf(messages.tables);
  return messages.joint;
}

function jointOf(tables: readonly Table[]): readonly Joint[] {
  const made = new Map<string, Joint>();
  for (const table of [...tables].reverse()) {
    for (const words in table) {
      const message = table[words];
      if (message !== undefined && words.includes('+'))
        made.set(words, { keys: words.split('+'), message });
    }
  }
  return [...made.values()].sort((a, b) => b.keys.length - a.keys.length);
}

/** Whether a key of a definition is stated by a message; reservations are not. */
export function isStated(def: string, key: string): boolean {
  const field = definitionOf(def)?.fields[key];
  return field !== undefined && !isSilent(field) && key !== 'hedge' && key !== 'note';
}
