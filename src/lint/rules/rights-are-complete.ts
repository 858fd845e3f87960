import { unrefusableMarketing } from '../marketing.js';
import { basesOf, elementsOf, groundsOf, processings, purposesOf, valuesOf } from '../query.js';
import { placeOfRights, rightsOf, states } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';
import { and } from '../words.js';

/** Every right that applies is stated; which ones depends on the legal bases. */
export const rule: Rule = {
  id: 'rights-are-complete',
  severity: 'error',
  article: gdpr('13(2)(b)'),
  summary: 'The policy states each right that people have in this processing.',
  why: 'People have these rights whether you name them or not, but the law wants them told. Access, rectification, erasure and restriction always apply; portability goes with consent and contract, objection with legitimate interests and public tasks.',
  bad: 'rights: [access, rectification, erasure]',
  good: 'rights: statutory',
  *check({ root, assets }) {
    const parts = [
      ...processings(root),
      ...elementsOf(root, 'marketing'),
      ...elementsOf(root, 'profiling'),
    ];
    const grounds = new Set(parts.flatMap((part) => [...groundsOf(part)]));
    if (parts.flatMap(basesOf).some((basis) => valuesOf(basis, 'public_task').length > 0))
      grounds.add('public-task');
    const given = [
      'consent',
      'contract',
      'pre-contract-or-contract',
      'contract-or-legal-obligation',
    ];
    const contracts = marked(assets, 'purposes', 'contract');
    const portable =
      given.some((ground) => grounds.has(ground)) ||
      processings(root).some((part) =>
        purposesOf(part).some(({ value }) => contracts.has(String(value))),
      );
    // To marketing that cannot be refused, marketing-can-be-objected-to asks for the objection.
    const contestable =
      (grounds.has('legitimate-interests') || grounds.has('public-task')) &&
      unrefusableMarketing(root, assets).length === 0;
    const asked = [
      'access',
      'rectification',
      'erasure',
      'restriction',
      ...(portable ? ['portability'] : []),
      ...(contestable ? ['objection'] : []),
    ];
    const missing = asked.filter((right) => !states(root, right));
    if (missing.length === 0) return;
    const none = rightsOf(root).length === 0;
    yield {
      ...placeOfRights(root),
      on: 'key',
      message: none
        ? 'The policy states no rights.'
        : `Of the rights that apply here, ${and(missing)} ${missing.length > 1 ? 'are' : 'is'} not stated.`,
      help: none
        ? 'Add rights: statutory, which states them all with their conditions.'
        : `Add ${and(missing)} to rights, or write rights: statutory, which states them all with their conditions.`,
    };
  },
};
