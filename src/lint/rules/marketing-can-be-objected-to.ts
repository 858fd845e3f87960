import { marketingName, unrefusableMarketing } from '../marketing.js';
import { valuesOf } from '../query.js';
import { placeOfRights, rightsOf, statesMarketingObjection } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** The right to object to direct marketing has no conditions and must be brought to attention. */
export const rule: Rule = {
  id: 'marketing-can-be-objected-to',
  severity: 'error',
  article: gdpr('21(2)-(4)'),
  summary: 'Where there is direct marketing, the policy states the right to object to it.',
  why: 'Anyone can say no to direct marketing at any time without a reason, and you must then stop. The law wants this right shown clearly and apart from the rest; the page does so once the policy states it.',
  bad: 'general: { purposes: [marketing] }\nrights: [access, erasure]',
  good: 'general: { purposes: [marketing] }\nrights: [access, erasure, { right: objection, covers: [direct-marketing-always] }]',
  needs: ['marketing', 'purposes', 'basis'],
  *check({ root, assets }) {
    const marketing = unrefusableMarketing(root, assets);
    if (marketing.length === 0 || statesMarketingObjection(root)) return;
    const names = and([...new Set(marketing.flatMap((part) => marketingName(part, assets)))]);
    const objection = rightsOf(root).find((each) => valuesOf(each, 'right').includes('objection'));
    if (objection)
      yield {
        path: objection.path,
        severity: 'warning',
        message: `There is direct marketing (${names}), but the right to object does not say that it always holds against direct marketing.`,
        help: 'Write { right: objection, covers: [direct-marketing-always] }, or rights: statutory.',
      };
    else
      yield {
        ...placeOfRights(root),
        on: 'key',
        message: `There is direct marketing (${names}), but no right to object to it is stated.`,
        help: 'Add { right: objection, covers: [direct-marketing-always] } to rights, or write rights: statutory.',
      };
  },
};
