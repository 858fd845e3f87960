import type { Element } from '../../resolve/resolve.js';
import { ownRecordings } from '../bases.js';
import { elementsOf, everyElement, follow, has, idOf, valuesOf } from '../query.js';
import { isVague, retentionsOf, saysHowLong } from '../retention.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** How long data are kept is said for every activity, by itself or for all at once. */
export const rule: Rule = {
  id: 'retention-is-stated',
  severity: 'error',
  article: gdpr('13(2)(a)'),
  summary: 'The policy says how long the data of each activity are kept.',
  why: 'People must learn how long you keep data about them. Where you give no period for something you do, they cannot know whether their data are gone.',
  bad: 'activities: [{ id: web-orders, purposes: [fulfil-order], basis: contract }]',
  good: 'activities: [{ id: web-orders, purposes: [fulfil-order], basis: contract, retention: { period: 1 year, from: purchase } }]',
  *check({ root, assets }) {
    if ([...everyElement(root, 'retention')].every((retention) => !saysHowLong(retention))) {
      yield {
        path: [],
        on: 'key',
        message: 'Nothing says how long data are kept.',
        help: 'Give each activity its period, such as retention: { period: 1 year, from: purchase }.',
      };
      return;
    }
    for (const outcome of everyElement(root, 'retention_outcome')) {
      if (['period', 'until', 'while', 'note'].some((key) => has(outcome, key))) continue;
      yield {
        path: outcome.path,
        severity: 'warning',
        message: `Nothing says how long data are kept where the outcome is "${valuesOf(outcome, 'outcome')[0]}".`,
        help: 'Add period: with from:, or while: or until:, to that outcome.',
      };
    }
    const [general] = elementsOf(root, 'general');
    const periods = general ? retentionsOf(general).filter(saysHowLong) : [];
    if (periods.some((retention) => !isLimited(retention))) return;
    const activities = elementsOf(root, 'activities');
    const parts = [
      ...activities.filter((activity) => !has(activity, 'on_behalf_of')),
      ...ownRecordings(root).filter((recording) => !has(recording, 'live_only')),
    ];
    const covered = coveredBy(periods);
    const without = parts.filter(
      (part) => !retentionsOf(part).some(saysHowLong) && !isCovered(part, covered),
    );
    const [first] = without;
    const [period] = periods;
    if (first)
      yield {
        path: [...first.path, first.def === 'activity' ? 'id' : 'kind'],
        // Where no part has one, and what is said of all is a circle, no length of time is left.
        severity:
          without.length === parts.length && periods.every((each) => isVague(each, assets))
            ? 'error'
            : 'warning',
        message: `Nothing says how long the data of ${and(without.map(nameOf))} are kept.`,
        help: 'Add a period there, such as retention: { period: 2 years, from: last-contact }, or one under general.',
      };
    else if (general && period && activities.length === 0 && !isCovered(general, covered))
      yield {
        path: period.path,
        severity: 'warning',
        message: `${periods.length > 1 ? 'The periods are' : 'The only period is'} for some of the people or data, and nothing says how long others are kept.`,
        help: 'Add a period for the rest, such as { period: 1 year, from: last-contact, data: [email] }.',
      };
  },
};

const nameOf = (part: Element): string => idOf(part) || (valuesOf(part, 'kind')[0] ?? '');

/** Whether a general period is for some data or people only. */
const isLimited = (retention: Element): boolean =>
  has(retention, 'people') || has(retention, 'data');

/** Whether limited periods together are for all the people of a processing, or for all its data. */
function isCovered(processing: Element, { people, data }: Covered): boolean {
  const all = (ids: readonly string[], covered: ReadonlySet<string>) =>
    ids.length > 0 && ids.every((id) => covered.has(id));
  const items = follow(processing, 'data', 'items');
  return (
    all(valuesOf(processing, 'people'), people) ||
    (items.length > 0 &&
      items.every((item) => ['data', 'includes'].some((key) => all(valuesOf(item, key), data))))
  );
}

/** The people for all of whose data there are periods, and the data of whomever. */
type Covered = Record<'people' | 'data', ReadonlySet<string>>;

function coveredBy(periods: readonly Element[]): Covered {
  const covered = (key: 'people' | 'data', other: 'people' | 'data') =>
    new Set(
      periods.filter((period) => !has(period, other)).flatMap((period) => valuesOf(period, key)),
    );
  return { people: covered('people', 'data'), data: covered('data', 'people') };
}
