import type { Position } from '../diagnostics/diagnostic.js';

/** Line and column of a place in a text with line feeds. */
export function placeOf(text: string, index: number): Position {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
