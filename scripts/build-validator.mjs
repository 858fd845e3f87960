// Compiles the schemas ahead, so that no code is made at run time and the start is fast.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { withoutParts } from './schema/parts.mjs';
import { withoutCopies, withoutSchemas } from './slim-validator.mjs';

const root = new URL('../', import.meta.url);

const VALIDATORS = {
  'validate-policy.js': 'schemas/policy.schema.json',
  'validate-service.js': 'schemas/data/service.schema.json',
};

for (const [name, schema] of Object.entries(VALIDATORS)) {
  const target = new URL(`src/generated/${name}`, root);
  if (process.argv.includes('--copy')) {
    copyFileSync(target, new URL(`build/generated/${name}`, root));
    continue;
  }
  const code = withoutSchemas(withoutCopies(compile(schema)));
  const text = `// Compiled from ${schema} by scripts/build-validator.mjs.\n${code}`;
  mkdirSync(new URL('src/generated/', root), { recursive: true });
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

function compile(path) {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    ownProperties: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
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
