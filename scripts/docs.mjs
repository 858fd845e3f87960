// Makes docs/policy.md (every key: meaning, article, example, the sentence it makes)
// and docs/elements.md (what can be expressed, and where) from the model and from
// docs/elements.yaml, docs/bakery.md from docs/bakery.yaml, and docs/rules/ from the rules. Needs `npm run build`. With --check it only says what is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { readModel } from './schema/read-model.mjs';

const root = new URL('../', import.meta.url);
const at = (name) => new URL(name, root);
const { shippedAssets } = await import(at('build/io/shipped-assets.js').href);
const { readLocale } = await import(at('build/locale/locale.js').href);
const { view } = await import(at('build/locale/view.js').href);
const { elementOf, resolve } = await import(at('build/resolve/resolve.js').href);
const { build, check } = await import(at('build/pipeline.js').href);
const { state } = await import(at('build/compose/statements.js').href);

const assets = shippedAssets();
const locale = readLocale(assets, 'en');
const source = readModel(at('schemas/policy/'));

/** Things that examples point to. */
const stage = {
  policygen: 1,
  languages: ['en', 'da'],
  controller: { name: 'Bageriet Havblik ApS' },
  persons: [{ id: 'anna', name: 'Anna Holm' }],
  recipients: ['one-com', 'hubspot', 'mailer', 'crm', 'colleague', 'rushfiles', 'cloud'].map(
    (id) => ({ id, name: id }),
  ),
  joint_controllers: [{ id: 'franchise', name: 'Havblik Franchise ApS' }],
  activities: [{ id: 'web-orders' }, { id: 'bookkeeping' }],
};

/** The words that a key of a definition makes of its example, in English. */
function sentence(def, key) {
  const fields = source[def].fields;
  const value = { [key]: fields[key].example };
  // A reservation says nothing alone: it is shown on the first thing that can be said.
  if (key === 'hedge') {
    const labels = ['id', 'name', 'title', 'kind', 'hedge'];
    const first = Object.keys(fields).find((name) => !labels.includes(name));
    value[first] = fields[first].example;
  }
  for (const [name, field] of Object.entries(fields))
    if (field.required && name !== key) value[name] ??= field.example;
  const shown = view(resolve(stage), locale, assets, elementOf(def, value, []));
  const node = shown.nodeOf(shown.root);
  return state(node, { locale, sources: [], forms: 'statements' });
}

function typeOf(field) {
  const one = {
    vocab: () => `id of \`${field.of}\``,
    says: () => `id of \`${field.of}\``,
    ref: () => `id of an element of \`${field.of}\``,
    object: () => `[${field.of}](#${field.of.replace(/_/g, '-')})`,
    enum: () => field.values.map((value) => `\`${value}\``).join(', '),
  };
  const text = one[field.kind]?.() ?? field.kind;
  return { one: text, many: `list of ${text}`, 'one-or-many': `${text}, or a list` }[field.many];
}

const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
const flow = (value) => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

function policyPage() {
  const lines = [
    '# The policy file, key by key',
    '',
    'Made from `schemas/policy/` and the English locale by `npm run docs`; not edited by hand.',
    'The sentence is what the example makes on an English page, together with the keys that are required beside it.',
    'A bare value may stand for an object with one key, where the heading says so. Ids come from the shipped vocabulary',
    '(`data/vocabulary/`) or from the policy’s own `vocabulary:`.',
    '',
  ];
  for (const [def, { about, article, shorthand, kinds, fields }] of Object.entries(source)) {
    lines.push(
      `## ${def === 'policy' ? 'The root' : def.replace(/_/g, '-')}`,
      '',
      `${about}${article ? ` (Article ${article})` : ''}`,
      '',
    );
    for (const [type, key] of Object.entries(shorthand ?? {}))
      lines.push(`A bare ${type === 'array' ? 'list' : type} stands for \`{ ${key}: … }\`.`, '');
    if (kinds) lines.push(`Exactly one of: ${kinds.map((key) => `\`${key}\``).join(', ')}.`, '');
    lines.push(
      '| key | what it means | takes | example | sentence | article |',
      '| --- | --- | --- | --- | --- | --- |',
    );
    for (const [key, field] of Object.entries(fields)) {
      const told = def === 'policy' ? '' : sentence(def, key);
      lines.push(
        `| \`${key}\`${field.required ? ' (required)' : ''} | ${cell(field.about)} | ${cell(typeOf(field))} | \`${cell(flow(field.example))}\` | ${cell(told)} | ${field.article ?? ''} |`,
      );
    }
    lines.push('');
  }
  return lines.join('\n').replace(/\n*$/, '\n');
}

const outputs = { 'docs/policy.md': policyPage() };
if (existsSync(at('docs/elements.yaml'))) {
  const { elementsPage } = await import('./docs-elements.mjs');
  outputs['docs/elements.md'] = elementsPage(
    parse(readFileSync(at('docs/elements.yaml'), 'utf8')),
    { build, check, assets },
  );
}
const { RULES } = await import(at('build/lint/rules/index.js').href);
const { explainRule } = await import(at('build/lint/explain.js').href);
const { bakeryPage } = await import('./docs-bakery.mjs');
outputs['docs/bakery.md'] = bakeryPage(
  parse(readFileSync(at('docs/bakery.yaml'), 'utf8')),
  RULES.map(({ id }) => id),
);
for (const rule of RULES) outputs[`docs/rules/${rule.id}.md`] = explainRule(rule);
outputs['docs/rules/README.md'] = [
  '# What policygen checks',
  '',
  'A page for each rule, made by `npm run docs`; `policygen explain RULE` prints the same.',
  'Error: the law asks for it and it is missing or false. Warning: likely wrong or due. Note: better practice.',
  '',
  '| rule | severity | provision | what it asks |',
  '| --- | --- | --- | --- |',
  ...RULES.map(
    ({ id, severity, article, summary }) =>
      `| [${id}](${id}.md) | ${severity === 'info' ? 'note' : severity} | [${article.article}](${article.url}) | ${cell(summary)} |`,
  ),
  '',
].join('\n');
mkdirSync(at('docs/rules/'), { recursive: true });
for (const name of readdirSync(at('docs/rules/'))) {
  if (outputs[`docs/rules/${name}`]) continue;
  if (process.argv.includes('--check')) {
    console.error(`docs/rules/${name} is of no rule: run npm run docs`);
    process.exitCode = 1;
  } else rmSync(at(`docs/rules/${name}`));
}
for (const [name, text] of Object.entries(outputs)) {
  const file = at(name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${name} is stale: run npm run docs`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
