import { elementsOf, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { trackersOf } from '../trackers.js';
import { and } from '../words.js';

/** Contradiction: anonymous use, beside tracking. */
export const rule: Rule = {
  id: 'anonymous-beside-tracking',
  severity: 'warning',
  article: gdpr('5(1)(a)'),
  summary: 'A site whose use is called anonymous does not track.',
  why: 'Whoever is recognised by a cookie or the address of a device is not anonymous in law, even if the name is unknown. The word promises more than the site keeps.',
  bad: 'anonymous_use: [{ statement: anonymous }]\nanalytics: [{ names: [Google Analytics], used: true }]',
  good: 'anonymous_use: [{ statement: no-registration }]\nanalytics: [{ names: [Google Analytics], used: true }]',
  needs: ['anonymous_use'],
  *check({ root, assets }) {
    const trackers = trackersOf(root, assets).map(({ name }) => name);
    const logged = elementsOf(root, 'logs').some((log) =>
      valuesOf(log, 'data').includes('ip-address'),
    );
    const against = [...new Set(trackers), ...(logged ? ['the log with IP addresses'] : [])];
    if (against.length === 0) return;
    for (const use of elementsOf(root, 'anonymous_use')) {
      const statement = leavesOf(use, 'statement').find(({ value }) => value === 'anonymous');
      if (!statement) continue;
      yield {
        path: statement.path,
        message: `Visitors are said to be anonymous, but ${and(against)} ${against.length === 1 ? 'recognises' : 'recognise'} them.`,
        help: 'Write statement: no-registration, and tell by what visitors are recognised.',
      };
    }
  },
};
