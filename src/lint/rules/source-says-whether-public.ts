import { elementsOf, has, processings, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';
import { and } from '../words.js';

/** Article 14(2)(f): whether the source is open to everyone. */
export const rule: Rule = {
  id: 'source-says-whether-public',
  severity: 'warning',
  article: gdpr('14(2)(f)'),
  summary: 'Of a source that is open to everyone, this is said.',
  why: 'People must learn not only where data come from, but also whether everybody can see them there. One word per source does it.',
  bad: 'activities: [{ id: targeted-marketing, sources: [{ kind: business-register, names: [CVR] }], data: [name] }]',
  good: 'activities: [{ id: targeted-marketing, sources: [{ kind: business-register, names: [CVR], public: true }], data: [name] }]',
  needs: ['sources'],
  *check({ root, assets }) {
    const open = marked(assets, 'sources', 'public');
    for (const processing of processings(root)) {
      if (has(processing, 'on_behalf_of')) continue;
      const unsaid = elementsOf(processing, 'sources').filter(
        (source) =>
          !has(source, 'public') && valuesOf(source, 'kind').some((kind) => open.has(kind)),
      );
      const [first] = unsaid;
      if (!first) continue;
      const names = unsaid.map((source) =>
        (has(source, 'names') ? valuesOf(source, 'names') : valuesOf(source, 'kind')).join(', '),
      );
      yield {
        path: first.path,
        message: `It is not said that ${and(names)} ${names.length === 1 ? 'is' : 'are'} open to everyone.`,
        help: 'Add public: true to the source.',
      };
    }
  },
};
