// Compiles the schemas ahead, so that no code is made at run time and the start is fast.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { withoutParts } from './schema/parts.mjs';
import { withoutCopies, withoutErrors, withoutSchemas } from './slim-validator.mjs';

const root = new URL('../', import.meta.url);

const POLICY = 'schemas/policy.schema.json';
const SERVICE = 'schemas/data/service.schema.json';

/** Of a policy one says whether it fits the schema, the other, which few ever need, all that is wrong with it. */
const VALIDATORS = {
  'accepts-policy.js': [POLICY, () => withoutErrors(compile(POLICY, { allErrors: false }))],
  'validate-policy.js': [POLICY, () => withoutCopies(compile(POLICY, { allErrors: true }))],
  'validate-service.js': [SERVICE, () => withoutCopies(compile(SERVICE, { allErrors: true }))],
};

for (const [name, [schema, make]] of Object.entries(VALIDATORS)) {
  const target = new URL(`src/generated/${name}`, root);
  if (process.argv.includes('--copy')) {
    copyFileSync(target, new URL(`build/generated/${name}`, root));
    continue;
  }
  const text = `// Compiled from ${schema} by scripts/build-validator.mjs.\n${withoutSchemas(make())}`;
  mkdirSync(new URL('src/generated/', root), { recursive: true });
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

function compile(path, options) {
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
  const published = JSON.parse(readFileSync(new URL(path, root), 'utf8'), slim);
  const schema = path === 'schemas/policy.schema.json' ? withoutParts(published) : published;
  const code = standalone.default(ajv, ajv.compile(schema));
  if (/\brequire\(/.test(code))
    throw new Error(`${path} needs a run-time helper when compiled; change the schema instead.`);
  return code;
}

/** Leaves out what only people and editors read, and says `minLength: 1` without a helper. */
function slim(key, value) {
  if (key === 'markdownDescription') return undefined;
  if (key === 'examples' && Array.isArray(value)) return undefined;
  if (key === 'description' && typeof value === 'string') return undefined;
  if (typeof value === 'object' && value !== null && value.minLength === 1) {
    const { minLength: _, ...rest } = value;
    return { pattern: '\\S', ...rest };
  }
  return value;
}
