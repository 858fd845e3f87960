import type { Element } from '../../resolve/resolve.js';
import { basesOf, elementsOf, groundsOf, has, processings, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 14(3): people whose data come from elsewhere are told within a month. */
export const rule: Rule = {
  id: 'others-are-told',
  severity: 'warning',
  article: gdpr('14(3)'),
  summary: 'Where data come from elsewhere, the policy says when the person is told.',
  why: 'Whoever collects data about people from others must tell them within a month, or at the first contact. People who never dealt with you will not look for your policy by themselves, so say how they learn of it.',
  bad: 'activities: [{ id: targeted-marketing, people: [prospects], sources: [{ kind: business-register, names: [CVR] }], data: [name] }]',
  good: 'activities: [{ id: targeted-marketing, people: [prospects], sources: [{ kind: business-register, names: [CVR] }], data: [name], informed: [first-contact] }]',
  needs: ['sources'],
  *check({ root, assets }) {
    const sought = marked(assets, 'sources', 'sought');
    for (const processing of processings(root)) {
      if (has(processing, 'on_behalf_of')) continue;
      const sources = elementsOf(processing, 'sources').filter((source) =>
        valuesOf(source, 'kind').some((kind) => sought.has(kind)),
      );
      const [first] = sources;
      if (!first || isKnownToThem(processing)) continue;
      if (elementsOf(root, 'general').some((general) => has(general, 'informed'))) continue;
      yield {
        path: [...processing.path, 'sources'],
        on: 'key',
        message: `Data come from elsewhere (${sources.flatMap((source) => valuesOf(source, 'kind')).join(', ')}), but when the person is told of it is not said.`,
        help: 'Add informed: [first-contact] or [within-one-month], as you do it.',
      };
    }
  },
};

/** Whether the person knows: told, asked, or bound to the firm by contract, consent or a law (Article 14(5)). */
function isKnownToThem(processing: Element): boolean {
  if (has(processing, 'informed') || has(processing, 'occasions')) return true;
  if (valuesOf(processing, 'people').some((id) => id === 'applicants' || id === 'employees'))
    return true;
  const grounds = groundsOf(processing);
  if (GROUNDS.some((ground) => grounds.has(ground))) return true;
  return basesOf(processing).some(
    (basis) =>
      !has(basis, 'for_example') &&
      ['legal_obligation', 'public_task'].some((key) => has(basis, key)),
  );
}

const GROUNDS = ['consent', 'contract', 'pre-contract-or-contract', 'contract-or-legal-obligation'];
