import { definitionOf } from '../generated/model.js';
import type { Path } from '../policy.js';
import type { Definition, Field } from '../resolve/model.js';

/** What the model says of a place in a policy file. */
export interface Place {
  /** The definition of the object there, where it is one. */
  def: string | null;
  /** The field whose value it is, where it is one. */
  field: Field | null;
  /** The name of the last key. */
  key: string;
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

/** Follows a path through the model, with the values at hand to know which shorthand was written. */
export function placeAt(data: unknown, path: Path): Place {
  let def: string | null = 'policy';
  let field: Field | null = null;
  let key = '';
  let value = data;
  for (const step of path) {
    if (typeof step === 'string') {
      field = def === null ? null : ((definitionOf(def) as Definition).fields[step] ?? null);
      key = step;
    }
    value = valueAt(value, step);
    def = field?.kind === 'object' ? (field.of ?? null) : null;
    [def, field] = afterShorthand(def, field, value);
  }
  return { def, field, key };
}

/** A bare value under an object's key is the value of the field it is short for. */
function afterShorthand(
  def: string | null,
  field: Field | null,
  value: unknown,
): [string | null, Field | null] {
  let current = def;
  let at = field;
  while (current !== null && at !== null) {
    const definition = definitionOf(current) as Definition;
    const kind = kindOf(value);
    const short = definition.shorthand?.[kind];
    if (!short || (kind === 'array' && at.many !== 'one')) break;
    at = definition.fields[short] ?? null;
    current = at?.kind === 'object' ? (at.of ?? null) : null;
    if (kind === 'array') break;
  }
  return [current, at];
}

function valueAt(value: unknown, step: string | number): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  return Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
}

/** The value at a path, or `undefined`. */
export function lookUp(data: unknown, path: Path): unknown {
  return path.reduce(valueAt, data);
}

/** JSON pointer (`/activities/0/id`) to path; digits are positions only in lists. */
export function pathOfPointer(data: unknown, pointer: string): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const step = Array.isArray(value) ? Number(key) : key;
    path.push(step);
    value = valueAt(value, step);
  }
  return path;
}
