import { leavesOf, valuesOf } from '../query.js';
import { rightsOf } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Erasure has the exceptions of the law, not those a firm gives itself. */
export const rule: Rule = {
  id: 'erasure-limits-are-lawful',
  severity: 'warning',
  article: gdpr('17(3)'),
  summary: 'The right to erasure is limited only by what the law allows.',
  why: 'The law lists when erasure can be refused, such as a legal duty to keep data or a legal claim. Being “entitled” to keep them is wider than that list and makes the right look weaker than it is.',
  bad: 'rights: [access, { right: erasure, exceptions: [still-obliged-or-entitled] }]',
  good: 'rights: [access, { right: erasure, exceptions: [legal-duty-to-keep, needed-for-claims] }]',
  needs: ['exceptions'],
  *check({ root, assets }) {
    const broad = marked(assets, 'right-exceptions', 'broad');
    for (const right of rightsOf(root)) {
      if (!valuesOf(right, 'right').includes('erasure')) continue;
      for (const { value, path } of leavesOf(right, 'exceptions')) {
        if (!broad.has(String(value))) continue;
        yield {
          path,
          message: `The exception ${value} limits erasure further than the law does.`,
          help: 'Name the exceptions of the law, such as legal-duty-to-keep and needed-for-claims.',
        };
      }
    }
  },
};
