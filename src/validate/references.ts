import type { Assets } from '../assets.js';
import { isCalendarDate } from '../calendar.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { knowsAuthority, knowsLaw, lawIds } from '../locale/catalogue.js';
import { type Locale, listLocales, readLocale } from '../locale/locale.js';
import { ownWords } from '../locale/words.js';
import type { Policy } from '../policy.js';
import type { Alike } from '../resolve/alike.js';
import type { Kind } from '../resolve/kinds.js';
import type { Element, Leaf, Node, ResolvedPolicy } from '../resolve/resolve.js';
import type { Source } from '../source/source.js';
import { checkIds, idsOf } from './ids.js';
import { checkLanguages, missingLanguages } from './languages.js';
import { list } from './messages.js';
import { didYouMean, type Problem } from './problem.js';
import { checkTheme } from './theme.js';
import { checkTitles } from './titles.js';
import { checkVocabulary } from './vocabulary.js';

/**
 * What the schema cannot see: ids that mean nothing, dates that do not exist,
 * texts that lack a language.
 *
 * @param languages the languages that are to be built; all of the policy's where absent
 * @param known where several policies are checked with the same languages: what stands alike in
 *   them is checked once, and of those that are the same but for their names one only
 */
export function checkReferences(
  resolved: ResolvedPolicy,
  source: Source,
  assets: Assets,
  languages: readonly string[] = resolved.languages,
  known?: { alike: Alike; kind: Kind | undefined },
): Diagnostic[] {
  const { policy, root } = resolved;
  const sign = known && `refs ${languages} ${policy.languages}${ownWords(policy)}`;
  if (sign !== undefined && known?.kind?.has(sign)) return [];
  const problems: Problem[] = [
    ...checkLanguages(policy, assets, languages),
    ...checkIds(root),
    ...checkTheme(policy),
  ];
  const locales = listLocales(assets);
  const wanted = languages.filter((tag) => locales.includes(tag) && policy.languages.includes(tag));
  const [first] = wanted.length > 0 ? wanted : locales;
  const locale = readLocale(assets, first as string);
  const used = new Set<string>();
  const alone = { policy, locale, assets, wanted, used, ids: new Map(), slips: 0, own: 0 };
  const alike = known?.alike;
  checkBelow(root, { ...alone, problems, alike, sign: sign ? alike?.signs(sign) : undefined });
  problems.push(...checkVocabulary(policy, wanted, used), ...checkTitles(root, policy, locale));
  if (sign !== undefined && problems.length === 0) known?.kind?.set(sign, true);
  return problems.flatMap(
    ({ path, on = 'value', rule, message, help, severity = 'error' }): Diagnostic[] => {
      const place = source.locate(path, on);
      // What one site has no use for, another one may.
      if (rule === 'unused-word' && place.file !== source.file) return [];
      return [{ rule, severity, message, ...(help === undefined ? {} : { help }), ...place }];
    },
  );
}

interface Context {
  policy: Policy;
  locale: Locale;
  assets: Assets;
  wanted: readonly string[];
  /** `kind/id` of the policy's own words that are used. */
  used: Set<string>;
  /** The ids of the elements of each list that something points to. */
  ids: Map<string, ReadonlySet<string>>;
  /** How many words there are with no meaning so far. */
  slips: number;
  /** How much was met so far that other policies may mean something else by. */
  own: number;
  problems: Problem[];
  alike: Alike | undefined;
  /** By which it is noted that nothing is wrong with something. */
  sign: object | undefined;
}

function checkBelow(element: Element, context: Context): void {
  element.fields.forEach((nodes) => {
    checkList(nodes, context);
  });
}

function checkList(nodes: readonly Node[], context: Context): void {
  const { alike, sign, problems } = context;
  const notes = alike?.notesOf(nodes);
  if (notes && sign && notes.get(sign) === true) return;
  const before = context.own + problems.length;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    if (node.type === 'element') {
      checkBelow(node, context);
      continue;
    }
    const wrong = checkLeaf(node, context);
    if (wrong.length > 0) problems.push(...wrong);
  }
  if (notes && sign && context.own + problems.length === before) notes.set(sign, true);
}

/** Nobody is shown more problems than these, so no more near words are looked for. */
const MOST = 1000;

/** More ids than these help nobody. */
const SHOWN = 20;

/** What to write instead: the nearest of the ids, where there is one. */
function nearest(id: string, ids: () => readonly string[], otherwise: string, context: Context) {
  context.slips += 1;
  return context.slips > MOST ? otherwise : didYouMean(id, ids(), otherwise);
}

function idsIn(key: string, { policy, ids }: Context): ReadonlySet<string> {
  const known = ids.get(key) ?? new Set(idsOf(policy, key));
  ids.set(key, known);
  return known;
}

const NONE: readonly never[] = [];
const EMPTY: Readonly<Record<string, never>> = {};

function checkLeaf(leaf: Leaf, context: Context): readonly Problem[] {
  const { policy, locale, assets, wanted, used } = context;
  // Its path is written out only where there is something to say.
  const { field, value } = leaf;
  const own = (kind: string) => policy.vocabulary?.[kind] ?? EMPTY;
  switch (field.kind) {
    case 'vocab':
    case 'says': {
      const kind = field.of as string;
      const id = value as string;
      if (Object.hasOwn(own(kind), id)) {
        used.add(`${kind}/${id}`);
        context.own += 1;
        return NONE;
      }
      if (Object.hasOwn(locale.vocabulary[kind] ?? EMPTY, id)) return NONE;
      const shipped = Object.keys(locale.vocabulary[kind] ?? {});
      const words = `Declare it under vocabulary: ${kind}: ${id}: { ${policy.languages.map((tag) => `${tag}: …`).join(', ')} }, or use a shipped id (${list(shipped.slice(0, 8))}${shipped.length > 8 ? ' …' : ''}).`;
      return [
        {
          rule: 'unknown-id',
          message: `There is no word for "${id}" among the ${kind}.`,
          help: nearest(id, () => [...Object.keys(own(kind)), ...shipped], words, context),
          path: leaf.path,
        },
      ];
    }
    case 'ref': {
      context.own += 1;
      const known = idsIn(field.of as string, context);
      if (known.has(value as string)) return NONE;
      const otherwise =
        known.size > 0
          ? `The ids there are: ${list([...known].slice(0, SHOWN))}${known.size > SHOWN ? ' …' : ''}.`
          : `Nothing is declared under ${field.of}.`;
      return [
        {
          rule: 'unknown-reference',
          message: `"${value}" is declared nowhere under ${field.of}.`,
          help: nearest(value as string, () => [...known], otherwise, context),
          path: leaf.path,
        },
      ];
    }
    case 'law': {
      const id = value as string;
      if (Object.hasOwn(own('laws'), id)) {
        used.add(`laws/${id}`);
        context.own += 1;
        return NONE;
      }
      if (knowsLaw(assets, id)) return NONE;
      const words = `Declare it under vocabulary: laws: ${id}: { … }.`;
      return [
        {
          rule: 'unknown-law',
          message: `There is no law "${id}" in the catalogue.`,
          help: nearest(id, () => [...Object.keys(own('laws')), ...lawIds(assets)], words, context),
          path: leaf.path,
        },
      ];
    }
    case 'authority': {
      if (value === 'unnamed' || knowsAuthority(assets, value as string)) return NONE;
      return [
        {
          rule: 'unknown-authority',
          message: `There is no supervisory authority for "${value}" in the catalogue.`,
          help: 'Write the code of a country of the EU or EEA, for example dk.',
          path: leaf.path,
        },
      ];
    }
    case 'service': {
      const ids = assets.list('data/services').map((name) => name.replace(/\.json$/, ''));
      if (ids.includes(value as string)) return NONE;
      return [
        {
          rule: 'unknown-service',
          message: `There is no service "${value}" in the catalogue.`,
          help: didYouMean(value as string, ids, 'Leave the key out: it is only for the check.'),
          path: leaf.path,
        },
      ];
    }
    case 'country':
      if (Object.hasOwn(locale.countries, value as string)) return NONE;
      return [
        {
          rule: 'unknown-country',
          message: `There is no country with the code "${value}".`,
          help: didYouMean(
            value as string,
            Object.keys(locale.countries),
            'Write the two letters of ISO 3166, for example DK.',
          ),
          path: leaf.path,
        },
      ];
    case 'date':
      if (isCalendarDate(value as string)) return NONE;
      return [
        {
          rule: 'impossible-date',
          message: `${value} is no day of the calendar.`,
          help: 'Write year, month and day, for example 2026-11-22.',
          path: leaf.path,
        },
      ];
    case 'text':
      return missingLanguages(value as string | Record<string, string>, policy, wanted, leaf.path);
    default:
      return NONE;
  }
}
