import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { readWordings } from '../../src/lint/wording.js';
import { check } from '../../src/pipeline.js';

const assets = shippedAssets();
const schema = JSON.parse(readFileSync('schemas/data/wording.schema.json', 'utf8'));
const wordings = [...readWordings(assets)];

test('there are phrases for each shipped language of the linter', () => {
  expect(wordings.map(([tag]) => tag)).toEqual(['da', 'en', 'nl']);
});

describe.each(wordings)('data/wording/%s.yaml', (_tag, wording) => {
  test('fits its schema', () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(wording), JSON.stringify(validate.errors)).toBe(true);
  });
});

test.each([
  ['2020-07-15', []],
  ['2020-07-17', ['Write what took its place: the standard contractual clauses.']],
])('the Privacy Shield in prose on %s', (asOf, helps) => {
  const content = `policygen: 1
languages: [en]
controller: { name: Bageriet Havblik ApS }
sections: [{ id: us, title: USA, text: We follow the Privacy Shield. }]
`;
  const { diagnostics } = check({ file: 'policy.yaml', content }, assets, { asOf });
  const own = diagnostics.filter(({ rule }) => rule === 'dead-instrument-in-prose');
  expect(own.map(({ help }) => help)).toEqual(helps);
});
