import { definitionOf } from '../generated/model.js';
import { constants, least, most, patterns, vocabularies } from '../generated/scalars.js';
import type { Definition, Field, FieldKind } from '../resolve/model.js';

/**
 * Whether data fit the schema for sure. It knows no errors, and what it is not sure of it
 * leaves to the validator that is compiled from the schema, which few runs load.
 *
 * @param data - values as the reader makes them: objects have no keys but their own
 */
export const accepts = (data: unknown): boolean => fitsDefinition(ROOT, data);

const ROOT = 'policy';

/** Keys at the root that are nobody's business. */
const FOREIGN = 'x-';

const PATTERNS: Readonly<Partial<Record<FieldKind, RegExp>>> = patterns;

function fitsDefinition(name: string, value: unknown): boolean {
  const definition = definitionOf(name) as Definition;
  const { fields, required, kinds, kindsAny, needs, shorthand } = definition;
  if (!isObject(value)) {
    const key = shorthand?.[Array.isArray(value) ? 'array' : typeof value];
    return key !== undefined && fitsField(fields[key] as Field, value);
  }
  const keys = Object.keys(value);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    if (Object.hasOwn(fields, key)) {
      if (!fitsField(fields[key] as Field, value[key])) return false;
    } else if (name !== ROOT || !key.startsWith(FOREIGN)) return false;
  }
  return (
    (required === undefined ? keys.length > 0 : count(required, value) === required.length) &&
    (kinds === undefined || count(kinds, value) === 1) &&
    (kindsAny === undefined || count(kindsAny, value) > 0) &&
    (needs === undefined || hasNeeds(needs, value))
  );
}

function fitsField(field: Field, value: unknown): boolean {
  if (field.many === 'one') return fits(field, value);
  if (!Array.isArray(value)) return field.many === 'one-or-many' && fits(field, value);
  for (let index = 0; index < value.length; index++) {
    if (!fits(field, value[index])) return false;
  }
  return value.length > 0;
}

function fits(field: Field, value: unknown): boolean {
  const pattern = PATTERNS[field.kind];
  if (pattern !== undefined) return typeof value === 'string' && pattern.test(value);
  switch (field.kind) {
    case 'object':
      return fitsDefinition(field.of as string, value);
    case 'text':
      return fitsText(value);
    case 'enum':
      return (field.values as unknown[]).includes(value);
    case 'flag':
    case 'format':
      return value === constants[field.kind];
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
      return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
    case 'vocabulary':
      return fitsVocabulary(value);
    case 'open':
      return isObject(value);
    default:
      return false;
  }
}

function fitsText(value: unknown): boolean {
  if (!isObject(value)) return typeof value === 'string' && patterns.name.test(value);
  let isEmpty = true;
  for (const tag in value) {
    const words = value[tag];
    if (typeof words !== 'string' || !patterns.name.test(words) || !patterns.tag.test(tag)) {
      return false;
    }
    isEmpty = false;
  }
  return !isEmpty;
}

function fitsVocabulary(value: unknown): boolean {
  if (!isObject(value)) return false;
  const known = vocabularies.split(' ');
  for (const kind in value) {
    const words = value[kind];
    if (!known.includes(kind) || !isObject(words)) return false;
    for (const id in words) if (!patterns.id.test(id) || !fitsText(words[id])) return false;
  }
  return true;
}

/** How many of some keys an object has. */
function count(keys: readonly string[], object: object): number {
  let found = 0;
  for (let index = 0; index < keys.length; index++) {
    if (Object.hasOwn(object, keys[index] as string)) found++;
  }
  return found;
}

function hasNeeds(needs: Readonly<Record<string, readonly string[]>>, object: object): boolean {
  for (const key in needs) {
    const others = needs[key] as readonly string[];
    if (Object.hasOwn(object, key) && count(others, object) < others.length) return false;
  }
  return true;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
