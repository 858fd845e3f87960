import type { Assets } from '../../assets.js';
import type { Element } from '../../resolve/resolve.js';
import { elementsOf, idOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryName, groundToWrite, isThirdCountry, ownCountry } from '../third-countries.js';
import {
  companiesOf,
  isVerified,
  labelOf,
  namesOf,
  plain,
  recipientsWith,
  type Use,
  unverifiedNote,
  usedServices,
} from '../used-services.js';
import { and } from '../words.js';

/** Article 13(1)(f): a service that is known to send data out of the EEA has its transfer told. */
export const rule: Rule = {
  id: 'service-transfer-is-told',
  severity: 'error',
  article: gdpr('13(1)(f)'),
  summary: 'A service that sends data out of the EEA has an entry under transfers.',
  why: 'Many services have an office in the EU and their servers, support or parent firm elsewhere. You must tell people that their data go there, and what protects them. The catalogue knows which services do.',
  bad: 'analytics: [{ names: [Google Analytics], service: google-analytics, used: true }]',
  good: 'analytics: [{ names: [Google Analytics], service: google-analytics, used: true }]\ntransfers: [{ tools: [Google Analytics], country: US, mechanism: dpf }]',
  *check({ root, asOf, assets }) {
    for (const [first, ...more] of untold(root, assets, asOf)) {
      const { service, leaf } = first;
      const { importer, country, outside_eea } = service.transfer;
      const code = country ?? '';
      const verified = isVerified(service, 'transfer');
      const ids = new Set([first, ...more].map(labelOf));
      const verb = ids.size > 1 ? 'send' : 'sends';
      yield {
        path: leaf.path,
        ...(verified && outside_eea === 'yes' ? {} : { severity: 'info' as const }),
        message: `${and([...ids])} ${outside_eea === 'yes' ? verb : `can ${verb.replace(/s$/, '')}`} data to ${importer ?? 'a firm'} in ${countryName(assets, code)}${unverifiedNote(verified)}, but no transfer there is stated.`,
        help: `Add an entry under transfers: with the recipient, or tools: [${[...ids].join(', ')}], country: ${code} and ${groundToWrite(assets, code, asOf)}.`,
      };
    }
  },
};

/** The uses of services whose transfer is not told, those to one firm together. */
function untold(root: Element, assets: Assets, asOf: string): [Use, ...Use[]][] {
  const groups = new Map<string, [Use, ...Use[]]>();
  const uses = usedServices(root, assets);
  for (const use of uses) {
    const { outside_eea, country, importer } = use.service.transfer;
    if (outside_eea === 'no' || !country || use.service.role === 'none') continue;
    if (country === ownCountry(root) || !isThirdCountry(assets, country, asOf)) continue;
    // Where the policy names a third country itself, transfer-is-stated asks for the transfer.
    const same = uses.filter(({ service }) => service === use.service);
    if (same.some(({ element }) => namesAbroad(element, assets, asOf))) continue;
    if (sendsItself(use, assets, asOf) || isTold(root, use)) continue;
    const key = `${importer} ${country} ${outside_eea} ${isVerified(use.service, 'transfer')}`;
    const group = groups.get(key);
    if (group) group.push(use);
    else groups.set(key, [use]);
  }
  return [...groups.values()];
}

const namesAbroad = (element: Element, assets: Assets, asOf: string): boolean =>
  ['country', 'stored_in']
    .flatMap((key) => valuesOf(element, key))
    .some((code) => isThirdCountry(assets, code, asOf));

/** Whether a controller in the EEA gets the data, who answers for sending them on by itself. */
function sendsItself({ service, element }: Use, assets: Assets, asOf: string): boolean {
  const { entity, role } = service;
  const stated = valuesOf(element, 'role')[0] ?? role;
  if (stated !== 'controller' || !entity || isThirdCountry(assets, entity.country, asOf))
    return false;
  return (
    ['provider', 'name'].flatMap((key) => valuesOf(element, key)).includes(entity.name ?? '') ||
    valuesOf(element, 'country').includes(entity.country)
  );
}

/** Whether a transfer is about the service: by recipient, by tool, or by naming nobody in particular. */
function isTold(root: Element, { service, element }: Use): boolean {
  const recipients = recipientsWith(root, service);
  const names = [...namesOf(service), ...companiesOf(service), ...valuesOf(element, 'name')];
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
