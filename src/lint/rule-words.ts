import type { Rule } from './rule.js';
import { RULES } from './rules/index.js';

/** What `explain` and reports show of a rule, and nobody needs who asks it. */
export type Words = Pick<Rule, 'summary' | 'why' | 'bad' | 'good'>;

/** The words of the rules, by their ids. */
const words = new Map<string, Words>(RULES.map((rule) => [rule.id, rule]));

/**
 * The words of a rule.
 *
 * @throws Error where there is no such rule
 */
export function wordsOf(id: string): Words {
  const found = words.get(id);
  if (found === undefined) throw new Error(`There is no rule ${id}.`);
  return found;
}
