import type { Element } from '../../resolve/resolve.js';
import { ownProcessings } from '../bases.js';
import { elementsOf, follow, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** Article 13(1)(e); processors are recipients too (Article 4(9)). */
export const rule: Rule = {
  id: 'recipients-are-stated',
  severity: 'error',
  article: gdpr('13(1)(e)'),
  summary: 'The policy says who else gets or sees the data.',
  why: 'People must learn who gets their data besides you, and the suppliers who handle them for you count: the host of the website, the mail service, the accountant. Hardly any firm is without one.',
  bad: 'analytics: [{ names: [Google Analytics], used: true }]',
  good: 'analytics: [{ names: [Google Analytics], used: true }]\nrecipients: [{ id: google, name: Google Ireland Limited, role: processor }]',
  *check({ root }) {
    const keys = ['recipients', 'joint_controllers', 'written_as'];
    if (keys.some((key) => has(root, key))) return;
    const help =
      'Add recipients: with name:, role: and tasks: of each, such as the host of the website.';
    const services = [...new Set(servicesOf(root))];
    if (services.length > 0) {
      yield {
        path: [],
        on: 'key',
        message: `The policy names no recipients, although it uses ${and(services)}.`,
        help,
      };
      return;
    }
    // Who says that nobody gets the data has answered; whether that is true, the text does not show.
    if (has(root, 'disclosure') || ownProcessings(root).length === 0) return;
    yield {
      path: [],
      on: 'key',
      severity: 'warning',
      message:
        'Nothing says who else gets or sees the data, not even who hosts the website or the mail.',
      help,
    };
  },
};

/** The services of others that the policy names. */
function servicesOf(root: Element): string[] {
  const used = elementsOf(root, 'analytics').filter(
    (tool) => !valuesOf(tool, 'used').includes('false'),
  );
  return [
    ...used.flatMap((tool) => valuesOf(tool, 'names')),
    ...follow(root, 'cookies', 'services')
      .filter((cookie) => has(cookie, 'provider') || valuesOf(cookie, 'party').includes('third'))
      .flatMap((cookie) => valuesOf(cookie, 'name')),
    ...elementsOf(root, 'embedded').flatMap((each) => valuesOf(each, 'name')),
    ...elementsOf(root, 'transfers').flatMap((transfer) => valuesOf(transfer, 'tools')),
  ];
}
