import type { Telling } from './statements.js';

/** A column of a table: which keys its cells state. */
export interface Column {
  name: string;
  keys: string[];
  forms: Telling['forms'];
  /** The title of the activity, linked to its block. */
  title?: boolean;
  /** All that the other columns do not state. */
  rest?: boolean;
}

// Taken apart once: a template names the same columns for each policy.
const known = new Map<string, readonly Column[]>();

/** `name=key,key` pairs: `recipient=name,kinds role=role more=*`. */
export function readColumns(text: string): readonly Column[] {
  const made = known.get(text) ?? columnsOf(text);
  known.set(text, made);
  return made;
}

function columnsOf(text: string): Column[] {
  return text.split(/\s+/).map((word) => {
    const [name = '', keys = ''] = word.split('=');
    if (keys === '*') return { name, keys: [], forms: 'statements', rest: true };
    if (keys === '@title') return { name, keys: [], forms: 'cells', title: true };
    return { name, keys: keys.split(','), forms: 'cells' };
  });
}
