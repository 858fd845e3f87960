import { proseWith } from '../prose.js';
import { type Context, gdpr, type Rule } from '../rule.js';
import { findPhrase, type Hit, hasPhrase, oncePerText } from '../wording.js';

/** WP260 rev.01 (annex, storage period): "as long as necessary" is not a period. */
export const rule: Rule = {
  id: 'retention-wording-is-definite',
  severity: 'warning',
  article: gdpr('13(2)(a)'),
  summary: 'A text about how long data are kept says how long, or what decides it.',
  why: 'The law already forbids keeping data longer than necessary, so saying it tells people nothing. The authorities’ guidelines on transparency (WP260) reject it by name: people must be able to work out when their data go.',
  bad: 'general: { retention: { period: 5 years, note: { da: "Vi gemmer data, så længe det er nødvendigt.", en: We keep data as long as necessary. } } }',
  good: 'general: { retention: { period: 5 years, note: { da: "Vi gemmer data, til ordren er betalt.", en: We keep data until your order is paid. } } }',
  *check(context) {
    for (const { path, found, more } of oncePerText(hitsIn(context))) {
      yield {
        path,
        message: `"${found}"${more} does not say how long data are kept.`,
        help: 'Write the period (period: 2 years), or what ends it (until: [unsubscribe]).',
      };
    }
  },
};

function* hitsIn(context: Context): Generator<Hit> {
  const vague = proseWith(context, (wording) => wording.vague_retention);
  for (const { path, language, text, wording } of vague) {
    const hit = findPhrase(text, wording.vague_retention);
    if (!hit) continue;
    const about =
      path.some((key) => RETENTION.has(String(key))) || hasPhrase(hit.sentence, wording.keeping);
    // A sentence with a number says how long after all.
    if (about && !/\d/.test(hit.sentence)) yield { path, language, found: hit.found };
  }
}

/** Keys and vocabularies under which all is about keeping. */
const RETENTION = new Set(['retention', 'retention-criteria']);
