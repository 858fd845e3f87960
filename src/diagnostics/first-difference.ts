import type { Range } from './diagnostic.js';

/** Letters of the other text that are shown before and behind the first difference. */
const BEFORE = 20;
const BEHIND = 60;

export interface FirstDifference {
  /** In the first text, from the first letter that differs to the end of its line. */
  range: Range;
  /** How the second text reads there, cut to some letters; empty where it has a bare line end. */
  excerpt: string;
}

/** Where two texts, which are not the same, part ways. */
export function firstDifference(found: string, wanted: string): FirstDifference {
  const have = found.split('\n');
  const want = wanted.split('\n');
  const parting = have.findIndex((line, index) => line !== want[index]);
  if (parting === -1) {
    const last = have.at(-1) ?? '';
    const range = toLineEnd(have.length, last.length, last);
    return { range, excerpt: excerptOf([...(want[have.length] ?? '')], 0) };
  }
  const line = have[parting] ?? '';
  // By whole characters, so that no pair of surrogates is cut.
  const letters = [...line];
  const others = [...(want[parting] ?? '')];
  let same = 0;
  while (same < letters.length && letters[same] === others[same]) same++;
  const column = letters.slice(0, same).join('').length;
  return { range: toLineEnd(parting + 1, column, line), excerpt: excerptOf(others, same) };
}

function excerptOf(letters: readonly string[], from: number): string {
  const start = Math.max(from - BEFORE, 0);
  const text = letters.slice(start, from + BEHIND).join('');
  return `${start > 0 ? '…' : ''}${text}${from + BEHIND < letters.length ? '…' : ''}`;
}

const toLineEnd = (line: number, from: number, text: string): Range => ({
  start: { line, column: from + 1 },
  end: { line, column: Math.max(text.length, from + 1) + 1 },
});
