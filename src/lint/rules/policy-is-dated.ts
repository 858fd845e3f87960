import { elementsOf, has } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Checklist T12-VERSION: the date of the last revision. */
export const rule: Rule = {
  id: 'policy-is-dated',
  severity: 'warning',
  article: gdpr('5(2)'),
  summary: 'The policy says when it was last revised.',
  why: 'Without a date nobody can tell whether the text is the one that held when their data were collected. You must be able to show what you told people and when.',
  bad: 'rights: statutory',
  good: 'updated: 2026-11-02\nrights: statutory',
  *check({ root }) {
    const dated = elementsOf(root, 'version').some(
      (version) => has(version, 'valid_from') || has(version, 'change_log'),
    );
    if (has(root, 'updated') || dated) return;
    yield {
      path: [],
      on: 'key',
      message: 'The policy has no date.',
      help: 'Add updated: with the day of the last revision, such as updated: 2026-11-02.',
    };
  },
};
