// Makes the rules of the law such as are made when they are asked, and puts their words apart: V8
// then compiles, and keeps the code of, what policies need of them.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseSync } from 'oxc-parser';

const { RULES } = await import(new URL('../../build/lint/rules/index.js', import.meta.url).href);

const WORDS = ['summary', 'why', 'bad', 'good'];

export const laterRules = {
  name: 'later-rules',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lint[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path }) =>
      basename(path) === 'index.ts'
        ? undefined
        : { contents: later(path, readFileSync(path, 'utf8')), loader: 'ts' },
    );
    onLoad({ filter: /[\\/]lint[\\/]rule-words\.ts$/ }, () => {
      const words = RULES.map((rule) => [
        rule.id,
        Object.fromEntries(WORDS.map((key) => [key, rule[key]])),
      ]);
      return {
        contents: `const words = ${JSON.stringify(Object.fromEntries(words))}; export const wordsOf = (id) => words[id];`,
      };
    });
  },
};

/** The module of a rule: its imports stay where they are, all else stands in a function. */
function later(path, text) {
  const { program, errors } = parseSync(path, text);
  const statement = program.body.find(({ type }) => type === 'ExportNamedDeclaration');
  const rule = statement?.declaration?.declarations[0].init;
  if (errors.length > 0 || rule?.type !== 'ObjectExpression') {
    throw new Error(`${path} is to export its rule as an object literal, and nothing else.`);
  }
  const textOf = ({ start, end }) => text.slice(start, end);
  const parts = new Map(rule.properties.map((part) => [part.key.name, part]));
  const kept = [...parts].filter(([key]) => !WORDS.includes(key)).map(([, part]) => textOf(part));
  const given = ['id', 'needs'].flatMap((key) => parts.get(key)?.value ?? []).map(textOf);
  const isImport = ({ type }) => type === 'ImportDeclaration';
  return [
    "import { LaterRule } from '../later-rule.js';",
    ...program.body.filter(isImport).map(textOf),
    'const make = () => {',
    ...program.body.filter((each) => !isImport(each) && each !== statement).map(textOf),
    `return { ${kept.join(', ')} };`,
    '};',
    `export const rule = new LaterRule(make, ${given.join(', ')});`,
  ].join('\n');
}
