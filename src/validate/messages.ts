import type { ErrorObject } from 'ajv';
import { suggest } from '../diagnostics/suggest.js';
import { definitionOf } from '../generated/model.js';
import { vocabularies } from '../generated/scalars.js';
import type { Definition, Field, FieldKind } from '../resolve/model.js';
import type { Place } from './shape.js';

export interface Told {
  rule: string;
  message: string;
  help?: string;
}

/** What to write for a value of each kind that is recognised by its form. */
const FORMS: Partial<Record<FieldKind, [what: string, example: string]>> = {
  date: ['a date', '2026-11-22 (year, month, day)'],
  duration: ['a length of time', '5 years, 3 months or 4 weeks'],
  country: ['a two-letter country code in capitals', 'DK'],
  url: [
    'an address that begins with https://, http://, mailto: or tel:',
    'https://havblik.example/privatliv',
  ],
  email: ['an e-mail address', 'hej@havblik.example'],
  phone: ['a telephone number', '"+45 12 34 56 78"'],
  law: ['the id of a law', 'dk/bogforingsloven'],
  authority: ['the two-letter code of a country, or unnamed', 'dk'],
  colour: ['a colour', '"#0a5a8c", in quotes since # begins a comment'],
  fonts: ['names of fonts, with commas between them', 'Georgia, serif'],
  tag: ['the tag of a language', 'da'],
  language: ['the tag of a language', 'da'],
  id: ['an id: small letters, digits and hyphens', 'web-orders'],
  vocab: ['an id: small letters, digits and hyphens', 'order-form'],
  says: ['an id: small letters, digits and hyphens', 'no-sale'],
  ref: ['an id: small letters, digits and hyphens', 'one-com'],
  service: ['the id of a service', 'google-analytics'],
  name: ['a text that is not empty', '"Bageriet Havblik ApS"'],
  text: ['a text that is not empty', '"Vi bager kager"'],
  int: ['a whole number from 1', '3'],
  bool: ['true or false', 'false'],
};

const KINDS: Record<string, string> = {
  object: 'a block of keys',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
};

const nameOfKind = (value: unknown): string =>
  KINDS[Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value] ??
  'something else';

const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
};

export const list = (words: readonly string[]): string => words.join(', ');

const inPlace = (place: Place): string => (place.key === '' ? 'a policy' : `"${place.key}"`);

/** What an error of the schema means, in the words of the file. */
export function tell(error: ErrorObject, place: Place, value: unknown): Told | null {
  const definition = place.def === null ? null : (definitionOf(place.def) as Definition);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(error.params.additionalProperty), place, definition);
    case 'required':
      return {
        rule: 'missing-key',
        message: `The key "${error.params.missingProperty}" is missing in ${inPlace(place)}.`,
        help: `Add ${error.params.missingProperty}: and its value.`,
      };
    case 'oneOf':
    case 'anyOf':
      return alternatives(place, definition, value);
    case 'dependencies':
      return {
        rule: 'missing-key',
        message: `"${error.params.property}" says nothing without "${error.params.missingProperty}".`,
        help: `Add ${error.params.missingProperty}:, or leave ${error.params.property} out.`,
      };
    case 'minProperties':
    case 'minItems':
      return {
        rule: 'empty-value',
        message: `${place.key === '' ? 'The policy' : `"${place.key}"`} is empty.`,
        help: 'Leave the key out, or write what holds. What is absent states nothing.',
      };
    case 'const':
      return constant(place, value);
    case 'enum':
      return words(place, value, (error.params.allowedValues ?? []) as string[]);
    case 'pattern':
      return form(place.field, place.key, value);
    case 'minimum':
    case 'maximum':
      return {
        rule: 'wrong-value',
        message: `${quote(value)} is no possible value of "${place.key}".`,
        help: `It ${error.message}.`,
      };
    case 'type':
      return wrongKind(error, place, value);
    case 'propertyNames':
      return {
        rule: 'wrong-value',
        message: `${quote(error.params.propertyName)} does not fit as a key in ${inPlace(place)}.`,
        help:
          place.field?.kind === 'text'
            ? 'The keys of a text are languages: { da: …, en: … }.'
            : 'An id is small letters, digits and hyphens.',
      };
    default:
      return {
        rule: 'wrong-value',
        message: `${inPlace(place)} ${error.message ?? 'is not valid'}.`,
      };
  }
}

function unknownKey(key: string, place: Place, definition: Definition | null): Told {
  const known =
    place.field?.kind === 'vocabulary'
      ? vocabularies.split(' ')
      : Object.keys(definition?.fields ?? {});
  const near = suggest(key, known);
  return {
    rule: 'unknown-key',
    message: `There is no key "${key}" in ${inPlace(place)}.`,
    ...(near
      ? { help: `Did you mean "${near}"?` }
      : known.length > 0
        ? { help: `The keys here are: ${list(known)}.` }
        : {}),
  };
}

function alternatives(place: Place, definition: Definition | null, value: unknown): Told {
  const kinds = definition?.kinds ?? definition?.kindsAny ?? [];
  const present = kinds.filter(
    (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key),
  );
  if (present.length > 1) {
    return {
      rule: 'too-many-kinds',
      message: `${inPlace(place)} has ${present.map((key) => `"${key}"`).join(' and ')}; it can have only one of them.`,
      help: 'Make it a list with one element for each.',
    };
  }
  return {
    rule: 'missing-key',
    message: `${inPlace(place)} needs one of the keys ${list(kinds)}.`,
    help: 'Add the one that holds, and its value.',
  };
}

function constant(place: Place, value: unknown): Told {
  if (place.field?.kind === 'format') {
    return {
      rule: 'wrong-version',
      message: `policygen: ${quote(value)} is no version of this format.`,
      help: 'Write policygen: 1',
    };
  }
  if (value === null) return empty(place, 'true');
  return {
    rule: 'wrong-value',
    message: `"${place.key}" can only be true; it is ${typeof value === 'string' ? quote(value) : JSON.stringify(value)}.`,
    help: `Write ${place.key}: true, or leave the key out: what is absent states nothing.`,
  };
}

function words(place: Place, value: unknown, allowed: readonly string[]): Told {
  if (value === null) return empty(place, `one of: ${list(allowed)}`);
  const near = typeof value === 'string' ? suggest(value, allowed) : undefined;
  return {
    rule: 'unknown-word',
    message: `${quote(value)} is no value of "${place.key}".`,
    help: near ? `Did you mean "${near}"?` : `Write one of: ${list(allowed)}.`,
  };
}

function form(field: Field | null, key: string, value: unknown): Told {
  const [what, example] = (field && FORMS[field.kind]) ?? ['a text that is not empty', 'a word'];
  if (typeof value === 'string' && value.trim() === '') {
    return {
      rule: 'empty-value',
      message: `"${key}" is empty.`,
      help: `Write ${what}, for example ${example}, or leave the key out.`,
    };
  }
  return {
    rule: 'wrong-value',
    message: `${quote(value)} is not ${what}.`,
    help: `Write for example ${example}.`,
  };
}

function wrongKind(error: ErrorObject, place: Place, value: unknown): Told {
  const wanted = [error.params.type].flat().map((type) => KINDS[String(type)] ?? String(type));
  if (value === null) return empty(place, wanted.join(' or '));
  const what = place.key === '' ? 'The policy' : `"${place.key}"`;
  const help = helpForKind(wanted, place, value);
  return {
    rule: 'wrong-kind',
    message: `${what} should be ${wanted.join(' or ')}, but it is ${nameOfKind(value)}.`,
    ...(help ? { help } : {}),
  };
}

function helpForKind(wanted: readonly string[], place: Place, value: unknown): string | undefined {
  const { field, key } = place;
  if (wanted.includes('a list')) {
    if (typeof value === 'string') return `Write ${key}: [${value}]`;
    if (!wanted.includes('a block of keys')) return 'Begin each element of the list with "- ".';
  }
  const form = field && FORMS[field.kind];
  if (form) return `Write for example ${form[1]}.`;
  const inner = field?.kind === 'object' ? definitionOf(field.of as string) : undefined;
  const keys = inner?.kinds ?? Object.keys(inner?.fields ?? {});
  return keys.length > 0 ? `The keys there are: ${list(keys)}.` : undefined;
}

const empty = (place: Place, what: string): Told => ({
  rule: 'empty-value',
  message: `${place.key === '' ? 'The policy' : `"${place.key}"`} is empty.`,
  help: `Write ${what}, or leave the key out.`,
});
