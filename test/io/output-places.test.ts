import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OutputCollision, outputPlaces } from '../../src/io/output-places.js';

const here = (path: string): string => path.replaceAll('/', sep);
const names = (...policies: string[]): string[] =>
  outputPlaces(policies.map(here), 'dist').map(({ name }) => name);

test('one policy goes into the output folder itself, whatever its name', () => {
  expect(outputPlaces(['shops/harbour/policy.yaml'], 'public')).toEqual([
    { policy: 'shops/harbour/policy.yaml', name: '', folder: 'public' },
  ]);
  expect(outputPlaces([], 'public')).toEqual([]);
});

describe('several go into a folder each', () => {
  test('named after their folders, where the file is but policy.yaml', () => {
    expect(names('sites/a/policy.yaml', 'sites/b/policy.yml')).toEqual(['a', 'b']);
    expect(names('sites/dk/a/policy.yaml', 'sites/nl/a/policy.yaml')).toEqual(['dk/a', 'nl/a']);
  });

  test('named after the file otherwise', () => {
    expect(names('shops/harbour.yaml', 'shops/b.yml')).toEqual(['harbour', 'b']);
    expect(names('a/harbour.policy.yaml', 'b/v1.2.yaml')).toEqual(['a/harbour', 'b/v1.2']);
  });

  test('in whatever way they were named', () => {
    expect(names('./shops/harbour.yaml', join(process.cwd(), 'shops/b/policy.yaml'))).toEqual([
      'harbour',
      'b',
    ]);
    expect(names('../elsewhere/a.yaml', 'b.yaml').map((name) => name.split('/').at(-1))).toEqual([
      'a',
      'b',
    ]);
  });

  test('also one that lies above the others', () => {
    expect(names('policy.yaml', 'shops/a/policy.yaml')).toEqual(['policy', 'shops/a']);
  });

  test('below the output folder as it was named', () => {
    const places = outputPlaces(['s/a/policy.yaml', 's/b.yaml'], 'public/privacy');
    expect(places.map(({ folder }) => folder)).toEqual([
      here('public/privacy/a'),
      here('public/privacy/b'),
    ]);
  });

  test('in the order given', () => {
    expect(names('s/b.yaml', 's/a.yaml', 's/c/policy.yaml')).toEqual(['b', 'a', 'c']);
  });
});

describe('two of one name are refused, and both are named', () => {
  test.each([
    ['shops/a.yaml', 'shops/a.yml'],
    ['shops/a.yaml', 'shops/a/policy.yaml'],
    ['shops/policy.yaml', 'shops/policy/policy.yaml'],
    ['shops/Harbour.yaml', 'shops/harbour.yaml'],
    ['shops/a\u030a.yaml', 'shops/å.yaml'],
  ])('%s and %s', (one, other) => {
    const attempt = () => names('shops/z.yaml', one, other);
    expect(attempt).toThrow(OutputCollision);
    expect(attempt).toThrow(`The pages of ${here(one)} and ${here(other)} would both go into dist`);
  });
});
