import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';

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
  if (!concernsSpecial(part, assets)) return false;
  const conditions = basesOf(part).flatMap((basis) => valuesOf(basis, 'special'));
  if (conditions.length > 0 && !conditions.includes('explicit-consent')) return false;
  const covered = valuesOf(consent, 'for');
  const served = usesOfSpecial(part, assets);
  return covered.length === 0 || served.length === 0 || covered.some((id) => served.includes(id));
}

/** The uses that the special data of a part serve; none where that is not said of each of them. */
function usesOfSpecial(part: Element, assets: Assets): string[] {
  const special = marked(assets, 'data', 'special');
  const isSpecial = (id: string) => special.has(id);
  const named = basesOf(part)
    .filter((basis) => valuesOf(basis, 'special').length > 0)
    .flatMap((basis) => valuesOf(basis, 'for'));
  if (named.length > 0) return named;
  const items = purposeItems(part);
  const uses = follow(part, 'data', 'items').flatMap((datum) =>
    [...valuesOf(datum, 'data'), ...valuesOf(datum, 'includes')]
      .filter(isSpecial)
      .map((id) => [
        ...valuesOf(datum, 'purposes'),
        ...items
          .filter((item) => valuesOf(item, 'data').includes(id))
          .flatMap((item) => valuesOf(item, 'purpose')),
      ]),
  );
  return uses.every((each) => each.length > 0) ? uses.flat() : [];
}
