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
  const ids = new Set(listMarked(assets, vocabulary, mark));
  const vocabularies = cache.get(assets) ?? new Map<string, Map<string, ReadonlySet<string>>>();
  cache.set(assets, vocabularies);
  const marks = vocabularies.get(vocabulary) ?? new Map<string, ReadonlySet<string>>();
  vocabularies.set(vocabulary, marks.set(mark, ids));
  return ids;
}

function listMarked(assets: Assets, vocabulary: string, mark: string): readonly string[] {
  // In the package the ids of each mark stand ready, and those of no mark do not.
  const ready = assets.compiled?.(FOLDER) as Ready | undefined;
  if (ready && mark !== '') return ready[vocabulary]?.[mark] ?? [];
  const entries = (readData(assets, `${FOLDER}/${vocabulary}.yaml`) ?? {}) as Entries;
  return Object.keys(entries).filter((id) => mark === '' || entries[id]?.[mark] === true);
}

/** The shipped ids of a vocabulary: those of data/vocabulary/<name>.yaml. */
export const shipped = (assets: Assets, vocabulary: string): ReadonlySet<string> =>
  marked(assets, vocabulary, '');

const FOLDER = 'data/vocabulary';

/** By vocabulary and by mark. */
type Ready = Record<string, Record<string, readonly string[]>>;
type Entries = Record<string, Record<string, unknown> | null>;
