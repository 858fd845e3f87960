import { leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';
import { isVerified, unverifiedNote, usedServices } from '../used-services.js';

/** Articles 4(7), 4(8) and 28: who decides about the data follows from the facts, not from a label. */
export const rule: Rule = {
  id: 'service-role-matches',
  severity: 'warning',
  article: gdpr('28'),
  summary: 'A service has the role that its own terms give it.',
  why: 'A processor follows your instructions; a controller uses the data for purposes of its own. People must know which it is, for it decides whom they can ask and what may happen to their data. The catalogue holds the role that the service’s terms give it.',
  bad: 'recipients: [{ id: mailer, name: Mailchimp, service: mailchimp, role: controller }]',
  good: 'recipients: [{ id: mailer, name: Mailchimp, service: mailchimp, role: processor }]',
  needs: ['service'],
  *check({ root, assets }) {
    for (const { service, element } of usedServices(root, assets)) {
      const role = leavesOf(element, 'role')[0];
      if (!role || ['mixed', 'none'].includes(service.role)) continue;
      // Of two who decide, whether they do so jointly is for their arrangement to say.
      if ((role.value === 'processor') === (service.role === 'processor')) {
        if (role.value !== 'none') continue;
      }
      const verified = isVerified(service, 'role');
      yield {
        path: role.path,
        ...(verified ? {} : { severity: 'info' as const }),
        message: `${recipientName(element)} is given the role "${role.value}", but its own terms make it a ${service.role}${unverifiedNote(verified)}.`,
        help: `Look into your agreement, and write role: ${service.role} where it says so.`,
      };
    }
  },
};
