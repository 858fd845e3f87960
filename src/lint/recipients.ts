import type { Element } from '../resolve/resolve.js';
import { once } from './once.js';
import { elementsOf, has, idOf, valuesOf } from './query.js';

const NONE: readonly never[] = [];

/** Where each recipient stands among all, by its id: a policy can have thousands, and point to each. */
const placesOf = once(
  (root: Element): ReadonlyMap<string, number> =>
    new Map(elementsOf(root, 'recipients').map((recipient, place) => [idOf(recipient), place])),
);

/** The recipient of an id. */
export function recipientOf(root: Element, id: string): Element | undefined {
  const place = placesOf(root).get(id);
  return place === undefined ? undefined : elementsOf(root, 'recipients')[place];
}

/** The recipients whose ids stand under a key of an element, in the order of the policy. */
export function recipientsUnder(root: Element, element: Element, key: string): Element[] {
  const ids = valuesOf(element, key);
  if (ids.length === 0) return [];
  const places = placesOf(root);
  const found = new Set(ids.flatMap((id) => places.get(id) ?? []));
  const all = elementsOf(root, 'recipients');
  return [...found].sort((a, b) => a - b).map((place) => all[place] as Element);
}

/** The groups by the ids of their members. */
const groupsByMember = once((root: Element): ReadonlyMap<string, readonly Element[]> => {
  const groups = new Map<string, Element[]>();
  for (const group of elementsOf(root, 'recipient_groups')) {
    for (const member of new Set(valuesOf(group, 'members'))) {
      const known = groups.get(member);
      if (known) known.push(group);
      else groups.set(member, [group]);
    }
  }
  return groups;
});

/** The groups that a recipient is a member of. */
export const groupsOf = (root: Element, recipient: Element): readonly Element[] =>
  groupsByMember(root).get(idOf(recipient)) ?? NONE;

/** The roles of a recipient, its own or those of its groups. */
export const rolesOf = (root: Element, recipient: Element): string[] =>
  [recipient, ...groupsOf(root, recipient)].flatMap((each) => valuesOf(each, 'role'));

/** The ids of the recipients that the agreements of others cover. */
const covered = once(
  (root: Element): ReadonlySet<string> =>
    new Set(
      elementsOf(root, 'recipients')
        .flatMap((other) => elementsOf(other, 'agreement'))
        .flatMap((agreement) => valuesOf(agreement, 'covers')),
    ),
);

/** Whether an agreement with a recipient is stated: its own, that of a group, or another that covers it. */
export const hasAgreement = (root: Element, recipient: Element): boolean =>
  [recipient, ...groupsOf(root, recipient)].some((each) => has(each, 'agreement')) ||
  covered(root).has(idOf(recipient));
