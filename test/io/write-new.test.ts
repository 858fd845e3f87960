import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WriteError } from '../../src/io/fs-errors.js';
import { writeNew } from '../../src/io/write-new.js';
import { contentsOf, temporaryFolder } from './temporary-folder.js';

const isOurs = (content: string): boolean => content === 'ours';

test('new files are written, with the folders above them, and what is ours is replaced', () => {
  const folder = temporaryFolder({ 'schema.json': 'ours' });
  writeNew([
    { path: join(folder, 'shop', 'policy.yaml'), content: 'a policy' },
    { path: join(folder, 'schema.json'), content: 'newer', isOurs },
  ]);
  expect(contentsOf(folder)).toEqual({
    'schema.json': 'newer',
    shop: '(folder)',
    [join('shop', 'policy.yaml')]: 'a policy',
  });
});

test.each([
  ['a file that is there', { 'policy.yaml': 'mine' }],
  ['a file that is not ours', { 'schema.json': 'theirs' }],
  ['a folder in the place of a file', { 'schema.json/inside.txt': '' }],
])('%s stays, and nothing else is written', (_, files) => {
  const folder = temporaryFolder(files);
  const before = contentsOf(folder);
  expect(() =>
    writeNew([
      { path: join(folder, 'policy.yaml'), content: 'a policy' },
      { path: join(folder, 'schema.json'), content: 'newer', isOurs },
    ]),
  ).toThrow(WriteError);
  expect(contentsOf(folder)).toEqual(before);
});

test('where the second file cannot be made, the first is taken away again', () => {
  const folder = temporaryFolder({ shop: 'a file' });
  expect(() =>
    writeNew([
      { path: join(folder, 'policy.yaml'), content: 'a policy' },
      { path: join(folder, 'shop', 'schema.json'), content: 'newer' },
    ]),
  ).toThrow(/Cannot write .*schema\.json: .+\./);
  expect(contentsOf(folder)).toEqual({ shop: 'a file' });
  expect(readFileSync(join(folder, 'shop'), 'utf8')).toBe('a file');
});
