import { definitionOf } from '../generated/model.js';
import type { Path } from '../policy.js';
import type { Entry, EntryLine } from '../source/entry.js';
import type { Addition } from '../source/insert.js';
import type { Part, ServiceFacts } from './facts.js';

const UNVERIFIED = 'confirm: unverified in the catalogue';

/** The lists that the parts of a service go into, in the order of the model. */
const LISTS: readonly { part: Part; path: Path }[] = [
  { part: 'cookies', path: ['cookies', 'services'] },
  { part: 'embedded', path: ['embedded'] },
  { part: 'recipient', path: ['recipients'] },
  { part: 'transfer', path: ['transfers'] },
];

/** The key of the policy in which a part stands. */
export const listOf = (part: Part): string =>
  LISTS.find((list) => list.part === part)?.path.join(': ') ?? part;

const keysOf = (definition: string): string[] =>
  Object.keys(definitionOf(definition)?.fields ?? {});

/** The facts about a service as additions to a policy, with what is to be confirmed as comments. */
export function additionsOf(facts: ServiceFacts, parts: readonly Part[]): Addition[] {
  return LISTS.filter(({ part }) => facts[part] && parts.includes(part)).map(({ part, path }) => ({
    path,
    entry: entryOf(facts, part),
    orders: [keysOf('policy'), ...(part === 'cookies' ? [keysOf('cookies')] : [])],
  }));
}

/** A recipient's id as an addition to the recipients of an activity. */
export const activityAddition = (index: number, id: string): Addition => ({
  path: ['activities', index, 'recipients'],
  entry: id,
  orders: [keysOf('policy'), [], keysOf('activity')],
});

function entryOf(facts: ServiceFacts, part: Part): Entry {
  const unverified = (path: string) =>
    facts.unverified.includes(`${part}.${path}`) ? UNVERIFIED : undefined;
  const stated = Object.entries(facts[part] ?? {}).map(([key, value]): EntryLine => {
    if (key !== 'cookies' || !Array.isArray(value)) return { key, value, comment: unverified(key) };
    const items = value.map((each: unknown, index) => ({
      value: each,
      comment: unverified(`cookies[${index}]`),
    }));
    return { key, items, comment: 'confirm: which of them your site sets' };
  });
  const open = facts.open
    .filter((each) => each.part === part)
    .map(
      ({ key, value, confirm }): EntryLine =>
        key === undefined
          ? { comment: `confirm: ${confirm}` }
          : { key, value, comment: `confirm: ${confirm}`, off: true },
    );
  return [...stated, ...open];
}
