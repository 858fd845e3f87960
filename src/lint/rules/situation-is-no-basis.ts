import { ownProcessings, processingInWords } from '../bases.js';
import { basesOf, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** Article 13(1)(c): a case in which data are used is no ground for using them. */
export const rule: Rule = {
  id: 'situation-is-no-basis',
  severity: 'error',
  article: gdpr('13(1)(c)'),
  summary: 'A legal basis is one of the six grounds of Article 6, not a situation.',
  why: 'Saying in which situation you use data does not say why the law lets you. Article 6 has six grounds, and people must be told which one you rely on; for a legitimate interest also which interest.',
  bad: 'general: { basis: { situation: [deliver-consultancy] } }',
  good: 'general: { basis: { ground: contract, for: [deliver-consultancy] } }',
  needs: ['situation'],
  *check({ root }) {
    for (const processing of ownProcessings(root)) {
      const situations = basesOf(processing).flatMap((basis) => leavesOf(basis, 'situation'));
      const [first] = situations;
      if (!first) continue;
      const names = [...new Set(situations.map(({ value }) => `"${value}"`))];
      yield {
        path: first.path,
        message: `${processingInWords(processing)} gives ${and(names)} as a legal basis, which ${names.length > 1 ? 'are situations and name' : 'is a situation and names'} no ground of Article 6.`,
        help: 'Write the ground with the purposes it carries, such as { ground: contract, for: [deliver-consultancy] } or { legitimate_interests: [direct-marketing], for: [marketing] }.',
      };
    }
  },
};
