import { distance } from 'fastest-levenshtein';

/** Words longer than this are no slips of the pen. */
const longest = 64;

const plain = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_\s.]/g, '');

/** How many letters may differ: none in very short words, where everything is near everything. */
const allowed = (length: number): number =>
  length <= 2 ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : 3;

const letters = (word: string): string => [...word].sort().join('');

/**
 * The candidate somebody most likely meant, or undefined where none is near.
 * Case, `-`, `_` and blanks do not count: `e_mail` is `email`.
 *
 * @param candidates the first of several equally near ones wins
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(word);
  if (wanted === '' || wanted.length > longest) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const offered = plain(candidate);
    if (offered === wanted) return candidate;
    const limit = allowed(Math.min(wanted.length, offered.length));
    if (Math.abs(wanted.length - offered.length) > limit) continue;
    const edits = distance(wanted, offered);
    // Two letters that changed places count as two edits, but are one slip.
    const swapped = edits === 2 && wanted.length > 3 && letters(wanted) === letters(offered);
    const cost = swapped ? 1 : edits;
    if (cost <= limit && cost < least) {
      best = candidate;
      least = cost;
    }
  }
  return best;
}
