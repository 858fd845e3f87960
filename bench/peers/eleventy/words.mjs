// What both templates of Eleventy need in words: lookups in the site's one file of labels.
import { readFileSync } from 'node:fs';

/** A class of their own: plain objects of its data Eleventy puts behind proxies on every page. */
class Labels {
  constructor(labels) {
    Object.assign(this, labels);
  }
}

export const labels = new Labels(JSON.parse(readFileSync(process.env.BENCH_LABELS, 'utf8')));
export const style = readFileSync(process.env.BENCH_STYLE, 'utf8').trim();

/** `a, b and c`. */
export function list(words, joint = ` ${labels.and} `, between = ', ') {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(between)}${joint}${words.at(-1)}`;
}

/** The words for ids of a vocabulary, of which the policy may have some of its own. */
export const wordsOf = (kind, ids, own) =>
  ids.map((id) => own?.[id]?.da ?? labels.vocabulary[kind][id]);

export const words = (kind, ids, own) => list(wordsOf(kind, ids, own));
export const either = (kind, ids) => list(wordsOf(kind, ids), ` ${labels.or} `);
/** Purposes are clauses, with a comma before the last. */
export const purposes = (ids) => list(wordsOf('purposes', ids), `, ${labels.and} `);
/** All purposes of a policy, each once. */
export const allPurposes = (activities) =>
  list(
    wordsOf('purposes', [...new Set(activities.flatMap((activity) => activity.purposes))]),
    `; ${labels.and} `,
    '; ',
  );

export const names = (ids, recipients) =>
  list(ids.map((id) => recipients.find((recipient) => recipient.id === id).name));

export function duration(text) {
  const [amount, unit] = text.split(' ');
  return `${amount} ${labels.units[unit]}`;
}

export const date = (day) =>
  `${day.getUTCDate()}. ${labels.months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
export const isoDate = (day) => day.toISOString().slice(0, 10);
export const digits = (phone) => phone.replaceAll(' ', '');

export function basis(given) {
  const said = labels.basis;
  if (typeof given === 'string') return said.ground[given];
  if (given.legal_obligation) {
    const { before, after } = said.legal_obligation;
    return before + labels.laws[given.legal_obligation] + after;
  }
  const { before, after } = said.legitimate_interests;
  return before + words('interests', given.legitimate_interests) + after;
}

export function retention({ period, from, until }) {
  const said = labels.retention;
  if (until) return said.until + either('events', until);
  return duration(period) + said.from + labels.vocabulary.events[from];
}
