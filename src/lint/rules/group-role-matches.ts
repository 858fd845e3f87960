import type { Service } from '../catalogue.js';
import { once } from '../once.js';
import { elementsOf, idOf, leavesOf, valuesOf } from '../query.js';
import { recipientsUnder, rolesOf } from '../recipients.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';
import {
  isVerified,
  labelOf,
  recipientsWith,
  type Use,
  unverifiedNote,
  usedServices,
} from '../used-services.js';
import { and } from '../words.js';

/** Articles 4(7), 4(8) and 28, for what is said of several recipients at once, which need not hold of each. */
export const rule: Rule = {
  id: 'group-role-matches',
  severity: 'info',
  article: gdpr('28'),
  summary: 'A role given to several recipients together fits each of the services in use.',
  why: 'One word for a whole group is easily wrong for one of its members: a firm can process statistics for you and decide about its advertisements itself. People must know which it is, for it decides whom they can ask. The catalogue holds the role that a service’s own terms give it.',
  bad: 'cookies: { services: [{ name: Google Ads, service: google-ads }] }\nrecipients: [{ id: google, name: Google }, { id: host, name: one.com }]\nrecipient_groups: [{ members: [google, host], role: processor }]',
  good: 'cookies: { services: [{ name: Google Ads, service: google-ads }] }\nrecipients: [{ id: google, name: Google, role: controller }, { id: host, name: one.com }]\nrecipient_groups: [{ members: [host], role: processor }]',
  needs: ['recipient_groups'],
  *check({ root, assets }) {
    const uses = usedServices(root, assets);
    const services = [...new Set(uses.map(({ service }) => service))];
    for (const group of elementsOf(root, 'recipient_groups')) {
      const [role] = leavesOf(group, 'role');
      if (!role) continue;
      const processors = role.value === 'processor';
      for (const member of recipientsUnder(root, group, 'members')) {
        const own = valuesOf(member, 'service');
        const against = services.filter(
          (service) =>
            !['mixed', 'none'].includes(service.role) &&
            (service.role === 'processor') !== processors &&
            (own.length === 0 || own.includes(service.id)) &&
            recipientsWith(root, service).has(idOf(member)),
        );
        const [first] = against;
        // Where the member is given the other role as well, the policy tells the two apart.
        const both = rolesOf(root, member).some((each) => (each === 'processor') !== processors);
        if (!first || both) continue;
        const verified = against.every((service) => isVerified(service, 'role'));
        yield {
          path: role.path,
          message: `${recipientName(member)} is called a ${role.value} with the rest of its group, but the terms of ${and(labelsOf(against, uses))} make it a ${first.role}${unverifiedNote(verified)}.`,
          help: `Look into your agreement, and where it says so give ${recipientName(member)} role: ${first.role} of its own instead.`,
        };
      }
    }
  },
};

/** What the policy calls some services, in the order in which it uses them. */
function labelsOf(services: readonly Service[], uses: readonly Use[]): string[] {
  const known = labelsByService(uses);
  const labels = services.flatMap((service) => [...(known.get(service) ?? [])]);
  return [...new Set(labels.sort(([, a], [, b]) => a - b).map(([label]) => label))];
}

/** Of each service what it is called, with the number of the first use that calls it so. */
const labelsByService = once((uses: readonly Use[]) => {
  const labels = new Map<Service, Map<string, number>>();
  for (const [index, use] of uses.entries()) {
    const known = labels.get(use.service) ?? new Map<string, number>();
    labels.set(use.service, known);
    const label = labelOf(use);
    if (!known.has(label)) known.set(label, index);
  }
  return labels;
});
