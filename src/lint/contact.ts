import type { Element } from '../resolve/resolve.js';
import { elementsOf, has } from './query.js';

/** Whether the controller can be reached quickly: by mail, by telephone, or by a form for requests. */
export const canBeReached = (root: Element): boolean =>
  ['controller', 'contacts', 'exercise']
    .flatMap((key) => elementsOf(root, key))
    .some((place) => has(place, 'email') || has(place, 'phone')) ||
  elementsOf(root, 'exercise').some((exercise) => has(exercise, 'url'));
