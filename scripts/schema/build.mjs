// Makes the published schema, the types and the model from schemas/policy/.
// With --check it writes nothing and fails where one of them is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { toJsonSchema } from './json-schema.mjs';
import { withParts } from './parts.mjs';
import { readModel } from './read-model.mjs';
import { toScalars } from './scalars.mjs';
import { toModel, toTypes } from './typescript.mjs';

const root = new URL('../../', import.meta.url);
const model = readModel(new URL('schemas/policy/', root));
const vocabularyFolder = new URL('data/vocabulary/', root);
const vocabulary = Object.fromEntries(
  readdirSync(vocabularyFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [
      name.replace(/\.yaml$/, ''),
      Object.keys(parse(readFileSync(new URL(name, vocabularyFolder), 'utf8'))),
    ]),
);

for (const [name, def] of Object.entries(model)) {
  for (const [key, field] of Object.entries(def.fields)) {
    if (['vocab', 'says'].includes(field.kind) && !vocabulary[field.of]) {
      console.error(`${name}.${key}: there is no data/vocabulary/${field.of}.yaml`);
      process.exitCode = 1;
    }
  }
}

const outputs = {
  'schemas/policy.schema.json': `${JSON.stringify(withParts(toJsonSchema(model, vocabulary), model), null, 2)}\n`,
  'src/generated/policy.ts': toTypes(model),
  'src/generated/model.ts': toModel(model),
  'src/generated/scalars.ts': toScalars(vocabulary),
};
const check = process.argv.includes('--check');
mkdirSync(new URL('src/generated/', root), { recursive: true });
for (const [name, text] of Object.entries(outputs)) {
  const file = new URL(name, root);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) {
    console.error(`${name} is stale: run npm run schema`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
