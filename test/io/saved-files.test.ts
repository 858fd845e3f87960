import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endingsOf, SavedFiles } from '../../src/io/saved-files.js';
import { temporaryFolder } from './temporary-folder.js';

const WHOLE = `${'activities: orders, bookkeeping\n'.repeat(10)}rights: statutory\n`;

function looksCutOff(before: string | null, now: string | null): boolean {
  const folder = temporaryFolder(before === null ? {} : { 'policy.yaml': before });
  const path = join(folder, 'policy.yaml');
  const saved = new SavedFiles();
  saved.remember(endingsOf([path]));
  if (now !== null) writeFileSync(path, now);
  return saved.lookCutOff(endingsOf(now === null ? [join(folder, 'gone.yaml')] : [path]));
}

describe('a save looks half written', () => {
  test.each([
    ['cut off in the middle', WHOLE, WHOLE.slice(0, 100)],
    ['cut off by one character', WHOLE, WHOLE.slice(0, -1)],
    ['empty', WHOLE, ''],
    ['empty where there was no file', null, ''],
  ])('%s', (_, before, now) => {
    expect(looksCutOff(before, now)).toBe(true);
  });
});

describe('a save does not', () => {
  test.each([
    ['that is the same', WHOLE, WHOLE],
    ['with a paragraph taken out of the middle', WHOLE, WHOLE.slice(32)],
    ['with a paragraph more at its end', WHOLE, `${WHOLE}complaint: { authority: dk }\n`],
    ['that is new', null, WHOLE],
    ['that cannot be read', WHOLE, null],
  ])('%s', (_, before, now) => {
    expect(looksCutOff(before, now)).toBe(false);
  });
});

test('a folder is no file that could be cut off', () => {
  const saved = new SavedFiles();
  expect(saved.lookCutOff(endingsOf([temporaryFolder()]))).toBe(false);
});
