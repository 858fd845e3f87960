import type { Element } from '../../resolve/resolve.js';
import type { Service } from '../catalogue.js';
import { onceEach } from '../once.js';
import { elementsOf, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import {
  isOneOf,
  labelOf,
  namesOf,
  recipientsWith,
  type Use,
  unverifiedNote,
  usedServices,
} from '../used-services.js';

/** Article 13(1)(e): the firm behind a tool gets data, and is a recipient like any other. */
export const rule: Rule = {
  id: 'service-is-a-recipient',
  severity: 'error',
  article: gdpr('13(1)(e)'),
  summary: 'The firm behind a statistics tool stands among the recipients.',
  why: 'A tool for statistics hands data about your visitors to the firm that runs it. That firm is a recipient, whether it works for you or also for itself, and people must be told who it is.',
  bad: 'analytics: [{ names: [Google Analytics], service: google-analytics, used: true }]\nrecipients: [{ id: host, name: one.com }]',
  good: 'analytics: [{ names: [Google Analytics], service: google-analytics, used: true }]\nrecipients: [{ id: host, name: one.com }, { id: google, name: Google Ireland Limited, role: processor }]',
  needs: ['analytics'],
  *check({ root, assets }) {
    // A policy without any recipient is the matter of recipients-are-stated.
    if (!has(root, 'recipients')) return;
    const uses = usedServices(root, assets);
    const isKnown = onceEach((service: Service) => isTold(root, uses, service));
    for (const use of uses) {
      const { service, leaf, as } = use;
      if (as !== 'analytics' || service.role === 'none' || !service.entity) continue;
      if (isKnown(service)) continue;
      const entity = service.entity.name ?? service.name;
      yield {
        path: leaf.path,
        ...(service.verified ? {} : { severity: 'info' as const }),
        message: `${labelOf(use)} is used, but ${entity}, which gets the data${unverifiedNote(service.verified)}, is not among the recipients.`,
        help: `Add a recipient with name: ${entity}, service: ${service.id} and ${service.role === 'mixed' ? 'its role' : `role: ${service.role}`}.`,
      };
    }
  },
};

/** Whether the firm behind a service is told of: as its provider, by its name, or as a recipient. */
const isTold = (root: Element, uses: readonly Use[], service: Service): boolean =>
  uses.some((use) => use.service === service && has(use.element, 'provider')) ||
  elementsOf(root, 'recipients').some((each) =>
    isOneOf(valuesOf(each, 'name'), namesOf(service)),
  ) ||
  recipientsWith(root, service).size > 0;
