import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import { once } from './once.js';
import { all, elementsOf, has, purposeItems, valuesOf } from './query.js';
import { marked } from './vocabulary.js';

const RULES = [
  'period',
  'calendar_years',
  'until',
  'while',
  'open_ended',
  'criteria',
  'statute',
  'range',
  'guideline',
  'outcomes',
];

/** Whether a retention says how long, not only that data are tidied up or what is left over. */
export const saysHowLong = (retention: Element): boolean =>
  RULES.some((key) => has(retention, key));

/** The retentions of a processing, those of its single purposes included. */
export const retentionsOf = once((processing: Element): readonly Element[] => [
  ...elementsOf(processing, 'retention'),
  ...all(purposeItems(processing), (use) => elementsOf(use, 'retention')),
]);

/** Whether a retention says nothing by which its end could be worked out. */
export function isVague(retention: Element, assets: Assets): boolean {
  const words = (key: string, vocabulary: string) => {
    const ids = valuesOf(retention, key);
    const vague = marked(assets, vocabulary, 'vague');
    return ids.length > 0 && ids.every((id) => vague.has(id));
  };
  return words('criteria', 'retention-criteria') || words('while', 'states');
}
