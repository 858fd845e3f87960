// What a file that extends others, or is extended, may leave out: in the published schema a
// file needs its required keys only where it is a whole policy. The compiled validator sees
// policies with all that they extend, and needs none of this.

/** A file is a part where it says that it extends others, or not that it is a policy. */
const IS_PART = {
  anyOf: [{ required: ['extends'] }, { not: { required: ['policygen'] } }],
};

const PREFIX = 'part-';

/** Whether values of a field in several files are laid over one another, rather than replaced. */
const isMerged = (field, model) =>
  field.kind === 'object' && (field.many !== 'many' || Boolean(model[field.of].fields.id));

/** The definitions that ask for keys and can be spread over files. */
function partsOf(model) {
  const reached = new Set();
  const reach = (name) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const field of Object.values(model[name].fields))
      if (isMerged(field, model)) reach(field.of);
  };
  reach('policy');

  const asks = ({ kinds, kindsAny, needs, fields }) =>
    kinds ||
    kindsAny ||
    needs ||
    Object.entries(fields).some(([key, field]) => field.required && key !== 'id');
  const parts = new Set([...reached].filter((name) => asks(model[name])));
  for (let before = -1; before !== parts.size; ) {
    before = parts.size;
    for (const name of reached)
      if (
        Object.values(model[name].fields).some(
          (field) => isMerged(field, model) && parts.has(field.of),
        )
      )
        parts.add(name);
  }
  return parts;
}

/** The keys of a definition whose values may be parts. */
const partKeys = (name, model, parts) =>
  Object.entries(model[name].fields)
    .filter(([, field]) => isMerged(field, model) && parts.has(field.of))
    .map(([key]) => key);

/** The schema of a value, with the parts of definitions in the place of the whole. */
const asPart = (schema) =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', `"#/definitions/${PREFIX}`));

/** The schema of a definition, of which a file may hold a part. */
function loosened(definition, name, model, parts) {
  const copy = structuredClone(definition);
  const object = model[name].shorthand ? copy.then : copy;
  const { oneOf: _, anyOf: __, dependencies: ___, required, ...rest } = object;
  const kept = required?.includes('id') ? { required: ['id'] } : { minProperties: 1 };
  const keys = partKeys(name, model, parts);
  const properties = Object.fromEntries(
    Object.entries(rest.properties).map(([key, value]) => [
      key,
      keys.includes(key) ? asPart(value) : value,
    ]),
  );
  const loose = { ...rest, properties, ...kept };
  // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
  return model[name].shorthand ? { ...copy, then: loose } : loose;
}

/** @param whole the schema of a whole policy */
export function withParts(whole, model) {
  const parts = partsOf(model);
  const keys = partKeys('policy', model, parts);
  const { required, properties, definitions, ...rest } = whole;
  const pick = (change) => Object.fromEntries(keys.map((key) => [key, change(properties[key])]));
  const loose = [...parts]
    .filter((name) => name !== 'policy')
    .map((name) => [`${PREFIX}${name}`, loosened(definitions[name], name, model, parts)]);
  return {
    ...rest,
    minProperties: 1,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, schema]) => {
        if (!keys.includes(key)) return [key, schema];
        const { description, markdownDescription, examples } = schema;
        return [key, { description, markdownDescription, examples }];
      }),
    ),
    if: IS_PART,
    // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
    then: { properties: pick(asPart) },
    else: { required, properties: pick((schema) => schema) },
    definitions: { ...definitions, ...Object.fromEntries(loose) },
  };
}

/** The schema of a whole policy again, as the validator wants it. */
export function withoutParts({ if: _, then: __, else: whole, minProperties: ___, ...schema }) {
  return {
    ...schema,
    properties: { ...schema.properties, ...whole.properties },
    required: whole.required,
    definitions: Object.fromEntries(
      Object.entries(schema.definitions).filter(([name]) => !name.startsWith(PREFIX)),
    ),
  };
}
