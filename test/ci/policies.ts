import { readText } from '../support/shipped.js';

/** The policy of the fixture: nothing is found in it. */
export const SOUND: string = readText('test/ci/fixture-site/policy.yaml');

const without = (part: string, by = ''): string => {
  if (!SOUND.includes(part)) throw new Error(`the fixture has no ${part}`);
  return SOUND.replace(part, by);
};

/** The same without a word on complaints: an error of the law. */
export const LAWLESS: string = without(/^complaint: .*\n/m.exec(SOUND)?.[0] ?? '?');

/** The same with a warning alone: nobody is told who else sees the data. */
export const DOUBTFUL: string = without(/^recipients:\n(?: .*\n)+/m.exec(SOUND)?.[0] ?? '?');

/** The same while somebody is typing: a quote is open. */
export const BROKEN: string = without('Bageriet Havblik ApS', '"Bageriet');

/** The same after a move; the pages say the old address still. */
export const MOVED: string = without('Strandgade 3', 'Bygade 7');
