import type { Assets } from '../assets.js';
import { readData } from '../source/read-data.js';

// Read once per set of assets: many rules ask for the same marks. By vocabulary and by mark.
const cache = new WeakMap<Assets, Map<string, Map<string, ReadonlySet<string>>>>();

/**
 * The shipped ids of a vocabulary that bear a mark: `marked(assets, 'data', 'special')` are the
 * ids of data/vocabulary/data.yaml with `{ special: true }`; with no mark, all of them.
 */
export function marked(assets: Assets, vocabulary: string, mark: string): ReadonlySet<string> {
  const found = cache.get(assets)?.get(vocabulary)?.get(mark);
  if (found) return found;
  const entries = (readData(assets, `data/vocabulary/${vocabulary}.yaml`) ?? {}) as Entries;
  const ids = new Set(
    Object.keys(entries).filter((id) => mark === '' || entries[id]?.[mark] === true),
  );
  const vocabularies = cache.get(assets) ?? new Map<string, Map<string, ReadonlySet<string>>>();
  cache.set(assets, vocabularies);
  const marks = vocabularies.get(vocabulary) ?? new Map<string, ReadonlySet<string>>();
  vocabularies.set(vocabulary, marks.set(mark, ids));
  return ids;
}

/** The shipped ids of a vocabulary: those of data/vocabulary/<name>.yaml. */
export const shipped = (assets: Assets, vocabulary: string): ReadonlySet<string> =>
  marked(assets, vocabulary, '');

type Entries = Record<string, Record<string, unknown> | null>;
