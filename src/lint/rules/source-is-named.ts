import { processingInWords } from '../bases.js';
import { dataOf, elementsOf, has, leavesOf, processings, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';
import { and } from '../words.js';

/** Article 14(2)(f), WP260: the source itself, not only its kind. */
export const rule: Rule = {
  id: 'source-is-named',
  severity: 'warning',
  article: gdpr('14(2)(f)'),
  summary: 'Sources of data are named, not only described as "public".',
  why: 'The law asks from which source data come, so that people can go there and have them put right. "Public sources" or "a register" names none.',
  bad: 'activities: [{ id: targeted-marketing, sources: [publicly-available], data: [name] }]',
  good: 'activities: [{ id: targeted-marketing, sources: [{ kind: business-register, names: [CVR] }], data: [name] }]',
  needs: ['data', 'sources'],
  *check({ root, assets }) {
    const unspecific = marked(assets, 'sources', 'unspecific');
    const fromOthers = marked(assets, 'data', 'from_others');
    const general = elementsOf(root, 'general').some((all) => has(all, 'sources'));
    for (const processing of processings(root)) {
      if (has(processing, 'on_behalf_of')) continue;
      const given = dataOf(processing).find(({ value }) => fromOthers.has(String(value)));
      if (given && !general && !has(processing, 'sources') && !has(processing, 'note'))
        // An applicant may hand in a letter of reference, so this is no more than a hint.
        yield {
          path: given.path,
          severity: 'info',
          message: `${processingInWords(processing)} uses ${given.value}, and nothing says from whom they come.`,
          help: 'Add sources:, such as sources: [referees].',
        };
      const nameless = elementsOf(processing, 'sources').filter(
        (source) =>
          !['names', 'note'].some((key) => has(source, key)) &&
          valuesOf(source, 'kind').some((kind) => unspecific.has(kind)),
      );
      const kinds = nameless.flatMap((source) => leavesOf(source, 'kind'));
      const [first] = kinds;
      if (!first) continue;
      yield {
        path: first.path,
        message: `Of the source ${and(kinds.map(({ value }) => `"${value}"`))} only the kind is given, no name.`,
        help: 'Add names: with the registers, databases or sites, or several where they differ.',
      };
    }
  },
};
