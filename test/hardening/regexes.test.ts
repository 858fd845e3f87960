// No expression of ours takes more than linear time, whatever text it is put to: recheck
// (https://makenowjust-labs.github.io/recheck/) proves it or searches for an attack.
import { readdirSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { check } from 'recheck';
import { expect, test, vi } from 'vitest';
import { formsOf } from '../../src/init/forms.js';
import { findPhrase, readWordings } from '../../src/lint/wording.js';
import { checkStyle } from '../../src/overrides/style.js';
import { ASSETS, ROOT, readText } from '../support/shipped.js';

const FILES = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort();

/** Where an expression of ours stands that is not shown to be linear, and what makes it harmless. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

/** Expressions by how they are written, with the files that have them. */
const literals = new Map<string, string[]>();
/** The files that make expressions of strings; each has to be asked below. */
const made = new Set<string>();

for (const file of FILES) {
  const { program, errors } = parseSync(file, readText(`src/${file}`));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const written = `/${node.regex.pattern}/${node.regex.flags}`;
      literals.set(written, [...(literals.get(written) ?? []), file]);
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') made.add(file);
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') made.add(file);
    },
  }).visit(program);
}

/** What is wrong with expressions, in words. */
async function slow(expressions: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const [written, files] of expressions) {
    const end = written.lastIndexOf('/');
    const flags = written.slice(end + 1);
    // A fixed seed, so that a search that finds nothing does so in every run.
    const result = await check(written.slice(1, end), flags, { randomSeed: 1, timeout: 20_000 });
    if (result.status === 'safe') continue;
    const why = 'complexity' in result ? result.complexity?.summary : result.error?.kind;
    found.push(`${files.join(', ')}: ${written}: ${result.status}, ${why}`);
  }
  return found;
}

test('those that are written out', { timeout: 240_000 }, async () => {
  expect(literals.size).toBeGreaterThan(200);
  const unknown = Object.keys(EXCEPTIONS).filter((written) => !literals.has(written));
  expect(unknown).toEqual([]);
  const asked = new Map([...literals].filter(([written]) => !(written in EXCEPTIONS)));
  expect(await slow(asked)).toEqual([]);
});

test('those that are made of strings', { timeout: 120_000 }, async () => {
  const expressions = new Map<string, string[]>();
  const Original = RegExp;
  vi.stubGlobal(
    'RegExp',
    class extends Original {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags);
        expressions.set(String(this), ['made']);
      }
    },
  );
  try {
    checkStyle('body { color: #123 }', 'style.css');
    formsOf(ASSETS);
    // Some phrases of each language, each in a text that holds it; the others are made in the same way.
    for (const { vague_retention, guarantee } of readWordings(ASSETS).values())
      for (const phrase of [...vague_retention.slice(0, 3), ...guarantee.slice(0, 2)])
        findPhrase(phrase, [phrase]);
  } finally {
    vi.unstubAllGlobals();
  }
  expect([...made].sort()).toEqual(['init/forms.ts', 'lint/wording.ts', 'overrides/style.ts']);
  expect(expressions.size).toBeGreaterThan(8);
  expect(await slow(expressions)).toEqual([]);
});

test('those of the published schemas', { timeout: 120_000 }, async () => {
  const expressions = new Map<string, string[]>();
  for (const name of ['policy', 'diagnostics', 'page'])
    JSON.parse(readText(`schemas/${name}.schema.json`), (key, value: unknown) => {
      if (key === 'pattern' && typeof value === 'string')
        expressions.set(`/${value}/u`, [`${name}.schema.json`]);
      return value;
    });
  expect(expressions.size).toBeGreaterThan(8);
  expect(await slow(expressions)).toEqual([]);
});
