import type { Locale } from '../locale/locale.js';
import type { Policy } from '../policy.js';
import type { Element } from '../resolve/resolve.js';
import { idLeaf } from './ids.js';
import { list } from './messages.js';
import type { Problem } from './problem.js';

/** An activity needs words for its heading. */
export function checkTitles(root: Element, policy: Policy, locale: Locale): Problem[] {
  const problems: Problem[] = [];
  for (const node of root.fields.get('activities') ?? []) {
    const id = idLeaf(node);
    if (node.type !== 'element' || !id) continue;
    const word = id.value as string;
    const named = [locale.vocabulary.activities, policy.vocabulary?.activities].some(
      (words) => words && Object.hasOwn(words, word),
    );
    if (named || node.fields.has('title') || node.fields.has('purposes')) continue;
    problems.push({
      rule: 'missing-title',
      message: `There are no words for the heading of the activity "${word}".`,
      help: `Add title:, or purposes:, or use a shipped id (${list(Object.keys(locale.vocabulary.activities ?? {}).slice(0, 6))} …).`,
      path: id.path,
    });
  }
  return problems;
}
