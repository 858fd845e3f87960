import { elementsOf, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 82: nobody can exclude liability for damage from unlawful processing. */
export const rule: Rule = {
  id: 'liability-is-not-excluded',
  severity: 'error',
  article: gdpr('82'),
  summary: 'The policy excludes no liability.',
  why: 'Whoever suffers damage because data are handled against the law can claim compensation; a notice cannot take that away. Such a sentence is void and makes readers believe that they have no rights.',
  bad: 'liability: { statements: [text-errors-no-claim] }',
  good: 'complaint: { authority: dk }',
  needs: ['liability'],
  *check({ root }) {
    const [liability] = elementsOf(root, 'liability');
    if (!liability) return;
    const said = valuesOf(liability, 'statements');
    yield {
      path: leavesOf(liability, 'statements')[0]?.path.slice(0, -1) ?? liability.path,
      on: 'key',
      message: `The policy excludes liability (${said.join(', ')}), which cannot be done to those whose data are processed.`,
      help: 'Take liability: out; what your terms of business say of liability belongs there.',
    };
  },
};
