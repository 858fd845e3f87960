import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import type { Service } from './catalogue.js';
import { elementsOf, idOf, valuesOf } from './query.js';
import { isThirdCountry } from './third-countries.js';
import { companiesOf, namesOf, plain, recipientsWith } from './used-services.js';

/** Whether a transfer is about the service: by recipient, by tool, or by naming nobody in particular. */
export function isTransferTold(root: Element, service: Service, ...ownNames: string[]): boolean {
  const recipients = recipientsWith(root, service);
  const names = [...namesOf(service), ...companiesOf(service), ...ownNames];
  return elementsOf(root, 'transfers').some((transfer) => {
    const to = valuesOf(transfer, 'recipients');
    const tools = valuesOf(transfer, 'tools');
    if (tools.some((tool) => names.some((name) => plain(tool) === plain(name)))) return true;
    const own = elementsOf(root, 'recipients').some(
      (each) => to.includes(idOf(each)) && valuesOf(each, 'service').includes(service.id),
    );
    // Tools that are named narrow a transfer down to them.
    if (tools.length > 0 && !own) return false;
    if (to.some((id) => recipients.has(id))) return true;
    return (
      to.length === 0 && valuesOf(transfer, 'country').includes(service.transfer.country ?? '')
    );
  });
}

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
