import { leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryName } from '../third-countries.js';
import { isVerified, labelOf, unverifiedNote, usedServices } from '../used-services.js';

/** Article 13(1)(f): the country of a recipient decides whether there is a transfer to tell. */
export const rule: Rule = {
  id: 'service-country-matches',
  severity: 'warning',
  article: gdpr('13(1)(f)'),
  summary: 'A service stands in the country of the firm behind it.',
  why: 'Whether data leave the EEA depends on where the recipient is. A wrong country hides a transfer, or tells of one that does not take place.',
  bad: 'recipients: [{ id: crm, name: HubSpot, service: hubspot, country: DK }]',
  good: 'recipients: [{ id: crm, name: HubSpot, service: hubspot, country: IE }]',
  needs: ['service'],
  *check({ root, assets }) {
    for (const use of usedServices(root, assets)) {
      const { service, element } = use;
      const { entity, transfer } = service;
      const country = leavesOf(element, 'country')[0];
      if (!entity || !country) continue;
      // The parent firm abroad may be meant: that is told as a transfer.
      if ([entity.country, transfer.country].includes(String(country.value))) continue;
      const verified = isVerified(service, 'entity');
      yield {
        path: country.path,
        ...(verified ? {} : { severity: 'info' as const }),
        message: `${labelOf(use)} is placed in ${countryName(assets, String(country.value))}, but the firm behind it, ${entity.name ?? service.name}, is in ${countryName(assets, entity.country)}${unverifiedNote(verified)}.`,
        help: `Write country: ${entity.country}, unless your agreement names another firm; where the data are stored stands under storage: systems:.`,
      };
    }
  },
};
