import { type Assets, assetName, type OwnFiles } from '../assets.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readSource } from '../source/read-source.js';
import type { Source } from '../source/source.js';
import { type Flaw, type Group, type Merged, mergeWords, textsOf } from './merge.js';

const FOLDER = 'templates/locales';

/** The language that says which texts there are. */
const MODEL = 'en';

/** Months and the names of countries and languages are kept apart from the sentences. */
const TABLES = ['months', 'countries', 'languages'];

/** Assets by name, made of what is shipped and of somebody's own. */
export interface Overlaid {
  texts: Map<string, string>;
  diagnostics: Diagnostic[];
}

/** Every word of a shipped language, tables included; `null` where there is no such language. */
export function wordsOf(assets: Assets, tag: string): Group | null {
  const name = `${FOLDER}/${tag}.yaml`;
  const text = assets.read(name);
  const tables = assets.read(`${FOLDER}/tables/${tag}.json`);
  if (text === null || tables === null) return null;
  const { source } = readSource(text, assetName(assets, name));
  const { source: _, ...words } = { ...(source?.data as Group), ...JSON.parse(tables) };
  return words as Group;
}

/**
 * An own locale: laid over the shipped one of the same name as far as it goes, or
 * a language that policygen does not ship, which has to be complete.
 *
 * @param name - as in `locales/da.yaml`
 */
export function overlayLocale(assets: Assets, own: OwnFiles, name: string): Overlaid {
  const tag = name.slice('locales/'.length, -'.yaml'.length);
  const file = own.nameOf(name);
  const { source, diagnostics } = readSource(own.read(name), file);
  if (!source) return { texts: new Map(), diagnostics: diagnostics.flatMap(asLocale) };

  const shipped = wordsOf(assets, tag);
  const merged = mergeWords(shipped ?? wordsOf(assets, MODEL) ?? {}, source.data);
  const told = [...diagnostics, ...merged.flaws.map((flaw) => place(flaw, source))];
  const missing = shipped ? [] : missingTexts(merged, source.data);
  if (missing.length > 0) {
    const tags = assets.list(FOLDER).map((each) => each.replace(/\.yaml$/, ''));
    return { texts: new Map(), diagnostics: [...told, incomplete(tag, tags, missing, source)] };
  }
  return { texts: assetsOf(tag, merged.words), diagnostics: told };
}

/** The words as the two files in which a language is shipped. JSON is YAML. */
function assetsOf(tag: string, words: Group): Map<string, string> {
  const pick = (wanted: boolean) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(words).filter(([key]) => TABLES.includes(key) === wanted)),
      null,
      1,
    );
  return new Map([
    [`${FOLDER}/${tag}.yaml`, pick(false)],
    [`${FOLDER}/tables/${tag}.json`, pick(true)],
  ]);
}

/** What a reader of policies would say of a file of words. */
function asLocale(diagnostic: Diagnostic): Diagnostic[] {
  // Nothing but comments changes nothing.
  if (diagnostic.rule === 'empty-file') return [];
  if (diagnostic.rule !== 'root-not-a-mapping') return [diagnostic];
  return [
    {
      ...diagnostic,
      message: 'A locale is made of keys with texts.',
      help: 'Begin with a key, a colon and what is below it, for example "sections:".',
    },
  ];
}

const place = ({ path, on, ...flaw }: Flaw, source: Source): Diagnostic => ({
  ...flaw,
  ...source.locate(path, on),
});

function missingTexts({ words }: Merged, own: unknown): string[][] {
  const has = (path: readonly string[]): boolean => {
    let value = own;
    for (const step of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
      value = (value as Record<string, unknown>)[step];
    }
    return true;
  };
  return [...textsOf(words)].filter((path) => !has(path));
}

function incomplete(
  tag: string,
  tags: readonly string[],
  missing: readonly string[][],
  source: Source,
): Diagnostic {
  const shown = missing.slice(0, 5).map((path) => path.join('.'));
  const more = missing.length - shown.length;
  return {
    rule: 'incomplete-locale',
    severity: 'warning',
    message:
      `policygen ships no language "${tag}", so this file has to hold all of its texts; ` +
      `missing ${more > 0 ? `are ${missing.length}` : 'is'}: ${shown.join(', ')}${more > 0 ? ' …' : ''}.`,
    help: `Until it is complete, no page can be in "${tag}". Shipped are ${tags.join(', ')}.`,
    ...source.locate([], 'key'),
  };
}
