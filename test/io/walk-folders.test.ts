import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { glob } from 'tinyglobby';
import { expect, test } from 'vitest';
import { walkBelow, walkPattern } from '../../src/io/walk-folders.js';
import { temporaryFolder } from './temporary-folder.js';

/** An agency's folder, with what else lies about in one. */
function agency(): string {
  const folder = temporaryFolder(
    Object.fromEntries(
      [
        'policy.yaml',
        'base.yaml',
        'sites/havblik/policy.yaml',
        'sites/havblik/da/policy.yaml',
        'sites/solned/policy.yml',
        'sites/solned/shop.policy.yaml',
        'sites/æbleskive/policy.yaml',
        'sites/.draft/policy.yaml',
        'sites/havblik/.policy.yaml',
        'sites/havblik/node_modules/thing/policy.yaml',
        'node_modules/other/policy.yaml',
        'sites/odd/policy.yaml/page.html',
      ].map((name) => [name, 'policygen: 1\n']),
    ),
  );
  mkdirSync(join(folder, 'elsewhere/linked'), { recursive: true });
  symlinkSync('../elsewhere/linked', join(folder, 'sites/linked'));
  symlinkSync('../../base.yaml', join(folder, 'sites/solned/policy.yaml'));
  symlinkSync('sites', join(folder, 'all'));
  return folder;
}

/** Runs something where a pattern is relative to a folder. */
async function inside<T>(folder: string, action: () => T | Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await action();
  } finally {
    process.chdir(before);
  }
}

const OPTIONS = {
  expandDirectories: false,
  followSymbolicLinks: false,
  ignore: ['**/node_modules/**'],
};

const step = fc.constantFrom(
  ...['sites', 'all', 'havblik', 'da', 'solned', 'linked', 'odd', 'node_modules', '.draft'],
  ...['*', 's*', '*k', 'h*k', '*.policy.yaml', 'policy.yaml', '*.yaml', 'policy.y*', '*ø'],
);

test('a plain pattern matches what a library of globs matches', async () => {
  const folder = agency();
  await inside(folder, () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const pattern = steps.join('/');
        const expected = (await glob(pattern, OPTIONS)).sort();
        expect(walkPattern(pattern)?.paths.sort(), pattern).toEqual(expected);
      }),
      { numRuns: 500 },
    ),
  );
});

test.each([
  ...['sites/**/policy.yaml', 'sites/{a,b}/policy.yaml', 'sites/[ab]/policy.yaml', 'site?/a.yaml'],
  ...['./sites/*/policy.yaml', '../*/policy.yaml', '/sites/*/policy.yaml', 'sites/*/', 'a*b*.yaml'],
  ...['sites\\*/policy.yaml', 'sites/!(a)/policy.yaml', 'sites/.*/policy.yaml'],
])('%s asks for more than it knows', (pattern) => {
  expect(walkPattern(pattern)).toBeUndefined();
});

test('a folder stands for all policies in and below it', async () => {
  const folder = agency();
  const expected = await glob('**/policy.{yaml,yml}', { ...OPTIONS, cwd: folder });
  const found = walkBelow(folder, new Set(['policy.yaml', 'policy.yml']));
  expect(found.sort()).toEqual(expected.sort());
  expect(found).toContain('sites/æbleskive/policy.yaml');
});

test('a folder that is not there holds nothing', () => {
  expect(walkBelow(join(agency(), 'nowhere'), new Set(['policy.yaml']))).toEqual([]);
});
