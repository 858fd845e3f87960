import { follow, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Contradiction: stored here only, beside a cloud. */
export const rule: Rule = {
  id: 'stored-locally-beside-cloud',
  severity: 'error',
  article: gdpr('5(1)(a)'),
  summary: 'Data that are stored in some systems only are not stored in a cloud as well.',
  why: 'Where data are is one of the first things people want to know. "Only on our own computers" and a cloud cannot both be true.',
  bad: 'storage: { systems: [local, cloud], only: [local] }',
  good: 'storage: { systems: [local, cloud], only: [local, cloud] }',
  needs: ['only', 'not_used'],
  *check({ root }) {
    for (const storage of follow(root, 'storage')) {
      const only = leavesOf(storage, 'only');
      const unused = leavesOf(storage, 'not_used');
      const clouds = follow(storage, 'systems').filter((system) =>
        valuesOf(system, 'kind').includes('cloud'),
      );
      const names = (system: (typeof clouds)[number]) => [
        ...valuesOf(system, 'kind'),
        ...valuesOf(system, 'provider'),
      ];
      const places = new Set(valuesOf(storage, 'only'));
      const outside = clouds.some((system) => !names(system).some((name) => places.has(name)));
      const place =
        unused.find(({ value }) => value === 'cloud') ?? (outside ? only[0] : undefined);
      if (!place || clouds.length === 0) continue;
      yield {
        path: place.path.slice(0, -1),
        on: 'key',
        message:
          place.key === 'only'
            ? `Data are said to be stored in ${only.map(({ value }) => value).join(', ')} only, but a cloud is among the systems.`
            : 'The cloud is said not to be used, but it is among the systems.',
        help: 'Add the cloud to only:, or take the statement out.',
      };
    }
  },
};
