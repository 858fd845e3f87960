import type { Element } from '../resolve/resolve.js';
import { elementsOf, follow, leavesOf, valuesOf } from './query.js';

/** The rights that a policy states one by one. */
export const rightsOf = (root: Element): readonly Element[] => follow(root, 'rights', 'items');

/** Whether `rights: statutory` states them all, objection to marketing and withdrawal with them. */
export const statesAll = (root: Element): boolean =>
  elementsOf(root, 'rights').some((rights) => valuesOf(rights, 'set').includes('statutory'));

// A right under another name.
const SAME: Record<string, string> = { list: 'access', change: 'rectification' };

/** Whether a right is stated: by name, by its other name, or with all the others. */
export const states = (root: Element, right: string): boolean =>
  statesAll(root) ||
  rightsOf(root).some((each) =>
    valuesOf(each, 'right').some((name) => name === right || SAME[name] === right),
  );

/** Whether the right to object is stated for direct marketing as such. */
export const statesMarketingObjection = (root: Element): boolean =>
  statesAll(root) ||
  rightsOf(root).some((each) => valuesOf(each, 'covers').includes('direct-marketing-always'));

/** Where the rights stand: the key `rights`, or the root where there is none. */
export const placeOfRights = (root: Element): Pick<Element, 'path'> =>
  elementsOf(root, 'rights').length > 0 ? { path: ['rights'] } : { path: [] };

/** The lengths of time within which a request is answered. */
export const responsesOf = (root: Element, key: 'response' | 'extended_by') =>
  [...elementsOf(root, 'exercise'), ...rightsOf(root)].flatMap((each) => leavesOf(each, key));
