import type { Element } from '../../resolve/resolve.js';
import { restsOnConsent } from '../consent.js';
import { elementsOf, everyElement, has, leavesOf, processings, valuesOf } from '../query.js';
import { retentionsOf } from '../retention.js';
import { gdpr, type Rule } from '../rule.js';

/** Data are not kept for an indefinite time. */
export const rule: Rule = {
  id: 'retention-is-definite',
  severity: 'error',
  article: gdpr('13(2)(a)'),
  summary: 'No data are kept without an end.',
  why: 'The law lets you keep personal data only for as long as a purpose needs them. “Indefinitely” names no purpose that ends, so it is both a missing statement and a breach.',
  bad: 'activities: [{ id: hotline, retention: { open_ended: true } }]',
  good: 'activities: [{ id: hotline, retention: { period: 2 years, from: last-contact } }]',
  needs: ['open_ended', 'until'],
  *check({ root }) {
    for (const retention of everyElement(root, 'retention')) {
      const end = ['unless', 'may_take'].some((key) => has(retention, key));
      const [leaf] = leavesOf(retention, 'open_ended');
      if (leaf && !end)
        yield {
          path: leaf.path,
          on: 'key',
          message: 'The data are kept for an indefinite time.',
          help: 'Write when they are deleted, such as period: 2 years with from: last-contact.',
        };
    }
    for (const activity of processings(root)) {
      const rules = retentionsOf(activity);
      const asking = rules.find(isOnRequest);
      // Another rule for all the data ends what nobody asks to have erased.
      const ended = rules.some(
        (each) => !isOnRequest(each) && !has(each, 'data') && !has(each, 'people'),
      );
      if (asking && !ended && !isAskedConsent(activity))
        yield {
          path: [...asking.path, 'until'],
          severity: 'warning',
          message:
            'The data are kept until the person asks for their erasure, and so for ever where nobody asks.',
          help: 'Write when you delete them yourself, such as period: 2 years with from: last-contact; people can ask for erasure before that.',
        };
      const service = elementsOf(activity, 'service').find((each) => has(each, 'open_ended'));
      const lasting = rules.find((each) => valuesOf(each, 'while').includes('service-lasts'));
      if (service && lasting && rules.length === 1 && !has(lasting, 'unless'))
        yield {
          path: [...lasting.path, 'while'],
          severity: 'warning',
          message:
            'The data are kept for as long as the service lasts, and the service is valid indefinitely.',
          help: 'Write when they are deleted if nobody uses the service, such as period: 3 years with from: last-contact.',
        };
    }
  },
};

/** Whether a part rests on consent that was asked for: a request for erasure then takes it back. */
const isAskedConsent = (part: Element): boolean =>
  restsOnConsent(part) &&
  elementsOf(part, 'consent').every((each) => !valuesOf(each, 'form').includes('implied'));

/** Whether data are kept until erasure is asked for, and until nothing else. */
const isOnRequest = (retention: Element): boolean =>
  has(retention, 'until') &&
  valuesOf(retention, 'until').every((event) => event === 'erasure-request');
