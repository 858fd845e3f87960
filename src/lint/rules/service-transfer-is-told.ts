import type { Assets } from '../../assets.js';
import type { Element } from '../../resolve/resolve.js';
import { gdpr, type Rule } from '../rule.js';
import { countryName, groundToWrite, isThirdCountry, ownCountry } from '../third-countries.js';
import { isTransferTold, namesAbroad, sendsItself } from '../told-transfers.js';
import { isVerified, labelOf, type Use, unverifiedNote, usedServices } from '../used-services.js';
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
  needs: ['service'],
  *check({ root, asOf, assets }) {
    for (const [first, ...more] of untold(root, assets, asOf)) {
      const { service, leaf } = first;
      const { importer, country, outside_eea } = service.transfer;
      const code = country ?? '';
      const firm = service.unverified.includes('transfer.importer') ? null : importer;
      const verified = isVerified(service, 'transfer');
      const ids = new Set([first, ...more].map(labelOf));
      const verb = ids.size > 1 ? 'send' : 'sends';
      yield {
        path: leaf.path,
        ...(verified && outside_eea === 'yes' ? {} : { severity: 'info' as const }),
        message: `${and([...ids])} ${outside_eea === 'yes' ? verb : `can ${verb.replace(/s$/, '')}`} data to ${firm ?? 'a firm'} in ${countryName(assets, code)}${unverifiedNote(verified)}, but no transfer there is stated.`,
        help: `Add an entry under transfers: with the recipient, or tools: [${[...ids].join(', ')}], country: ${code} and ${groundToWrite(assets, code, asOf)}.`,
      };
    }
  },
};

/** The uses of services whose transfer is not told, those to one firm together. */
function untold(root: Element, assets: Assets, asOf: string): [Use, ...Use[]][] {
  const groups = new Map<string, [Use, ...Use[]]>();
  const uses = usedServices(root, assets);
  // Where the policy names a third country itself, transfer-is-stated asks for the transfer.
  const abroad = new Set(
    uses.filter(({ element }) => namesAbroad(element, assets, asOf)).map(({ service }) => service),
  );
  for (const use of uses) {
    const { outside_eea, country, importer } = use.service.transfer;
    if (outside_eea === 'no' || !country || use.service.role === 'none') continue;
    if (country === ownCountry(root) || !isThirdCountry(assets, country, asOf)) continue;
    if (abroad.has(use.service)) continue;
    if (
      sendsItself(use.service, use.element, assets, asOf) ||
      isTransferTold(root, use.service, use.element)
    )
      continue;
    const key = `${importer} ${country} ${outside_eea} ${isVerified(use.service, 'transfer')}`;
    const group = groups.get(key);
    if (group) group.push(use);
    else groups.set(key, [use]);
  }
  return [...groups.values()];
}
