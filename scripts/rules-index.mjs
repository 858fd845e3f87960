// Writes src/lint/rules/index.ts from the files beside it.
import { readdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/lint/rules/', import.meta.url);
const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -3))
  .sort();
const name = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const lines = [
  "import type { Rule } from '../rule.js';",
  ...ids.map((id) => `import { rule as ${name(id)} } from './${id}.js';`),
  '',
  '/** Every rule, in the order of its id. Made by `npm run rules`. */',
  `export const RULES: readonly Rule[] = [\n${ids.map((id) => `  ${name(id)},`).join('\n')}\n];`,
  '',
];
writeFileSync(new URL('index.ts', folder), lines.join('\n'));
