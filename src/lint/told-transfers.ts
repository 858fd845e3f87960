import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import type { Service } from './catalogue.js';
import { once, oncePerPolicyAnd } from './once.js';
import { elementsOf, leavesOf, valuesOf } from './query.js';
import { recipientOf } from './recipients.js';
import { isThirdCountry } from './third-countries.js';
import { companiesOf, namesOf, plain, recipientsWith } from './used-services.js';

/** Whether a transfer is about the service: by recipient, by tool, or by naming nobody in particular. */
export const isTransferTold = (root: Element, service: Service, use?: Element): boolean =>
  // The names are looked at only where there is a tool that may bear one of them.
  isToldOf(root, service) ||
  (use !== undefined &&
    plainTools(root).size > 0 &&
    valuesOf(use, 'name').some((name) => plainTools(root).has(plain(name))));

/** The same whatever the policy calls the service. */
const isToldOf = oncePerPolicyAnd((root: Element, service: Service): boolean => {
  const transfers = elementsOf(root, 'transfers');
  if (transfers.length === 0) return false;
  const tools = plainTools(root);
  const names = [...namesOf(service), ...companiesOf(service)];
  if (tools.size > 0 && names.some((name) => tools.has(plain(name)))) return true;
  const recipients = recipientsWith(root, service);
  return transfers.some((transfer) => {
    const to = valuesOf(transfer, 'recipients');
    const isNarrow = leavesOf(transfer, 'tools').length > 0;
    if (to.length === 0)
      return !isNarrow && valuesOf(transfer, 'country').includes(service.transfer.country ?? '');
    return to.some((id) => {
      if (!recipients.has(id)) return false;
      // Tools that are named narrow a transfer down to them.
      if (!isNarrow) return true;
      const recipient = recipientOf(root, id);
      return recipient !== undefined && valuesOf(recipient, 'service').includes(service.id);
    });
  });
});

/** The tools with which there are transfers. */
const plainTools = once(
  (root: Element): ReadonlySet<string> =>
    new Set(elementsOf(root, 'transfers').flatMap((each) => valuesOf(each, 'tools').map(plain))),
);

/** Whether an element names a third country itself, so that transfer-is-stated asks for the transfer. */
export const namesAbroad = (element: Element, assets: Assets, asOf: string): boolean =>
  ['country', 'stored_in']
    .flatMap((key) => valuesOf(element, key))
    .some((code) => isThirdCountry(assets, code, asOf));

/** Whether a controller in the EEA gets the data, who answers for sending them on by itself. */
export function sendsItself(
  service: Service,
  element: Element,
  assets: Assets,
  asOf: string,
): boolean {
  const { entity, role } = service;
  const stated = valuesOf(element, 'role')[0] ?? role;
  if (stated !== 'controller' || !entity || isThirdCountry(assets, entity.country, asOf))
    return false;
  return (
    ['provider', 'name'].flatMap((key) => valuesOf(element, key)).includes(entity.name ?? '') ||
    valuesOf(element, 'country').includes(entity.country)
  );
}
