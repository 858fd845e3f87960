import type { Element } from '../../resolve/resolve.js';
import { groundsIn, namesGround, ownProcessings, processingInWords } from '../bases.js';
import { basesOf, elementsOf, has, purposeItems } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** Article 13(1)(c) with 12(1): which ground is for which purpose. */
export const rule: Rule = {
  id: 'basis-is-tied-to-purposes',
  severity: 'warning',
  article: gdpr('13(1)(c)'),
  summary:
    'Where there are several purposes and several grounds, the policy says which is for which.',
  why: 'A list of grounds beside a list of purposes does not tell people why you may use their data for any one of them. Their rights differ with the ground, so each purpose needs its own.',
  bad: 'general: { purposes: [fulfil-order, newsletter], basis: [contract, consent] }',
  good: 'general: { purposes: [fulfil-order, newsletter], basis: [{ ground: contract, for: [fulfil-order] }, { ground: consent, for: [newsletter] }] }',
  needs: ['basis'],
  *check({ root }) {
    const own = ownProcessings(root);
    for (const processing of own) {
      const general = processing.def === 'general';
      const served = general
        ? own.filter((each) => each === processing || !hasOwn(each))
        : [processing];
      const purposes = served.flatMap(purposeItems).filter((item) => !has(item, 'basis'));
      if (purposes.length < 2) continue;
      const loose = elementsOf(processing, 'basis').filter((basis) => !isTied(basis));
      const grounds = [...new Set(loose.flatMap(groundsIn))];
      if (grounds.length < 2) continue;
      // No purpose at all with a ground one can tell is more than untidy.
      const nowhere = general && own.every((each) => each === processing || !hasOwn(each));
      yield {
        path: [...processing.path, 'basis'],
        on: 'key',
        severity: nowhere ? 'error' : 'warning',
        message: `${processingInWords(processing)} lists ${and(grounds)} for ${purposes.length} purposes and does not say which ground is for which.`,
        help: 'Write basis: with each of the purposes, or name the purposes under for: of each basis.',
      };
    }
  },
};

const hasOwn = (processing: Element): boolean => basesOf(processing).some(namesGround);

// A named law, task or interest tells by itself what it is for.
const TIES = ['for', 'data', 'people', 'examples', 'special', 'note'];
const NAMED = ['legal_obligation', 'public_task', 'legitimate_interests'];
const isTied = (basis: Element): boolean => [...TIES, ...NAMED].some((key) => has(basis, key));
