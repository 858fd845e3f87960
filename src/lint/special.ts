import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import { dataOf, elementsOf, valuesOf } from './query.js';
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
