import { ownProcessings, processingInWords } from '../bases.js';
import { basesOf, everyElement, has, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 6(1)(c) and 6(3): the obligation stands in a law, so the policy can say in which. */
export const rule: Rule = {
  id: 'obligation-names-its-law',
  severity: 'warning',
  article: gdpr('6(1)(c)'),
  summary: 'A legal obligation is stated with the law that imposes it.',
  why: 'You may rely on a legal obligation only where a law orders you to use the data. Name the law, so that people can see what it orders; without it the statement cannot be checked.',
  bad: 'general: { purposes: [bookkeeping], basis: legal-obligation }',
  good: 'general: { purposes: [bookkeeping], basis: { legal_obligation: dk/bogforingsloven } }',
  needs: ['ground'],
  *check({ root }) {
    for (const processing of ownProcessings(root)) {
      const inRetention = [...everyElement(processing, 'retention')].some((each) =>
        has(each, 'law'),
      );
      const bases = basesOf(processing);
      if (inRetention || bases.some((basis) => has(basis, 'legal_obligation'))) continue;
      for (const basis of bases) {
        const ground = leavesOf(basis, 'ground').find(({ value }) =>
          ['legal-obligation', 'contract-or-legal-obligation'].includes(String(value)),
        );
        if (!ground || has(basis, 'note')) continue;
        yield {
          path: ground.path,
          message: `${processingInWords(processing)} relies on a legal obligation and names no law that imposes it.`,
          help: 'Write legal_obligation: with the law, such as dk/bogforingsloven or nl/awr for accounts, instead of the bare ground.',
        };
      }
    }
  },
};
