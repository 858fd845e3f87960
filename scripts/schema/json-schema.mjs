// The published JSON Schema (draft-07) of the model.
// Unions use if/then on the kind of value, so that one slip gives one message.

const ID = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';
const TAG = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$';
const NOT_BLANK = '\\S';

/** What is demanded of a value of each kind that has no parts. */
export const SCALARS = {
  format: { const: 1 },
  name: { type: 'string', pattern: NOT_BLANK },
  flag: { const: true },
  bool: { type: 'boolean' },
  date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  duration: {
    type: 'string',
    pattern: '^[1-9]\\d{0,3} (minute|hour|day|week|month|quarter|year)s?$',
  },
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  url: { type: 'string', pattern: '^(https?://|mailto:|tel:)[^\\s<>"`{}|\\\\^]+$' },
  email: {
    type: 'string',
    pattern:
      '^[^\\s@<>()\\[\\],;:"\\\\]+@[^\\s@<>()\\[\\],;:"\\\\]+\\.[^\\s@<>()\\[\\],;:"\\\\.]+$',
  },
  phone: { type: 'string', pattern: '^\\+?[0-9][0-9 ()./-]{3,30}$' },
  law: { type: 'string', pattern: '^([a-z]{2}/)?[a-z0-9]+(-[a-z0-9]+)*$' },
  authority: { type: 'string', pattern: '^([a-z]{2}|unnamed)$' },
  service: { type: 'string', pattern: ID },
  tag: { type: 'string', pattern: TAG },
  language: { type: 'string', pattern: TAG },
  id: { type: 'string', pattern: ID },
  // Short and long hex only: it lands in a style sheet.
  colour: { type: 'string', pattern: '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' },
  fonts: { type: 'string', pattern: '^[A-Za-z0-9 ,"-]{1,200}$' },
  int: { type: 'integer', minimum: 1, maximum: 1000 },
  open: { type: 'object' },
  vocab: { type: 'string', pattern: ID },
  ref: { type: 'string', pattern: ID },
};

const TEXT = {
  if: { type: 'object' },
  // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
  then: {
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: TAG },
    additionalProperties: { type: 'string', pattern: NOT_BLANK },
  },
  else: { type: 'string', pattern: NOT_BLANK },
};

function one(field) {
  if (field.kind === 'object') return { $ref: `#/definitions/${field.of}` };
  if (field.kind === 'text') return { $ref: '#/definitions/text' };
  if (field.kind === 'vocabulary') return { $ref: '#/definitions/vocabulary' };
  if (field.kind === 'enum') return { enum: field.values };
  if (field.kind === 'vocab' || field.kind === 'says')
    return { $ref: `#/definitions/id-${field.of}` };
  return { ...SCALARS[field.kind] };
}

function fieldSchema(field) {
  const item = one(field);
  const list = { type: 'array', minItems: 1, items: item };
  if (field.many === 'many') return list;
  // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
  if (field.many === 'one-or-many') return { if: { type: 'array' }, then: list, else: item };
  return item;
}

/** `$ref` hides its neighbours in draft-07, so a description goes beside it in an allOf. */
function described(schema, field) {
  const description = field.article
    ? `${field.about} (GDPR Article ${field.article})`
    : field.about;
  const notes = { description, markdownDescription: description };
  const examples = [field.example];
  return schema.$ref ? { ...notes, examples, allOf: [schema] } : { ...schema, ...notes, examples };
}

function objectSchema(def, isRoot) {
  const required = Object.entries(def.fields)
    .filter(([, field]) => field.required)
    .map(([key]) => key);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(def.fields).map(([key, field]) => [key, described(fieldSchema(field), field)]),
    ),
    additionalProperties: false,
  };
  if (isRoot) schema.patternProperties = { '^x-': {} };
  if (required.length > 0) schema.required = required;
  else schema.minProperties = 1;
  if (def.kinds) schema.oneOf = def.kinds.map((key) => ({ required: [key] }));
  if (def.kindsAny) schema.anyOf = def.kindsAny.map((key) => ({ required: [key] }));
  if (def.needs) schema.dependencies = def.needs;
  return schema;
}

/** A bare value that stands for an object with one key. */
function withShorthand(schema, def, vocabulary) {
  let rest = {};
  for (const [type, key] of Object.entries(def.shorthand).reverse()) {
    // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
    rest = { if: { type }, then: fieldSchema(def.fields[key]), else: rest };
  }
  // An editor cannot tell what an empty place is meant to be, so it is offered the bare words too.
  const bare = def.fields[def.shorthand.string];
  const offered = bare?.values ?? vocabulary[bare?.of] ?? [];
  return {
    description: schema.description,
    ...(offered.length > 0 ? { examples: offered } : {}),
    type: ['object', ...Object.keys(def.shorthand)],
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
    then: schema,
    else: rest,
  };
}

/**
 * @param model the definitions of read-model.mjs
 * @param vocabulary the shipped ids by kind, offered by editors as completions
 */
export function toJsonSchema(model, vocabulary) {
  const definitions = {
    text: {
      description: 'A text: one string, in the first language, or one string per language.',
      ...TEXT,
    },
    vocabulary: {
      description: 'Words of your own by kind: id, then the word in each language.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.keys(vocabulary).map((kind) => [
          kind,
          {
            description: `Own ids of the kind "${kind}".`,
            type: 'object',
            propertyNames: { pattern: ID },
            additionalProperties: { $ref: '#/definitions/text' },
          },
        ]),
      ),
    },
  };
  for (const kind of Object.keys(vocabulary)) {
    definitions[`id-${kind}`] = {
      description: `A shipped id of the kind "${kind}", or one declared under vocabulary.${kind}.`,
      ...SCALARS.vocab,
      examples: vocabulary[kind],
    };
  }
  for (const [name, def] of Object.entries(model)) {
    if (name === 'policy') continue;
    const schema = { description: def.about, ...objectSchema(def, false) };
    definitions[name] = def.shorthand ? withShorthand(schema, def, vocabulary) : schema;
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://policygen.dev/schemas/policy.schema.json',
    title: 'policygen policy',
    description: model.policy.about,
    ...objectSchema(model.policy, true),
    definitions,
  };
}
