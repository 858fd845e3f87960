import { definitionOf } from '../generated/model.js';
import { Mapping } from '../mapping.js';
import type { Path } from '../policy.js';
import type { Definition, Field } from '../resolve/model.js';
import type { Source } from '../source/source.js';

/** Where a value comes from; with `children` where its parts come from several files. */
export interface Origin {
  source: Source;
  path: Path;
  /** By key, or by the position in a list. */
  children?: ReadonlyMap<string, Origin>;
}

/** A value with the place it comes from. */
export interface Part {
  value: unknown;
  origin: Origin;
}

const TEXT: Field = { kind: 'text', many: 'one' };
const WORDS: Field = { kind: 'open', many: 'one' };
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The field of a whole policy. */
export const POLICY: Field = { kind: 'object', many: 'one', of: 'policy' };

/** The field of a key, as far as the model knows one. */
export function fieldIn(field: Field | undefined, key: string): Field | undefined {
  if (field === WORDS) return TEXT;
  if (field?.kind === 'vocabulary') return WORDS;
  if (field?.kind !== 'object') return undefined;
  const { fields } = definitionOf(field.of as string) as Definition;
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Lays a whole file over what it extends. */
export const mergeFiles = (base: Part, over: Part, first: string | undefined): Part =>
  mergeMaps(POLICY, base, over, first);

/**
 * Lays a value over that of a base: maps by key, lists of elements with an `id` by
 * id, everything else whole. What is empty is laid over as it is, so that it is
 * reported rather than lost.
 *
 * @param first the language of bare texts
 */
function merge(field: Field | undefined, base: Part, over: Part, first: string | undefined): Part {
  if (field?.kind === 'text') return mergeTexts(base, over, first);
  if (isMap(base.value) && isMap(over.value)) {
    if (Object.keys(over.value).length === 0 || isOtherKind(field, base.value, over.value))
      return over;
    return mergeMaps(field, base, over, first);
  }
  if (Array.isArray(base.value) && Array.isArray(over.value) && over.value.length > 0) {
    const isById = [...base.value, ...over.value].some((item) => idOf(item) !== undefined);
    if (isById) return mergeById(field, base, over, first);
  }
  return over;
}

/** `{ until: … }` over `{ period: … }`: what can be of one kind only is never of two. */
function isOtherKind(field: Field | undefined, base: object, over: object): boolean {
  const { kinds = [] } = field?.kind === 'object' ? (definitionOf(field.of as string) ?? {}) : {};
  const below = kinds.filter((kind) => Object.hasOwn(base, kind));
  const above = kinds.filter((kind) => Object.hasOwn(over, kind));
  return below.length > 0 && above.length > 0 && !above.some((kind) => below.includes(kind));
}

function mergeMaps(
  field: Field | undefined,
  base: Part,
  over: Part,
  first: string | undefined,
): Part {
  const below = base.value as Record<string, unknown>;
  const above = over.value as Record<string, unknown>;
  const value = new Mapping();
  const children = new Map<string, Origin>();
  for (const key of new Set([...Object.keys(below), ...Object.keys(above)])) {
    const part = !Object.hasOwn(above, key)
      ? child(base, key)
      : !Object.hasOwn(below, key)
        ? child(over, key)
        : field === POLICY && key === 'updated'
          ? later(child(base, key), child(over, key))
          : merge(fieldIn(field, key), child(base, key), child(over, key), first);
    value[key] = part.value;
    children.set(key, part.origin);
  }
  return { value, origin: { ...over.origin, children } };
}

/** A text made of two files was revised when the later one was. */
function later(base: Part, over: Part): Part {
  const [a, b] = [String(base.value), String(over.value)];
  return DATE.test(a) && DATE.test(b) && a > b ? base : over;
}

function mergeById(
  field: Field | undefined,
  base: Part,
  over: Part,
  first: string | undefined,
): Part {
  const item = field && { ...field, many: 'one' as const };
  const parts = (base.value as unknown[]).map((_, index) => child(base, index));
  const free = new Map<string, number>();
  parts.forEach(({ value }, index) => {
    const id = idOf(value);
    if (id !== undefined && !free.has(id)) free.set(id, index);
  });
  for (const index of (over.value as unknown[]).keys()) {
    const part = child(over, index);
    const id = idOf(part.value);
    const at = id === undefined ? undefined : free.get(id);
    const below = at === undefined ? undefined : parts[at];
    if (id === undefined || at === undefined || below === undefined) parts.push(part);
    else {
      // The second of two equal ids in one file stays a second one, to be reported.
      free.delete(id);
      parts[at] = merge(item, below, part, first);
    }
  }
  const children = new Map(parts.map(({ origin }, index) => [String(index), origin]));
  return { value: parts.map(({ value }) => value), origin: { ...over.origin, children } };
}

/**
 * A text is one value: where a language is worded anew, the other languages of the
 * base would say something else. Languages that the base lacks are added.
 */
function mergeTexts(base: Part, over: Part, first: string | undefined): Part {
  const below = byLanguage(base, first);
  const above = byLanguage(over, first);
  if (!below || !above || above.size === 0) return over;
  if ([...above.keys()].some((tag) => below.has(tag))) return over;
  const value = new Mapping();
  const children = new Map<string, Origin>();
  for (const [tag, part] of [...below, ...above]) {
    value[tag] = part.value;
    children.set(tag, part.origin);
  }
  return { value, origin: { ...over.origin, children } };
}

function byLanguage(text: Part, first: string | undefined): Map<string, Part> | undefined {
  const { value } = text;
  if (typeof value === 'string') return first === undefined ? undefined : new Map([[first, text]]);
  if (!isMap(value)) return undefined;
  return new Map(Object.keys(value).map((tag) => [tag, child(text, tag)]));
}

function child({ value, origin }: Part, step: string | number): Part {
  return {
    value: (value as Record<string | number, unknown>)[step],
    origin: origin.children?.get(String(step)) ?? {
      source: origin.source,
      path: [...origin.path, step],
    },
  };
}

/** A path as it is in the file that its value comes from. */
export function originOf(root: Origin, path: Path): { source: Source; path: Path } {
  let origin = root;
  let depth = 0;
  for (const step of path) {
    const next = origin.children?.get(String(step).normalize('NFC'));
    if (!next) break;
    origin = next;
    depth++;
  }
  return { source: origin.source, path: [...origin.path, ...path.slice(depth)] };
}

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function idOf(item: unknown): string | undefined {
  if (!isMap(item) || !Object.hasOwn(item, 'id')) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}
