import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { model } from '../generated/model.js';
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
  const diagnostics: Diagnostic[] = [];

  function scalar(value: unknown, path: Path): unknown {
    if (typeof value !== 'number' && typeof value !== 'boolean') return value;
    const literal = source.literal(path);
    if (literal === undefined) return value;
    diagnostics.push({
      rule: 'read-as-text',
      severity: 'info',
      message: `${literal} was read as the text "${literal}".`,
      help: `Put it in quotes, so that other programs read the same: "${literal}"`,
      ...source.locate(path, 'value'),
    });
    return literal;
  }

  function walkField(field: Field, value: unknown, path: Path): unknown {
    if (Array.isArray(value) && field.many !== 'one') {
      return value.map((item, index) =>
        walkField({ ...field, many: 'one' }, item, [...path, index]),
      );
    }
    if (field.kind === 'object') return walkObject(field.of as string, value, path);
    if (field.kind === 'text' && isObject(value))
      return mapValues(value, (item, key) => scalar(item, [...path, key]));
    return NOT_TEXT.has(field.kind) ? value : scalar(value, path);
  }

  function walkObject(def: string, value: unknown, path: Path): unknown {
    const { fields, shorthand } = model[def] as Definition;
    if (isObject(value)) {
      return mapValues(value, (item, key) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return field ? walkField(field, item, [...path, key]) : item;
      });
    }
    const short = shorthand?.[Array.isArray(value) ? 'array' : 'string'];
    const field = short === undefined ? undefined : fields[short];
    return field ? walkField(field, value, path) : value;
  }

  return { data: walkObject('policy', source.data, []), diagnostics };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapValues(
  object: Record<string, unknown>,
  change: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(object)) copy[key] = change(value, key);
  return copy;
}
