import type { Element } from '../../resolve/resolve.js';
import { onceEach } from '../once.js';
import {
  dataOf,
  elementsOf,
  everyText,
  follow,
  has,
  leavesOf,
  processings,
  purposeItems,
  valuesOf,
} from '../query.js';
import { type Context, gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';
import { findPhrase, type Hit, hasPhrase, oncePerText, readWording } from '../wording.js';
import { and } from '../words.js';

/** Article 4(1) with recital 30: the address of a device is personal data where its user can be found by it (C-582/14). */
export const rule: Rule = {
  id: 'logs-are-personal-data',
  severity: 'warning',
  article: gdpr('4(1)'),
  summary: 'A log with addresses of devices is not told as if it held no personal data.',
  why: 'The Court of Justice (C-582/14, Breyer) holds the address of a device to be personal data where there are lawful means to find out who used it, and a site that is attacked has them. Visitors who read that a log is not linked to them will not expect that they have rights in it.',
  bad: 'logs: [{ data: [ip-address], purposes: [statistics], linked: not-directly }]',
  good: 'logs: [{ data: [ip-address], purposes: [statistics] }]',
  needs: ['logs'],
  *check(context) {
    const { root, assets } = context;
    const identifiers = marked(assets, 'data', 'online_identifier');
    const tracedBy = onceEach((id: string) => purposesThatTrace(context, id));
    const isPersonal = onceEach((id: string) => isCalledPersonal(root, id));
    for (const log of elementsOf(root, 'logs')) {
      const ids = valuesOf(log, 'data').filter((id) => identifiers.has(id));
      if (ids.length === 0) continue;
      for (const { path, found, more } of oncePerText(denials(log, context)))
        yield {
          path,
          message: `"${found}"${more} is not true of a log with ${and(ids)}: by them the user of a device can be found.`,
          help: 'Take the sentence out, and tell what the log is for and how long it is kept.',
        };
      const [linked] = leavesOf(log, 'linked');
      // A note can say that they are personal data all the same.
      if (!linked || has(log, 'note')) continue;
      const traced = ids.filter((id) => tracedBy(id).length > 0);
      const tracing = traced.flatMap(tracedBy);
      if (tracing.length === 0 && ids.every(isPersonal)) continue;
      yield {
        path: linked.path,
        ...(tracing.length > 0 ? {} : { severity: 'info' as const }),
        message: `The log with ${and(ids)} is said not to be directly linked to persons, ${tracing.length > 0 ? `but the policy uses ${and(traced)} for ${and([...new Set(tracing)])}` : 'and nothing says that they are personal data all the same'}.`,
        help: 'Leave linked: out, or add a note: that these are personal data, what the log is for and how long it is kept.',
      };
    }
  },
};

/** The sentences in the note of a log by which it holds no personal data; shortened addresses may be none. */
function* denials(log: Element, { policy, assets }: Context): Generator<Hit> {
  const [first] = policy.languages as string[];
  for (const { path, language, text } of everyText(log, String(first))) {
    const wording = readWording(assets, language);
    const hit = wording && findPhrase(text, wording.not_personal);
    if (hit && !hasPhrase(text, wording.made_anonymous)) yield { path, language, found: hit.found };
  }
}

/** The purposes for which the policy finds people by an identifier. */
function purposesThatTrace({ root, assets }: Context, id: string): string[] {
  const traces = marked(assets, 'purposes', 'traces');
  const found = processings(root).flatMap((processing) => {
    const all = dataOf(processing).some(({ value }) => value === id);
    return purposeItems(processing)
      .filter((item) => (has(item, 'data') ? valuesOf(item, 'data').includes(id) : all))
      .flatMap((item) => valuesOf(item, 'purpose'))
      .filter((purpose) => traces.has(purpose));
  });
  return [...new Set(found)];
}

/** Whether the policy itself counts an identifier among the personal data: in an activity or a definition. */
const isCalledPersonal = (root: Element, id: string): boolean =>
  processings(root).some((each) => dataOf(each).some(({ value }) => value === id)) ||
  follow(root, 'definitions').some((each) => valuesOf(each, 'examples').includes(id));
