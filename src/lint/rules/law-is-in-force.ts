import { dayInWords } from '../dates.js';
import { citedLaws, nameOf, places, readLaw } from '../laws.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 12(1): a policy that sends the reader to a repealed act is not intelligible. */
export const rule: Rule = {
  id: 'law-is-in-force',
  severity: 'error',
  article: gdpr('12(1)'),
  summary: 'No act that the policy cites has been repealed.',
  why: 'Readers look up the acts that you name to learn about their rights. An act that has been repealed tells them what no longer holds, and shows that the text has not been looked at since.',
  bad: 'complaint: { authority: dk, more_on: [dk/persondataloven] }',
  good: 'complaint: { authority: dk, more_on: [dk/databeskyttelsesloven] }',
  *check({ root, asOf, assets }) {
    for (const [id, paths] of citedLaws(root)) {
      const law = readLaw(assets, id);
      if (law?.status !== 'repealed' || !law.in_force_to || asOf < law.in_force_to) continue;
      const now = law.replaced_by && readLaw(assets, law.replaced_by);
      const doubtful = !law.verified || law.unverified.includes('in_force_to');
      yield {
        path: paths[0] ?? [],
        ...(doubtful ? { severity: 'info' as const } : {}),
        message: `${nameOf(law)} was repealed on ${dayInWords(law.in_force_to)}${places(paths)}${doubtful ? ' (unverified)' : ''}.`,
        help: now
          ? `Write ${now.id}: ${nameOf(now)}.`
          : 'Take it out, or name the act that replaced it.',
      };
    }
  },
};
