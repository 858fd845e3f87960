import {
  basesFor,
  beyondContract,
  groundsIn,
  ownProcessings,
  processingInWords,
} from '../bases.js';
import { elementsOf, has, leavesOf, purposeItems } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 6 and EDPB Guidelines 2/2019: a contract needs neither marketing nor statistics; books need no consent. */
export const rule: Rule = {
  id: 'basis-carries-the-purpose',
  severity: 'warning',
  article: gdpr('6(1)'),
  summary: 'The ground of Article 6 can carry the purpose it is given for.',
  why: 'Not every ground fits every use. A contract covers only what its performance needs, and so neither marketing nor statistics. Consent is wrong where a law orders you to keep the data anyway, or an order cannot be filled without them, for people could withdraw it in vain.',
  bad: 'activities: [{ id: newsletter, purposes: [marketing], basis: contract }]',
  good: 'activities: [{ id: newsletter, purposes: [marketing], basis: consent }]',
  needs: ['basis'],
  *check({ root, assets }) {
    const beyond = beyondContract(assets);
    const ordered = marked(assets, 'purposes', 'ordered_by_law');
    const performed = marked(assets, 'purposes', 'contract');
    const own = ownProcessings(root);
    const general = own.find(({ def }) => def === 'general');
    for (const processing of own) {
      const asks = [processing, general].some((each) => each && has(each, 'consent'));
      for (const item of purposeItems(processing)) {
        // Few purposes are any of these, and the rest need no look at their grounds.
        const groundsOf = () => {
          let bases = basesFor(item, processing);
          if (bases.length === 0 && general) bases = basesFor(item, general);
          return new Set(bases.flatMap(groundsIn));
        };
        for (const leaf of leavesOf(item, 'purpose')) {
          const id = String(leaf.value);
          const words = () => `${processingInWords(processing)} rests "${id}"`;
          if (beyond.has(id) && !asks && only(groundsOf(), ['contract', 'legal-obligation'])) {
            yield {
              path: leaf.path,
              message: `${words()} on ${[...groundsOf()].join(' or ')}, which does not carry it.`,
              help: 'Write basis: consent, or legitimate_interests: with the interest where no consent is needed.',
            };
          }
          if (performed.has(id) && only(groundsOf(), ['consent'])) {
            yield {
              path: leaf.path,
              message: `${words()} on consent, although the contract needs it and could not be kept once consent is withdrawn.`,
              help: 'Write basis: contract.',
            };
          }
          if (ordered.has(id) && only(groundsOf(), ['consent'])) {
            yield {
              path: leaf.path,
              message: `${words()} on consent, although a law orders it.`,
              help: 'Write basis: { legal_obligation: … } with the law, such as dk/bogforingsloven or nl/awr for accounts.',
            };
          }
        }
      }
    }
    for (const marketing of elementsOf(root, 'marketing')) {
      const bases = elementsOf(marketing, 'basis');
      const [first] = bases;
      if (!first || has(marketing, 'consent')) continue;
      const grounds = new Set(bases.flatMap(groundsIn));
      if (!only(grounds, ['contract', 'legal-obligation'])) continue;
      yield {
        path: first.path,
        message: `Marketing of the kind "${leavesOf(marketing, 'kind')[0]?.value}" rests on ${[...grounds].join(' or ')}, which does not carry it.`,
        help: 'Write basis: consent, or { legitimate_interests: [direct-marketing] } for existing customers.',
      };
    }
  },
};

const only = (grounds: ReadonlySet<string>, these: readonly string[]): boolean =>
  grounds.size > 0 && [...grounds].every((ground) => these.includes(ground));
