import { dayInWords } from '../dates.js';
import { soughtLaws } from '../laws.js';
import { onceADay } from '../once.js';
import { proseWith } from '../prose.js';
import { type Context, gdpr, type Rule } from '../rule.js';
import { isDead, readTransfers } from '../third-countries.js';
import { findPhrase, type Hit, hasPhrase, oncePerText } from '../wording.js';

/** Articles 12(1) and 44: an instrument that has fallen protects nobody, in own words either. */
export const rule: Rule = {
  id: 'dead-instrument-in-prose',
  severity: 'error',
  article: gdpr('12(1)'),
  summary: 'No text of your own rests on an instrument or act that no longer holds.',
  why: 'The Privacy Shield fell in 2020, and the national data protection acts from before 2018 are repealed. A text that rests on them promises people a protection that is not there.',
  bad: 'sections: [{ id: us, title: { da: USA, en: USA }, text: { da: Data er beskyttet af Privacy Shield., en: Data are protected by the Privacy Shield. } }]',
  good: 'sections: [{ id: us, title: { da: USA, en: USA }, text: { da: Data er beskyttet af Data Privacy Framework., en: Data are protected by the Data Privacy Framework. } }]',
  *check(context) {
    for (const { path, found, more, since, now } of oncePerText(hitsIn(context))) {
      yield {
        path,
        message: `"${found}" in this text${more} has not held since ${dayInWords(since)}.`,
        help: now ? `Write what took its place: ${now}.` : 'Take it out.',
      };
    }
  },
};

/** Where the author's texts name something dead, and do not tell of its end. */
function* hitsIn(context: Context): Generator<Hit & Dead> {
  for (const { path, language, text, wording } of proseWith(context, () => deadOn(context).names)) {
    for (const one of deadOn(context).all) {
      const hit = findPhrase(text, one.names);
      if (!hit || hasPhrase(hit.sentence, wording.past)) continue;
      yield { ...one, path, language, found: hit.found };
      break;
    }
  }
}

interface Dead {
  names: readonly string[];
  since: string;
  now: string | undefined;
}

/** The instruments and acts that no longer held on the day. */
const deadOn = onceADay((assets, asOf) => {
  const instruments = readTransfers(assets)
    .invalid.filter((one) => isDead(one, asOf))
    .map(({ names, decisions, ended, end_of_reliance, kind, id, replaced_by }) => ({
      names: [...names, ...decisions],
      since: kind === 'annulled' ? ended : (end_of_reliance ?? ended),
      now: successor(id, replaced_by, asOf >= readTransfers(assets).dpf.adopted),
    }));
  const acts = soughtLaws(assets)
    .repealed.filter(({ in_force_to }) => in_force_to && in_force_to <= asOf)
    .map(({ names, in_force_to, now }) => ({
      names,
      since: in_force_to ?? '',
      now: now ?? undefined,
    }));
  const directive = { names: ['95/46/EC', '95/46/EF', '95/46/EG'], since: '2018-05-25' };
  const all: Dead[] = [
    ...instruments,
    ...acts,
    ...(directive.since <= asOf ? [{ ...directive, now: 'the GDPR, (EU) 2016/679' }] : []),
  ];
  return { all, names: all.flatMap(({ names }) => names) };
});

/** What took the place of an instrument, from the day on which it was there. */
function successor(id: string, replaced: string | null, framework: boolean): string | undefined {
  if (id === 'old-scc') return `the standard contractual clauses of ${replaced}`;
  if (replaced !== '(EU) 2023/1795') return replaced ?? undefined;
  return framework
    ? `the Data Privacy Framework, ${replaced}, where the recipient is on its list, else the standard contractual clauses`
    : 'the standard contractual clauses';
}
