// What the schema demands of single values, for the quick look at them in src/validate/accepts.ts.
import { isDeepStrictEqual } from 'node:util';
import { SCALARS } from './json-schema.mjs';

/** Their form is no pattern, so that it is said there in code, but for the numbers. */
const KNOWN = ({ format, flag, int }) => ({
  format: { const: format.const },
  flag: { const: flag.const },
  bool: { type: 'boolean' },
  int: { type: 'integer', minimum: int.minimum, maximum: int.maximum },
  open: { type: 'object' },
});

/** @param vocabulary the shipped ids by kind */
export function toScalars(vocabulary) {
  const { format, flag, bool, int, open, ...texts } = SCALARS;
  const known = KNOWN(SCALARS);
  const isKnown =
    isDeepStrictEqual({ format, flag, bool, int, open }, known) &&
    Object.values(texts).every(({ pattern }, index, all) =>
      isDeepStrictEqual(all[index], { type: 'string', pattern }),
    );
  if (!isKnown) throw new Error('src/validate/accepts.ts does not know all that is demanded.');

  // Kinds of the same form share an expression, which is compiled when it is first used.
  const names = new Map();
  const kinds = ['name', 'tag', 'id', ...Object.keys(texts), 'says'];
  const entries = [...new Set(kinds)].map((kind) => {
    const { pattern } = texts[kind === 'says' ? 'vocab' : kind];
    if (!names.has(pattern)) names.set(pattern, kind);
    const name = names.get(pattern);
    return kind === name ? `  ${kind},` : `  ${kind}: ${name},`;
  });
  return [
    '// Made from scripts/schema/json-schema.mjs by `npm run schema`; not edited by hand.',
    '',
    ...[...names].map(([pattern, name]) => `const ${name} = ${new RegExp(pattern, 'u')};`),
    '',
    '/** The form of a value, by its kind, where it is text. */',
    'export const patterns = {',
    ...entries,
    '};',
    '',
    '/** What a value has to be, by its kind. */',
    `export const constants = ${JSON.stringify({ format: format.const, flag: flag.const })};`,
    '',
    `export const least = ${int.minimum};`,
    `export const most = ${int.maximum};`,
    '',
    '/** The kinds of words that a policy may add to, with blanks between them. */',
    `export const vocabularies = ${JSON.stringify(Object.keys(vocabulary).join(' '))};`,
    '',
  ].join('\n');
}
