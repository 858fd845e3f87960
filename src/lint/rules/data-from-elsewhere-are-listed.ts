import { dataOf, elementsOf, has, idOf, processings, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 14(1)(d): which data come from elsewhere. */
export const rule: Rule = {
  id: 'data-from-elsewhere-are-listed',
  severity: 'error',
  article: gdpr('14(1)(d)'),
  summary: 'Data from elsewhere are named.',
  why: 'People who did not give the data themselves cannot know which they are. So the law asks for the categories of data, source by source or at least for the activity.',
  bad: 'activities: [{ id: targeted-marketing, sources: [business-register] }]',
  good: 'activities: [{ id: targeted-marketing, sources: [business-register], data: [name, company] }]',
  needs: ['sources'],
  *check({ root, assets }) {
    const persons = marked(assets, 'sources', 'person');
    const general = elementsOf(root, 'general').some((each) => dataOf(each).length > 0);
    for (const processing of processings(root)) {
      if (has(processing, 'on_behalf_of')) continue;
      if (dataOf(processing).length > 0 || general) continue;
      const bare = elementsOf(processing, 'sources').filter(
        (source) =>
          !has(source, 'data') && !valuesOf(source, 'kind').some((kind) => persons.has(kind)),
      );
      const [first] = bare;
      if (!first) continue;
      yield {
        path: first.path,
        message: `It is not said which data come from ${bare.flatMap((source) => valuesOf(source, 'kind')).join(', ')}${idOf(processing) && ` (activity ${idOf(processing)})`}.`,
        help: 'Add data: to the source or to the activity, with the kinds of data.',
      };
    }
  },
};
