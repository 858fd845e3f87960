import type { Element } from '../../resolve/resolve.js';
import { leaves } from '../../resolve/resolve.js';
import { ownProcessings, ownRecordings, processingInWords } from '../bases.js';
import { elementsOf, has, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';
import { marked } from '../vocabulary.js';

/** Article 13(1)(c): the purposes of the processing. */
export const rule: Rule = {
  id: 'purposes-are-stated',
  severity: 'error',
  article: gdpr('13(1)(c)'),
  summary: 'The policy says what the data are used for.',
  why: 'People give you data for something, and you may use them for that only. Without the purpose nobody can tell whether you need the data and how long.',
  bad: 'activities: [{ id: newsletter, data: [name, email] }]',
  good: 'activities: [{ id: newsletter, data: [name, email], purposes: [relevant-newsletters] }]',
  *check({ root, assets }) {
    if (has(root, 'written_as')) return;
    if (!statesPurpose(root)) {
      yield {
        path: [],
        on: 'key',
        message: 'Nothing says what the personal data are used for.',
        help: 'Add purposes: to each of the activities, such as [fulfil-order].',
      };
      return;
    }
    const books = marked(assets, 'tasks', 'invoices');
    // Someone keeps the books, so there are customers, whatever cameras and cookies are for.
    const bookkeeper = elementsOf(root, 'recipients').find((recipient) =>
      valuesOf(recipient, 'tasks').some((task) => books.has(task)),
    );
    if (bookkeeper && !['general', 'activities'].some((key) => has(root, key)))
      yield {
        path: [],
        on: 'key',
        message: `${recipientName(bookkeeper)} keeps the books, but no activity says whose data are used and what for.`,
        help: 'Add activities: with what you do with personal data, such as orders and bookkeeping, and purposes: to each.',
      };
    const own = [...ownProcessings(root), ...ownRecordings(root)];
    if (own.some((each) => each.def === 'general' && statesPurpose(each))) return;
    for (const activity of own.filter(({ def }) => def !== 'general')) {
      if (statesPurpose(activity)) continue;
      yield {
        path: activity.path,
        on: 'key',
        severity: 'warning',
        message: `${processingInWords(activity)} does not say what the data are used for.`,
        help: 'Add purposes: to it, such as [fulfil-order].',
      };
    }
  },
};

const statesPurpose = (element: Element): boolean =>
  [...leaves(element)].some(({ key }) => key === 'purpose' || key === 'purposes');
