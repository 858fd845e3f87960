import type { Element } from '../resolve/resolve.js';
import { elementsOf, has, idOf, valuesOf } from './query.js';

/** The groups that a recipient is a member of. */
export const groupsOf = (root: Element, recipient: Element): Element[] =>
  elementsOf(root, 'recipient_groups').filter((group) =>
    valuesOf(group, 'members').includes(idOf(recipient)),
  );

/** The roles of a recipient, its own or those of its groups. */
export const rolesOf = (root: Element, recipient: Element): string[] =>
  [recipient, ...groupsOf(root, recipient)].flatMap((each) => valuesOf(each, 'role'));

/** Whether an agreement with a recipient is stated: its own, that of a group, or another that covers it. */
export const hasAgreement = (root: Element, recipient: Element): boolean =>
  [recipient, ...groupsOf(root, recipient)].some((each) => has(each, 'agreement')) ||
  elementsOf(root, 'recipients')
    .flatMap((other) => elementsOf(other, 'agreement'))
    .some((agreement) => valuesOf(agreement, 'covers').includes(idOf(recipient)));
