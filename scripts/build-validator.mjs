// Compiles the schema ahead, so that no code is made at run time and the start is fast.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const root = new URL('../', import.meta.url);
const target = new URL('src/generated/validate-policy.js', root);

if (process.argv.includes('--copy')) {
  copyFileSync(target, new URL('build/generated/validate-policy.js', root));
} else {
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
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    ownProperties: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  const code = standalone.default(ajv, ajv.compile(schema));
  if (/\brequire\(/.test(code))
    throw new Error('The compiled validator needs a run-time helper; change the schema instead.');
  mkdirSync(new URL('src/generated/', root), { recursive: true });
  const text = `// Compiled from schemas/policy.schema.json by scripts/build-validator.mjs.\n${code}`;
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}
