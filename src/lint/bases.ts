import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import { once } from './once.js';
import { elementsOf, has, processings, valuesOf } from './query.js';
import { marked } from './vocabulary.js';

const NAMING = ['ground', 'legal_obligation', 'public_task', 'legitimate_interests'];

/** Whether a basis names a ground of Article 6(1); a mere situation or a condition of Article 9 names none. */
export const namesGround = (basis: Element): boolean => NAMING.some((key) => has(basis, key));

const PARTS: Record<string, string[]> = {
  'pre-contract-or-contract': ['contract'],
  'contract-or-legal-obligation': ['contract', 'legal-obligation'],
};

/** The grounds of Article 6(1) in one basis, those written as one word taken apart. */
export function groundsIn(basis: Element): string[] {
  const grounds = valuesOf(basis, 'ground').flatMap((ground) => PARTS[ground] ?? [ground]);
  if (has(basis, 'legal_obligation')) grounds.push('legal-obligation');
  if (has(basis, 'public_task')) grounds.push('public-task');
  if (has(basis, 'legitimate_interests')) grounds.push('legitimate-interests');
  return grounds;
}

/** The processings for which the policy owes the notice: not those on behalf of another controller. */
export const ownProcessings = once((root: Element): readonly Element[] =>
  has(root, 'written_as')
    ? []
    : processings(root).filter((processing) => !has(processing, 'on_behalf_of')),
);

/** The cameras, photographs and recordings for which the policy owes the notice. */
export const ownRecordings = (root: Element): readonly Element[] =>
  has(root, 'written_as') ? [] : elementsOf(root, 'recordings');

/** The bases that one purpose of a processing rests on: its own, else those of the processing that are for it. */
export function basesFor(purpose: Element, processing: Element): readonly Element[] {
  const own = elementsOf(purpose, 'basis');
  if (own.length > 0) return own;
  const { loose, tied } = placesOfBases(processing);
  const bases = elementsOf(processing, 'basis');
  if (loose.length === bases.length) return bases;
  const [id = ''] = valuesOf(purpose, 'purpose');
  const places = [...loose, ...(tied.get(id) ?? [])].sort((a, b) => a - b);
  return places.map((place) => bases[place] as Element);
}

/** Which of the bases of a processing are for all purposes, and which for each of them: both can be many. */
const placesOfBases = once((processing: Element) => {
  const loose: number[] = [];
  const tied = new Map<string, number[]>();
  for (const [place, basis] of elementsOf(processing, 'basis').entries()) {
    if (!has(basis, 'for')) loose.push(place);
    for (const id of new Set(valuesOf(basis, 'for'))) {
      const known = tied.get(id);
      if (known) known.push(place);
      else tied.set(id, [place]);
    }
  }
  return { loose, tied };
});

/** A processing in words: `The activity "web-orders"`, `The general part`, `The recording "cctv"`. */
export const processingInWords = (processing: Element): string => {
  if (processing.def === 'general') return 'The general part';
  return processing.def === 'recording'
    ? `The recording "${valuesOf(processing, 'kind')[0]}"`
    : `The activity "${valuesOf(processing, 'id')[0]}"`;
};

/** The purposes that no contract and no law calls for. */
export const beyondContract = once(
  (assets: Assets): ReadonlySet<string> =>
    new Set(
      ['advertises', 'measures', 'marketing'].flatMap((mark) => [
        ...marked(assets, 'purposes', mark),
      ]),
    ),
);
