import { leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { isVerified, namesOf, plain, unverifiedNote, usedServices } from '../used-services.js';

/** Words that make a name that of a company, and not of a product; at the end of a `plain` name. */
const FORMS =
  'aps a/s ab as oy gmbh ag bv nv ltd limited plc llc inc corp corporation sarl sas'.split(' ');

const hasForm = (name: string): boolean =>
  FORMS.some(
    (form) =>
      name.endsWith(form) &&
      (name === form || ' /&'.includes(name.charAt(name.length - form.length - 1))),
  );

/** `Google LLC` in `Analytics (Google LLC)`. */
const inBrackets = (name: string): string =>
  name.endsWith(')') && name.includes('(') ? name.slice(name.indexOf('(') + 1, -1) : '';

/** Article 13(1)(e): the recipient is the firm that the contract is with. */
export const rule: Rule = {
  id: 'service-entity-matches',
  severity: 'warning',
  article: gdpr('13(1)(e)'),
  summary: 'Where a company is named for a service, it is the one that the contract is with.',
  why: 'Large services have many companies, and customers in the EU often have their contract with another one than they think. People must learn who gets their data, so that they can turn to the right firm.',
  bad: 'recipients: [{ id: stats, name: Google LLC, service: google-analytics }]',
  good: 'recipients: [{ id: stats, name: Google Ireland Limited, service: google-analytics }]',
  needs: ['service'],
  *check({ root, assets }) {
    for (const { service, element, as } of usedServices(root, assets)) {
      const entity = service.entity?.name;
      const named = leavesOf(element, as === 'recipient' ? 'name' : 'provider')[0];
      if (!entity || !named) continue;
      const name = plain(String(named.value));
      if (!hasForm(name) || [entity, ...namesOf(service)].some((other) => plain(other) === name))
        continue;
      // The service with the company behind it in brackets names the company.
      if (plain(inBrackets(String(named.value).trim())) === plain(entity)) continue;
      const verified = isVerified(service, 'entity');
      yield {
        path: named.path,
        ...(verified ? {} : { severity: 'info' as const }),
        message: `${service.name} is provided to customers in the EEA by ${entity}${unverifiedNote(verified)}, not by "${named.value}".`,
        help: `Look into your agreement, and write ${entity} where it says so.`,
      };
    }
  },
};
