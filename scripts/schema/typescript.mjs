// The TypeScript types of a policy file, and the model that the stages walk.

const pascal = (name) => name.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());

function typeOf(field) {
  if (field.kind === 'object') return pascal(field.of);
  if (field.kind === 'text') return 'Text';
  if (field.kind === 'vocabulary') return 'Record<string, Record<string, Text>>';
  if (field.kind === 'enum') return field.values.map((value) => `'${value}'`).join(' | ');
  if (field.kind === 'format') return '1';
  if (field.kind === 'flag') return 'true';
  if (field.kind === 'bool') return 'boolean';
  if (field.kind === 'int') return 'number';
  if (field.kind === 'open') return 'Record<string, unknown>';
  return 'string';
}

function fieldType(field) {
  const type = typeOf(field);
  const list = /[ |<]/.test(type) ? `(${type})[]` : `${type}[]`;
  if (field.many === 'many') return list;
  if (field.many === 'one-or-many') return `${type} | ${list}`;
  return type;
}

const note = (text) => `/** ${text} */`;

export function toTypes(model) {
  const lines = [
    '// Made from schemas/policy/ by `npm run schema`; not edited by hand.',
    '',
    note('One string, in the first language, or one per language.'),
    'export type Text = string | Record<string, string>;',
    '',
  ];
  for (const [name, def] of Object.entries(model)) {
    const type = pascal(name);
    lines.push(note(def.about), `export interface ${def.shorthand ? `${type}Object` : type} {`);
    for (const [key, field] of Object.entries(def.fields)) {
      const article = field.article ? ` (GDPR Article ${field.article})` : '';
      lines.push(
        `  ${note(field.about + article)}`,
        `  ${key}${field.required ? '' : '?'}: ${fieldType(field)};`,
      );
    }
    lines.push('}', '');
    if (def.shorthand) {
      const bare = Object.values(def.shorthand).map((key) => fieldType(def.fields[key]));
      lines.push(`export type ${type} = ${[`${type}Object`, ...bare].join(' | ')};`, '');
    }
  }
  return lines.join('\n');
}

function requiredOf({ fields }) {
  const required = Object.keys(fields).filter((key) => fields[key].required);
  return required.length > 0 ? { required } : {};
}

/** The model without descriptions and examples: what validate, resolve and view walk. */
export function toModel(model) {
  const slim = Object.fromEntries(
    Object.entries(model).map(([name, def]) => [
      name,
      {
        ...(def.shorthand ? { shorthand: def.shorthand } : {}),
        ...(def.brief ? { brief: def.brief } : {}),
        ...(def.phrase ? { phrase: true } : {}),
        ...(def.includes ? { includes: def.includes } : {}),
        ...(def.kinds ? { kinds: def.kinds } : {}),
        ...(def.kindsAny ? { kindsAny: def.kindsAny } : {}),
        ...(def.needs ? { needs: def.needs } : {}),
        ...requiredOf(def),
        ...(def.article ? { article: def.article } : {}),
        fields: Object.fromEntries(
          Object.entries(def.fields).map(([key, { kind, many, of, values, article }]) => [
            key,
            {
              kind,
              many,
              ...(of ? { of } : {}),
              ...(values ? { values } : {}),
              ...(article ? { article } : {}),
            },
          ]),
        ),
      },
    ]),
  );
  return [
    '// Made from schemas/policy/ by `npm run schema`; not edited by hand.',
    "import type { Model } from '../resolve/model.js';",
    '',
    `export const model: Model = ${JSON.stringify(slim, null, 1)};`,
    '',
  ].join('\n');
}
