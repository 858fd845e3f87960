import { expect, test } from 'vitest';
import { readWords } from '../../src/init/starters.js';
import { readServices } from '../../src/lint/catalogue.js';
import { factsOf } from '../../src/services/facts.js';
import { ASSETS, LANGUAGES } from '../support/shipped.js';
import { SPOKEN, STARTERS, TODAY } from './support.js';

/** The keys of a tree of words, each with the holes of its text. */
function shape(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => shape(each, `${path}[${at}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => shape(each, `${path}.${key}`));
  const holes = [...String(value).matchAll(/\{\{\w+\}\}/g)].map(([hole]) => hole).sort();
  return [`${path} ${holes.join(' ')}`];
}

test('the wizard speaks every language of policies, and says the same in each', () => {
  expect(SPOKEN).toEqual(LANGUAGES);
  const shapes = SPOKEN.map((tag) => {
    const { units, ...words } = readWords(ASSETS, tag);
    return [...shape(words), ...Object.keys(units)];
  });
  for (const each of shapes) expect(each).toEqual(shapes[0]);
});

test('each activity, decision and option has its words in each language', () => {
  const words = STARTERS.flatMap((starter) => [
    [starter.id, starter.name],
    [`${starter.id} tells`, starter.tells],
    ...(starter.reminds ? [[`${starter.id} reminds`, starter.reminds]] : []),
    ...Object.entries(starter.decisions).flatMap(([key, { ask, options }]) => [
      [`${starter.id} ${key}`, ask],
      ...Object.entries(options).map(([id, { name }]) => [`${starter.id} ${key} ${id}`, name]),
    ]),
  ]) as [string, Record<string, string>][];
  for (const [place, each] of words) {
    expect(Object.keys(each).sort(), place).toEqual(LANGUAGES);
    for (const text of Object.values(each)) expect(text, place).toMatch(/\p{L}/u);
  }
});

test('each decision has its place in the policy, and each place its decision', () => {
  for (const { id, policy, decisions } of STARTERS) {
    const places = [...JSON.stringify(policy).matchAll(/"\$(\w+)"/g)].map(([, key]) => key);
    // Without a period of its own, an activity alone would be a policy with none (Article 13(2)(a)).
    expect(decisions.retention?.wait, id).toBe(true);
    expect(places.sort(), id).toEqual(Object.keys(decisions).sort());
  }
});

test('there are words for every kind of service, and for all that is still to be found out', () => {
  for (const service of readServices(ASSETS).values()) {
    const { groups, open } = readWords(ASSETS, 'da');
    expect(Object.keys(groups)).toContain(service.group);
    for (const { key } of factsOf(service, ASSETS, TODAY).open)
      expect(Object.keys(open)).toContain(key ?? 'note');
  }
});
