import { dataOf, follow, leavesOf, processings } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';
import { and } from '../words.js';

/** Article 32(1): security that suits the risk. */
export const rule: Rule = {
  id: 'security-suits-the-data',
  severity: 'warning',
  article: gdpr('32(1)'),
  summary:
    'Security that is called basic goes with no passwords, payment data or special categories.',
  why: 'The law asks for security that suits the risk. Whoever keeps other people’s passwords or payment data and calls the protection basic, says that it does not.',
  bad: 'general: { data: [website-credentials] }\nsecurity: { level: basic }',
  good: 'general: { data: [website-credentials] }\nsecurity: { level: appropriate }',
  needs: ['level'],
  *check({ root, assets }) {
    const level = follow(root, 'security')
      .flatMap((security) => leavesOf(security, 'level'))
      .find(({ value }) => value === 'basic');
    if (!level) return;
    const marks = [marked(assets, 'data', 'secret'), marked(assets, 'data', 'special')];
    const kept = processings(root)
      .flatMap(dataOf)
      .map(({ value }) => String(value))
      .filter((id) => marks.some((ids) => ids.has(id)));
    if (kept.length === 0) return;
    yield {
      path: level.path,
      message: `The level of security is called basic, but ${and([...new Set(kept)])} are processed.`,
      help: 'Protect these data as their risk asks for, and write level: appropriate with the measures.',
    };
  },
};
