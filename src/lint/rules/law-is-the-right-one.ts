import { citedLaws, nameOf, places, readLaw } from '../laws.js';
import { gdpr, type Rule } from '../rule.js';

/** Checklist I13-2A: a period or an obligation that rests on the wrong act. */
export const rule: Rule = {
  id: 'law-is-the-right-one',
  severity: 'warning',
  article: gdpr('13(1)(c)'),
  summary: 'An act is cited by the name that it bears.',
  why: 'A legal obligation is a ground only because a certain act imposes it. Some names are often cited although no act of that name obliges a private firm, so a reader who looks it up finds nothing. Name the act that does.',
  bad: 'activities: [{ id: bookkeeping, basis: { legal_obligation: dk/regnskabsloven } }]',
  good: 'activities: [{ id: bookkeeping, basis: { legal_obligation: dk/bogforingsloven } }]',
  *check({ root, assets }) {
    for (const [id, paths] of citedLaws(root)) {
      const law = readLaw(assets, id);
      if (law?.status !== 'misnomer') continue;
      const meant = law.replaced_by && readLaw(assets, law.replaced_by);
      const doubtful = !law.verified;
      yield {
        path: paths[0] ?? [],
        ...(doubtful ? { severity: 'info' as const } : {}),
        message: `"${id}" is not the name of an act that obliges a private firm${places(paths)}${doubtful ? ' (unverified)' : ''}.`,
        help: meant ? `Write ${meant.id}: ${nameOf(meant)}.` : 'Name the act that is meant.',
      };
    }
  },
};
