import type { Assets } from '../assets.js';
import { isCalendarDate } from '../calendar.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { lawIds } from '../locale/catalogue.js';
import { type Locale, listLocales, readLocale } from '../locale/locale.js';
import type { Policy } from '../policy.js';
import { type Element, type Leaf, leaves, type ResolvedPolicy } from '../resolve/resolve.js';
import type { Source } from '../source/source.js';
import { checkIds, idLeaf, idsOf } from './ids.js';
import { checkLanguages, missingLanguages } from './languages.js';
import { list } from './messages.js';
import { didYouMean, type Problem } from './problem.js';
import { checkTheme } from './theme.js';
import { checkVocabulary } from './vocabulary.js';

/**
 * What the schema cannot see: ids that mean nothing, dates that do not exist,
 * texts that lack a language.
 *
 * @param languages the languages that are to be built; all of the policy's where absent
 */
export function checkReferences(
  resolved: ResolvedPolicy,
  source: Source,
  assets: Assets,
  languages: readonly string[] = resolved.languages,
): Diagnostic[] {
  const { policy, root } = resolved;
  const problems: Problem[] = [
    ...checkLanguages(policy, assets, languages),
    ...checkIds(root),
    ...checkTheme(policy),
  ];
  const known = listLocales(assets);
  const wanted = languages.filter((tag) => known.includes(tag) && policy.languages.includes(tag));
  const [first] = wanted.length > 0 ? wanted : known;
  const locale = readLocale(assets, first as string);
  const used = new Set<string>();
  for (const leaf of leaves(root))
    problems.push(...checkLeaf(leaf, { policy, locale, assets, wanted, used }));
  problems.push(...checkVocabulary(policy, wanted, used), ...checkTitles(root, policy, locale));
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
}

function checkLeaf(leaf: Leaf, context: Context): Problem[] {
  const { policy, locale, assets, wanted, used } = context;
  const { field, path, value } = leaf;
  const own = (kind: string) => Object.keys(policy.vocabulary?.[kind] ?? {});
  switch (field.kind) {
    case 'vocab':
    case 'says': {
      const kind = field.of as string;
      const id = value as string;
      if (own(kind).includes(id)) {
        used.add(`${kind}/${id}`);
        return [];
      }
      const shipped = Object.keys(locale.vocabulary[kind] ?? {});
      if (shipped.includes(id)) return [];
      const words = `Declare it under vocabulary: ${kind}: ${id}: { ${policy.languages.map((tag) => `${tag}: …`).join(', ')} }, or use a shipped id (${list(shipped.slice(0, 8))}${shipped.length > 8 ? ' …' : ''}).`;
      return [
        {
          rule: 'unknown-id',
          message: `There is no word for "${id}" among the ${kind}.`,
          help: didYouMean(id, [...own(kind), ...shipped], words),
          path,
        },
      ];
    }
    case 'ref': {
      const ids = idsOf(policy, field.of as string);
      if (ids.includes(value as string)) return [];
      const otherwise =
        ids.length > 0
          ? `The ids there are: ${list(ids)}.`
          : `Nothing is declared under ${field.of}.`;
      return [
        {
          rule: 'unknown-reference',
          message: `"${value}" is declared nowhere under ${field.of}.`,
          help: didYouMean(value as string, ids, otherwise),
          path,
        },
      ];
    }
    case 'law': {
      const id = value as string;
      if (own('laws').includes(id)) {
        used.add(`laws/${id}`);
        return [];
      }
      const ids = [...own('laws'), ...lawIds(assets)];
      if (ids.includes(id)) return [];
      return [
        {
          rule: 'unknown-law',
          message: `There is no law "${id}" in the catalogue.`,
          help: didYouMean(id, ids, `Declare it under vocabulary: laws: ${id}: { … }.`),
          path,
        },
      ];
    }
    case 'authority': {
      if (value === 'unnamed' || assets.read(`data/authorities/${value}.json`) !== null) return [];
      return [
        {
          rule: 'unknown-authority',
          message: `There is no supervisory authority for "${value}" in the catalogue.`,
          help: 'Write the code of a country of the EU or EEA, for example dk.',
          path,
        },
      ];
    }
    case 'service': {
      const ids = assets.list('data/services').map((name) => name.replace(/\.json$/, ''));
      if (ids.includes(value as string)) return [];
      return [
        {
          rule: 'unknown-service',
          message: `There is no service "${value}" in the catalogue.`,
          help: didYouMean(value as string, ids, 'Leave the key out: it is only for the check.'),
          path,
        },
      ];
    }
    case 'country':
      if (Object.hasOwn(locale.countries, value as string)) return [];
      return [
        {
          rule: 'unknown-country',
          message: `There is no country with the code "${value}".`,
          help: didYouMean(
            value as string,
            Object.keys(locale.countries),
            'Write the two letters of ISO 3166, for example DK.',
          ),
          path,
        },
      ];
    case 'date':
      if (isCalendarDate(value as string)) return [];
      return [
        {
          rule: 'impossible-date',
          message: `${value} is no day of the calendar.`,
          help: 'Write year, month and day, for example 2026-11-22.',
          path,
        },
      ];
    case 'text':
      return missingLanguages(value as string | Record<string, string>, policy, wanted, path);
    default:
      return [];
  }
}

/** An activity needs words for its heading. */
function checkTitles(root: Element, policy: Policy, locale: Locale): Problem[] {
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
