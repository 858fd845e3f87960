import type { Policy } from '../policy.js';
import { idsOf } from './ids.js';
import { missingLanguages } from './languages.js';
import type { Problem } from './problem.js';

/** Words of the policy's own that lack a language, or that nothing uses. */
export function checkVocabulary(
  policy: Policy,
  wanted: readonly string[],
  used: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [kind, words] of Object.entries(policy.vocabulary ?? {})) {
    for (const [id, text] of Object.entries(words)) {
      const path = ['vocabulary', kind, id];
      problems.push(...missingLanguages(text, policy, wanted, path));
      const isTitle = kind === 'activities' && idsOf(policy, 'activities').includes(id);
      const isKind = kind === 'document-kinds' && policy.kinds?.includes(id);
      if (used.has(`${kind}/${id}`) || isTitle || isKind) continue;
      problems.push({
        rule: 'unused-word',
        severity: 'warning',
        message: `The word "${id}" is used nowhere, so it is not on the page.`,
        help: 'Use it as an id, or leave it out.',
        path,
        on: 'key',
      });
    }
  }
  return problems;
}
