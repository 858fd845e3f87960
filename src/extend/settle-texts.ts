import { definitionOf } from '../generated/model.js';
import { Mapping } from '../mapping.js';
import type { Definition, Field } from '../resolve/model.js';
import { fieldIn, isMap, POLICY } from './merge.js';

/** The languages that a base's texts are for. */
export interface Wanted {
  /** Those of the policy. */
  languages: readonly string[];
  /** The language of bare texts in this base, where it says one. */
  bare: string | undefined;
}

/**
 * The values of a base with its texts as a policy of these languages has them: a
 * base may hold more languages than each of its sites, and a bare text stays in the
 * language that it was written in.
 */
export function settleTexts(data: unknown, { languages, bare }: Wanted): unknown {
  const [first] = languages;
  if (first === undefined) return data;

  function text(value: unknown): unknown {
    if (typeof value === 'string')
      return bare === undefined || bare === first ? value : record([[bare, value]]);
    if (!isMap(value)) return value;
    const known = Object.entries(value).filter(([tag]) => languages.includes(tag));
    return known.length === 0 ? value : record(known);
  }

  function settle(field: Field | undefined, value: unknown): unknown {
    if (field === undefined) return value;
    if (Array.isArray(value) && field.many !== 'one')
      return value.map((item) => settle({ ...field, many: 'one' }, item));
    if (field.kind === 'text') return text(value);
    if (isMap(value))
      return record(
        Object.entries(value).map(([key, inner]) => [key, settle(fieldIn(field, key), inner)]),
      );
    if (field.kind !== 'object') return value;
    const { fields, shorthand } = definitionOf(field.of as string) as Definition;
    const short = shorthand?.[Array.isArray(value) ? 'array' : typeof value];
    return short === undefined ? value : settle(fields[short], value);
  }

  return settle(POLICY, data);
}

/** The languages that a file declares, where they are a list of texts. */
export function languagesOf(data: unknown): string[] | undefined {
  const tags = isMap(data) ? data.languages : undefined;
  return Array.isArray(tags) && tags.length > 0 && tags.every((tag) => typeof tag === 'string')
    ? tags
    : undefined;
}

function record(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const made = new Mapping();
  for (const [key, value] of entries) made[key] = value;
  return made;
}
