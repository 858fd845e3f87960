import { elementsOf, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 4(1): a list of firms can hold personal data. */
export const rule: Rule = {
  id: 'references-are-outside',
  severity: 'info',
  article: gdpr('4(1)'),
  summary: 'A list of references is not simply declared to be outside the GDPR.',
  why: 'Names of companies are no personal data, but the name of a one-man business or of a contact person is. Whether the list is outside the law depends on what is in it.',
  bad: 'references: [{ kind: reference-list, level: company, outside: gdpr }]',
  good: 'references: [{ kind: reference-list, level: company }]',
  needs: ['outside'],
  *check({ root }) {
    for (const list of elementsOf(root, 'references'))
      for (const outside of leavesOf(list, 'outside').filter(({ value }) => value === 'gdpr'))
        yield {
          path: outside.path,
          message:
            'A list of references is declared to be outside the GDPR, which holds only if it names neither persons nor one-man businesses.',
          help: 'Take outside: out, unless you are sure that the list names no person.',
        };
  },
};
