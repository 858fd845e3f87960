import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import { once, oncePerPolicy } from './once.js';
import { basesOf, dataOf, elementsOf, follow, purposeItems, valuesOf } from './query.js';
import { marked } from './vocabulary.js';

/** Whether an element names data of special categories: those of an activity, or its bare `data`. */
export function concernsSpecial(element: Element, assets: Assets): boolean {
  const special = marked(assets, 'data', 'special');
  const named =
    elementsOf(element, 'data').length > 0
      ? dataOf(element).map(({ value }) => String(value))
      : valuesOf(element, 'data');
  return named.some((id) => special.has(id));
}

/**
 * Whether a consent in a part of the policy covers its data of special categories: these rest on
 * no other condition of Article 9(2), and the consent is for a use they serve, or for all.
 */
export function coversSpecial(consent: Element, part: Element, assets: Assets): boolean {
  if (!restsOnConsentAlone(part, assets)) return false;
  const covered = valuesOf(consent, 'for');
  const served = usesOfSpecial(part, assets);
  return covered.length === 0 || served.size === 0 || covered.some((id) => served.has(id));
}

/** Whether a part has data of special categories, and no other condition for them is stated. */
const restsOnConsentAlone = oncePerPolicy((part, assets): boolean => {
  if (!concernsSpecial(part, assets)) return false;
  const conditions = basesOf(part).flatMap((basis) => valuesOf(basis, 'special'));
  return conditions.length === 0 || conditions.includes('explicit-consent');
});

/** The uses that the special data of a part serve; none where that is not said of each of them. */
const usesOfSpecial = oncePerPolicy((part, assets): ReadonlySet<string> => {
  const special = marked(assets, 'data', 'special');
  const isSpecial = (id: string) => special.has(id);
  const named = basesOf(part)
    .filter((basis) => valuesOf(basis, 'special').length > 0)
    .flatMap((basis) => valuesOf(basis, 'for'));
  if (named.length > 0) return new Set(named);
  const uses = follow(part, 'data', 'items').flatMap((datum) =>
    [...valuesOf(datum, 'data'), ...valuesOf(datum, 'includes')]
      .filter(isSpecial)
      .map((id) => [...valuesOf(datum, 'purposes'), ...(purposesByData(part).get(id) ?? [])]),
  );
  return new Set(uses.every((each) => each.length > 0) ? uses.flat() : []);
});

/** The purposes that name some of the data of a part, by the ids of these. */
const purposesByData = once((part: Element): ReadonlyMap<string, readonly string[]> => {
  const purposes = new Map<string, string[]>();
  for (const item of purposeItems(part)) {
    for (const id of new Set(valuesOf(item, 'data'))) {
      const known = purposes.get(id) ?? [];
      purposes.set(id, known);
      known.push(...valuesOf(item, 'purpose'));
    }
  }
  return purposes;
});
