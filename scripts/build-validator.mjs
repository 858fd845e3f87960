// Compiles the schema ahead, so that no code is made at run time and the start is fast.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { withoutErrors, withoutSchemas } from './slim-validator.mjs';

const root = new URL('../', import.meta.url);
/** One says whether a policy fits the schema, the other, which few ever need, all that is wrong with it. */
const VALIDATORS = {
  'accepts-policy.js': () => withoutSchemas(withoutErrors(compile({ allErrors: false }))),
  'validate-policy.js': () => withoutSchemas(compile({ allErrors: true })),
};

for (const [name, make] of Object.entries(VALIDATORS)) {
  const target = new URL(`src/generated/${name}`, root);
  if (process.argv.includes('--copy')) {
    copyFileSync(target, new URL(`build/generated/${name}`, root));
    continue;
  }
  mkdirSync(new URL('src/generated/', root), { recursive: true });
  const text = `// Compiled from schemas/policy.schema.json by scripts/build-validator.mjs.\n${make()}`;
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

function compile(options) {
  const schema = JSON.parse(
    readFileSync(new URL('schemas/policy.schema.json', root), 'utf8'),
    // What only people and editors read need not be compiled.
    (key, value) =>
      key === 'markdownDescription' ||
      (key === 'examples' && Array.isArray(value)) ||
      (key === 'description' && typeof value === 'string')
        ? undefined
        : value,
  );
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    ownProperties: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
    ...options,
  });
  const code = standalone.default(ajv, ajv.compile(schema));
  if (/\brequire\(/.test(code))
    throw new Error('The compiled validator needs a run-time helper; change the schema instead.');
  return code;
}
