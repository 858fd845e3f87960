import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { definitionOf } from '../generated/model.js';
import { Mapping } from '../mapping.js';
import type { Path } from '../policy.js';
import type { Definition, Field, FieldKind } from '../resolve/model.js';
import type { Source } from '../source/source.js';

const NOT_TEXT: ReadonlySet<FieldKind> = new Set([
  'format',
  'flag',
  'bool',
  'int',
  'open',
  'object',
  'vocabulary',
  'enum',
]);

/**
 * YAML reads `0123` and `1.10` as numbers. Where the schema wants text, the
 * characters as they stand in the file are taken instead, so that no digit of a
 * postal code or a register number is lost.
 *
 * @returns the data with such scalars as text, and a note for each of them
 */
export function readLiterals(source: Source): { data: unknown; diagnostics: Diagnostic[] } {
  const found: Path[] = [];
  findInObject('policy', source.data, [], found);
  // Most policies put in quotes what has to be, and are left as they are.
  if (found.length === 0) return { data: source.data, diagnostics: [] };
  const data = copyOf(source.data);
  const diagnostics: Diagnostic[] = [];
  for (const path of found) {
    const literal = source.literal(path);
    if (literal === undefined) continue;
    diagnostics.push({
      rule: 'read-as-text',
      severity: 'info',
      message: `${literal} was read as the text "${literal}".`,
      help: `Put it in quotes, so that other programs read the same: "${literal}"`,
      ...source.locate(path, 'value'),
    });
    put(data, path, literal);
  }
  return { data, diagnostics };
}

type Steps = (string | number)[];

/**
 * Finds the numbers and truth values that stand where the schema wants text.
 *
 * @param path - where the value stands; changed on the way, so that no path is made in vain
 */
function findInField(field: Field, value: unknown, path: Steps, found: Path[], one = false): void {
  if (!one && field.many !== 'one' && Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      findInField(field, value[index], path, found, true);
      path.pop();
    }
  } else if (field.kind === 'object') findInObject(field.of as string, value, path, found);
  else if (field.kind === 'text' && isObject(value)) {
    for (const key in value) findScalar(value[key], path, found, key);
  } else if (!NOT_TEXT.has(field.kind)) findScalar(value, path, found);
}

function findScalar(value: unknown, path: Steps, found: Path[], key?: string): void {
  if (typeof value !== 'number' && typeof value !== 'boolean') return;
  found.push(key === undefined ? [...path] : [...path, key]);
}

function findInObject(def: string, value: unknown, path: Steps, found: Path[]): void {
  const { fields, shorthand } = definitionOf(def) as Definition;
  if (!isObject(value)) {
    const short = shorthand?.[Array.isArray(value) ? 'array' : 'string'];
    const field = short === undefined ? undefined : fields[short];
    if (field) findInField(field, value, path, found);
    return;
  }
  for (const key in value) {
    if (!Object.hasOwn(fields, key)) continue;
    path.push(key);
    findInField(fields[key] as Field, value[key], path, found);
    path.pop();
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isObject(value)) return value;
  const copy = new Mapping();
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy;
}

function put(data: unknown, path: Path, literal: string): void {
  let at = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as typeof at;
  at[path.at(-1) as string | number] = literal;
}
