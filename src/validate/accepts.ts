import { definitionOf } from '../generated/model.js';
import { constants, least, most, patterns, vocabularies } from '../generated/scalars.js';
import type { Mapping } from '../mapping.js';
import type { Alike } from '../resolve/alike.js';
import type { Definition, Field, FieldKind } from '../resolve/model.js';
import type { Keys, Spot } from '../resolve/spot.js';
import { isPlainId, isPlainly, isPlainWords } from './plain-scalars.js';

/**
 * Whether data fit the schema for sure. It knows no errors, and what it is not sure of it
 * leaves to the validator that is compiled from the schema, which few runs load.
 *
 * @param data - values as the reader makes them: objects have no keys but their own
 * @param alike - what fitted in other policies, which is not looked at again
 */
export const accepts = (data: unknown, alike?: Alike): boolean =>
  fitsAt(alike?.begin(), shapeOf(ROOT), data);

const ROOT = 'policy';

/** Keys at the root that are nobody's business. */
const FOREIGN = 'x-';

const PATTERNS: Readonly<Partial<Record<FieldKind, RegExp>>> = patterns;

/** A definition by its keys: V8 finds the same things in the same places of each. */
class Shape {
  readonly definition: Definition;
  readonly isRoot: boolean;
  readonly required: number;
  readonly #parts = new Map<string, Part>();

  constructor(name: string) {
    this.definition = definitionOf(name) as Definition;
    this.isRoot = name === ROOT;
    this.required = this.definition.required?.length ?? 0;
  }

  /** What may stand under a key; it is made when it is first asked for. */
  part(key: string): Part | undefined {
    const known = this.#parts.get(key);
    if (known !== undefined || !Object.hasOwn(this.definition.fields, key)) return known;
    const part = new Part(this.definition, key);
    this.#parts.set(key, part);
    return part;
  }
}

/** What may stand under a key of a definition. */
class Part {
  readonly field: Field;
  readonly kind: FieldKind;
  readonly isOne: boolean;
  readonly isRequired: boolean;
  /** Whether it is one of those of which one has to be there, or exactly one. */
  readonly isChoice: boolean;
  readonly needs: readonly string[] | undefined;
  readonly pattern: RegExp | undefined;
  #shape: Shape | undefined;

  constructor({ fields, required, kinds, kindsAny, needs }: Definition, key: string) {
    this.field = fields[key] as Field;
    this.kind = this.field.kind;
    this.isOne = this.field.many === 'one';
    this.isRequired = required?.includes(key) ?? false;
    this.isChoice = (kinds ?? kindsAny)?.includes(key) ?? false;
    this.needs = needs && Object.hasOwn(needs, key) ? needs[key] : undefined;
    this.pattern = PATTERNS[this.kind];
  }

  /** The definition of an object. */
  get shape(): Shape {
    this.#shape ??= shapeOf(this.field.of as string);
    return this.#shape;
  }
}

const shapes = new Map<string, Shape>();

function shapeOf(name: string): Shape {
  let shape = shapes.get(name);
  if (shape === undefined) {
    shape = new Shape(name);
    shapes.set(name, shape);
  }
  return shape;
}

/**
 * Whether something fits at a place of many policies. Only what fitted is known there, so a mapping
 * with the same keys fits if what stands under each of them does.
 */
function fitsAt(spot: Spot | undefined, shape: Shape, value: unknown): boolean {
  const order = spot !== undefined && isObject(value) ? spot.known(value) : undefined;
  if (order === undefined) return fitsShape(shape, value);
  const { names, values } = order;
  for (let index = 0; index < names.length; index++) {
    const key = names[index] as string;
    const inner = (value as Mapping)[key];
    if (inner === values[index]) continue;
    const keys = order.keys[index] as Keys;
    if (!keys.has(inner) && !fitsUnder(keys, shape.part(key) as Part, inner)) return false;
  }
  return true;
}

function fitsUnder(keys: Keys, part: Part, value: unknown): boolean {
  if (part.kind !== 'object') return fitsPart(part, value);
  if (part.isOne) return fitsAt(keys.known(undefined), part.shape, value);
  if (!Array.isArray(value)) return fitsPart(part, value);
  for (let index = 0; index < value.length; index++) {
    if (!fitsAt(keys.known(index), part.shape, value[index])) return false;
  }
  return value.length > 0;
}

function fitsShape(shape: Shape, value: unknown): boolean {
  const { definition } = shape;
  if (!isObject(value)) {
    const key = definition.shorthand?.[Array.isArray(value) ? 'array' : typeof value];
    return key !== undefined && fitsPart(shape.part(key) as Part, value);
  }
  let keys = 0;
  let required = 0;
  let chosen = 0;
  for (const key in value) {
    const part = shape.part(key);
    keys++;
    if (part !== undefined) {
      if (!fitsPart(part, value[key])) return false;
      if (part.isRequired) required++;
      if (part.isChoice) chosen++;
      if (part.needs !== undefined && !hasAll(part.needs, value)) return false;
    } else if (!shape.isRoot || !key.startsWith(FOREIGN)) return false;
  }
  const { kinds, kindsAny } = definition;
  return (
    (shape.required === 0 ? keys > 0 : required === shape.required) &&
    (kinds === undefined || chosen === 1) &&
    (kindsAny === undefined || chosen > 0)
  );
}

function fitsPart(part: Part, value: unknown): boolean {
  if (part.isOne) return fits(part, value);
  if (!Array.isArray(value)) return part.field.many === 'one-or-many' && fits(part, value);
  for (let index = 0; index < value.length; index++) {
    if (!fits(part, value[index])) return false;
  }
  return value.length > 0;
}

function fits(part: Part, value: unknown): boolean {
  const { pattern } = part;
  if (pattern !== undefined) {
    if (typeof value !== 'string') return false;
    return isPlainly(part.kind, value) || pattern.test(value);
  }
  switch (part.kind) {
    case 'object':
      return fitsShape(part.shape, value);
    case 'text':
      return fitsText(value);
    case 'enum':
      return (part.field.values as unknown[]).includes(value);
    case 'flag':
      return value === constants.flag;
    case 'format':
      return value === constants.format;
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

const isName = (words: unknown): boolean =>
  typeof words === 'string' && (isPlainWords(words) || patterns.name.test(words));

function fitsText(value: unknown): boolean {
  if (!isObject(value)) return isName(value);
  let isEmpty = true;
  for (const tag in value) {
    if (!isName(value[tag])) return false;
    if (!isPlainly('tag', tag) && !patterns.tag.test(tag)) return false;
    isEmpty = false;
  }
  return !isEmpty;
}

/** The kinds of words that a policy may add to: few policies have any. */
let kinds: ReadonlySet<string> | undefined;

function fitsVocabulary(value: unknown): boolean {
  if (!isObject(value)) return false;
  kinds ??= new Set(vocabularies.split(' '));
  for (const kind in value) {
    const words = value[kind];
    if (!kinds.has(kind) || !isObject(words)) return false;
    for (const id in words) {
      if (!isPlainId(id) && !patterns.id.test(id)) return false;
      if (!fitsText(words[id])) return false;
    }
  }
  return true;
}

function hasAll(keys: readonly string[], object: object): boolean {
  for (let index = 0; index < keys.length; index++) {
    if (!Object.hasOwn(object, keys[index] as string)) return false;
  }
  return true;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
