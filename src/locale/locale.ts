import type { Assets } from '../assets.js';
import { InputError } from '../errors.js';
import { readData } from '../source/read-data.js';

/** A message with `{{holes}}`, or one for each word of an enum. */
export type Message = string | Readonly<Record<string, string>>;
type Words = Readonly<Record<string, string>>;

/** Every word of one language: a file of templates/locales/, and its tables from ICU. */
export interface Locale {
  readonly tag: string;
  /** The last joint of a list; of clauses with the mark that goes before it. */
  readonly list: { and: string; or: string; and_clause: string; or_clause: string };
  readonly date: string;
  readonly hedge: string;
  readonly hedge_after: string;
  readonly hedges: Words;
  readonly authority: Words;
  readonly title: Words;
  readonly page: Words;
  readonly units: Readonly<Record<string, Words>>;
  readonly sections: Words;
  /** The labels of the short version on top, and its short words for what chooses a sentence. */
  readonly summary: Words;
  readonly summary_words: Words;
  readonly captions: Words;
  readonly columns: Words;
  /** By definition: short forms of its statements, for the cells of tables. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  readonly statutory: Words;
  /** By definition and key (or keys, joined by `+`): the sentence that states it. */
  readonly statements: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  readonly vocabulary: Readonly<Record<string, Words>>;
  readonly months: readonly string[];
  readonly countries: Words;
  readonly languages: Words;
}

const FOLDER = 'templates/locales';

/** The tags of the languages that policygen speaks, in order of their names. */
export function listLocales(assets: Assets): string[] {
  return assets
    .list(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
}

// Locales are read once per set of assets: a build of two formats or a watch needs them again.
const cache = new WeakMap<Assets, Map<string, Locale>>();

/**
 * The words of a language.
 *
 * @throws InputError where the file is missing or no valid YAML (an override may be broken)
 */
export function readLocale(assets: Assets, tag: string): Locale {
  const known = cache.get(assets) ?? new Map<string, Locale>();
  cache.set(assets, known);
  const found = known.get(tag);
  if (found) return found;
  const name = `${FOLDER}/${tag}.yaml`;
  const words = readData(assets, name);
  const tables = readData(assets, `${FOLDER}/tables/${tag}.json`);
  if (words === null || tables === null)
    throw new InputError(`${name}: there is no such language.`);
  // In the package some of it is read when it is asked for, and not when it is put together.
  const locale = Object.defineProperties({ tag } as Locale, {
    ...Object.getOwnPropertyDescriptors(words as object),
    ...Object.getOwnPropertyDescriptors(tables as object),
  });
  known.set(tag, locale);
  return locale;
}

/** A civil date (`2026-11-22`) in words. Never through `Date`, which has a time zone. */
export function formatDate(locale: Locale, date: string): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return fill(locale.date, {
    day: String(Number(day)),
    month: locale.months[Number(month) - 1] ?? month,
    year,
  });
}

/** A length of time (`5 years`) in words. */
export function formatDuration(locale: Locale, duration: string): string {
  const [amount = '', unit = ''] = duration.split(' ');
  const forms = locale.units[unit.endsWith('s') ? unit.slice(0, -1) : unit];
  return fill((amount === '1' ? forms?.one : forms?.other) ?? '{{n}}', { n: amount });
}

/** Fills the holes of a message with plain words. */
export function fill(message: string, holes: Readonly<Record<string, string>>): string {
  let text = '';
  let at = 0;
  for (let end = message.indexOf('}}'); end >= 0; end = message.indexOf('}}', at)) {
    const start = message.slice(at, end).lastIndexOf('{{');
    const words = start < 0 ? undefined : holes[message.slice(at + start + 2, end)];
    text +=
      words === undefined ? message.slice(at, end + 1) : message.slice(at, at + start) + words;
    at = end + (words === undefined ? 1 : 2);
  }
  return text + message.slice(at);
}
