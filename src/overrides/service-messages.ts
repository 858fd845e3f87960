import { suggest } from '../diagnostics/suggest.js';
import type validateService from '../generated/validate-service.js';
import type { Path } from '../policy.js';

type SchemaError = NonNullable<typeof validateService.errors>[number];

export interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  $ref?: string;
  definitions?: Record<string, Schema>;
}

export const HOW = 'policygen eject services/one-com writes an entry to begin from.';

export interface Flaw {
  rule: string;
  message: string;
  help?: string;
  path: Path;
  on?: 'key' | 'value';
}

/** What the errors of the schema mean, for somebody who writes an entry. */
export function tell(errors: readonly SchemaError[], data: unknown, schema: Schema): Flaw[] {
  const lacking = new Set<string>();
  return errors.flatMap((error): Flaw[] => {
    if (error.keyword === 'required') {
      if (lacking.has(error.instancePath)) return [];
      lacking.add(error.instancePath);
      return [missingKeys(error, errors, data, schema)];
    }
    const path = pathOf(error.instancePath, data);
    const value = lookUp(data, path);
    const key = String(path.at(-1) ?? '');
    const what = key === '' ? 'A service' : `"${path.join('.')}"`;
    const about = schemaAt(schema, path);
    const description = key === '' ? HOW : about?.description;
    const says = description === undefined ? {} : { help: description };
    switch (error.keyword) {
      case 'additionalProperties': {
        const extra = String(error.params.additionalProperty);
        const known = Object.keys(about?.properties ?? {});
        const near = suggest(extra, known);
        return [
          {
            rule: 'unknown-key',
            message: `There is no key "${extra}" in ${key === '' ? 'a service' : what}.`,
            help: near ? `Did you mean "${near}"?` : `The keys here are: ${known.join(', ')}.`,
            path: [...path, extra],
            on: 'key',
          },
        ];
      }
      case 'enum': {
        const allowed = (error.params.allowedValues as unknown[]).map(String);
        const near = typeof value === 'string' ? suggest(value, allowed) : undefined;
        return [
          {
            rule: 'unknown-word',
            message: `${JSON.stringify(value)} is no value of ${what}.`,
            help: near ? `Did you mean "${near}"?` : `Write one of: ${allowed.join(', ')}.`,
            path,
          },
        ];
      }
      // Of a choice between nothing and a block, the block tells what is wrong with it.
      case 'oneOf':
        return [];
      case 'type': {
        if (/\/oneOf\/0\/type$/.test(error.schemaPath)) return [];
        const orNull = /\/oneOf\/1\/type$/.test(error.schemaPath);
        if (orNull && value === null) return [];
        const wanted = [error.params.type].flat().map((type) => KINDS[String(type)] ?? type);
        return [
          {
            rule: 'wrong-kind',
            message: `${what} should be ${[...wanted, ...(orNull ? ['null'] : [])].join(' or ')}.`,
            ...says,
            path,
            on: 'key',
          },
        ];
      }
      default:
        return [
          {
            rule: 'wrong-value',
            message: `${JSON.stringify(value)} does not fit ${what}.`,
            ...(FORMS[error.params.pattern] === undefined
              ? says
              : { help: `Write ${FORMS[error.params.pattern]}.` }),
            path,
          },
        ];
    }
  });
}

/** What is missing in one place, told at once. */
function missingKeys(
  { instancePath }: SchemaError,
  errors: readonly SchemaError[],
  data: unknown,
  schema: Schema,
): Flaw {
  const path = pathOf(instancePath, data);
  const missing = errors
    .filter((each) => each.keyword === 'required' && each.instancePath === instancePath)
    .map((each) => String(each.params.missingProperty));
  const [first = ''] = missing;
  const about = schemaAt(schema, path)?.properties?.[first]?.description;
  const where = path.length === 0 ? 'the service' : `"${path.join('.')}"`;
  const [noun, verb] = missing.length === 1 ? ['key', 'is'] : ['keys', 'are'];
  return {
    rule: 'missing-key',
    message: `The ${noun} ${missing.map((key) => `"${key}"`).join(', ')} ${verb} missing in ${where}.`,
    help: missing.length === 1 && about !== undefined ? `Add it: ${about}` : HOW,
    path,
    on: 'key',
  };
}

/** What the patterns of the schema ask for. */
const FORMS: Record<string, string> = {
  '^https://\\S+$': 'an address that begins with https://',
  '^[A-Z]{2}$': 'the two capital letters of a country, for example "DK"',
  '^\\d{4}-\\d{2}$': 'a month, for example "2026-11"',
  '^\\d{4}-\\d{2}-\\d{2}$': 'a day, for example "2026-11-22"',
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'small letters, digits and hyphens, for example "acme-mail"',
  '^(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?$':
    'the name of a host, for example "*.acme.example"',
  '^session$|^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?)?$':
    '"session", or a length of time in ISO 8601, for example "P2Y" or "P30D"',
  '\\S': 'a text that is not empty',
};

const KINDS: Record<string, string> = {
  object: 'a block of keys',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
  null: 'null',
};

/** What the schema says of a place; of a choice between nothing and a block, the block. */
function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of path) {
    const next: Schema | undefined = typeof step === 'number' ? at?.items : at?.properties?.[step];
    const named: Schema | undefined = schema.definitions?.[next?.$ref?.split('/').at(-1) ?? ''];
    const block: Schema | undefined = next?.oneOf?.find(({ properties }) => properties);
    at = next && { ...named, ...block, ...next };
  }
  return at;
}

/** A JSON pointer as a path; digits are positions only in lists. */
function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
    path.push(Array.isArray(lookUp(data, path)) ? Number(key) : key);
  }
  return path;
}

export const lookUp = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
