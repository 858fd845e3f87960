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
      const service = elementsOf(activity, 'service').find((each) => has(each, 'open_ended'));
      const rules = retentionsOf(activity);
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
