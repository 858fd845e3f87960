import type { FieldKind } from './model.js';

/** What is a firm's own: its names, addresses and prose, and the words that it declares. */
const NAMES: ReadonlySet<FieldKind> = new Set([
  'name',
  'text',
  'email',
  'phone',
  'url',
  'open',
  'vocabulary',
]);

export const isName = (kind: FieldKind): boolean => NAMES.has(kind);

/**
 * Whether the name of somebody was looked at since this was last set to `false`. What was found
 * out without looking at one holds for every policy that is the same but for its names.
 */
export const looked = { atNames: false };
