import { has } from '../query.js';
import { states } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';

/** The law asks for no denial, but readers like to know that no machine decides about them. */
export const rule: Rule = {
  id: 'automated-decisions-are-addressed',
  severity: 'info',
  article: gdpr('13(2)(f)'),
  summary: 'The policy says whether decisions are made without a human.',
  why: 'Decisions made by a machine alone must be told. If there are none you need say nothing, but one sentence spares readers the doubt.',
  bad: 'rights: [access]',
  good: 'automated_decisions: none',
  *check({ root }) {
    const told = ['automated_decisions', 'profiling'].some((key) => has(root, key));
    if (told || states(root, 'automated-decisions')) return;
    yield {
      path: [],
      on: 'key',
      message: 'Nothing says whether decisions are made without a human.',
      help: 'If there are none, add automated_decisions: none.',
    };
  },
};
