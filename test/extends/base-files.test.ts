import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { basesOnDisk } from '../../src/io/base-files.js';
import { check } from '../../src/pipeline.js';
import { put, temporaryFolder } from '../io/temporary-folder.js';
import { ASSETS } from '../support/shipped.js';

const SECRET = 'rights: SECRET-TOKEN-1234\n';
const POLICY = 'policygen: 1\nlanguages: [da]\ncontroller: { name: Bageriet Havblik ApS }\n';

/** A repository with a site in it, and a secret beside it. */
function repository(files: Record<string, string> = {}) {
  const folder = temporaryFolder({ 'secret.yaml': SECRET, 'secret/token.yaml': SECRET });
  const root = join(folder, 'agency');
  mkdirSync(join(root, '.git'), { recursive: true });
  put(join(root, '.git/config'), SECRET);
  put(join(root, 'base.yaml'), 'rights: statutory\n');
  for (const [name, text] of Object.entries(files)) put(join(root, name), text);
  mkdirSync(join(root, 'sites/bakery'), { recursive: true });
  const extending = (name: string) => {
    const file = join(root, 'sites/bakery/policy.yaml');
    const content = `${POLICY}extends: ${JSON.stringify(name)}\n`;
    return check({ file, content }, ASSETS, { bases: basesOnDisk() });
  };
  return { root, extending };
}

describe('a policy of a stranger', () => {
  test('extends a file of its repository', () => {
    const { root, extending } = repository();
    const { source, files, diagnostics } = extending('../../base.yaml');
    expect(diagnostics).toEqual([]);
    expect(source?.data).toMatchObject({ rights: 'statutory' });
    expect(files[1]?.file).toBe(join(root, 'base.yaml'));
  });

  test.each([
    ['/etc/passwd', 'base-name'],
    ['/etc/hosts.yaml', 'base-name'],
    ['file:///etc/hosts.yaml', 'base-name'],
    ['https://havblik.example/base.yaml', 'base-name'],
    ['C:/base.yaml', 'base-name'],
    ['..\\..\\base.yaml', 'base-name'],
    ['\\\\server\\share\\base.yaml', 'base-name'],
    ['../../base.yaml\n', 'base-name'],
    ['', 'base-name'],
    ['../..', 'base-name'],
    ['../../.git/config', 'base-name'],
    ['/dev/stdin', 'base-name'],
    ['../../../secret.yaml', 'base-outside'],
    ['../../../secret/token.yaml', 'base-outside'],
    ['../../../nothing.yaml', 'base-outside'],
    ['../../../../../../../../../../etc/hosts.yaml', 'base-outside'],
    ['../../x/../../../agency/../secret.yaml', 'base-outside'],
    ['link.yaml', 'base-outside'],
    ['folder-link/token.yaml', 'base-outside'],
    ['folder-link/nothing.yaml', 'base-outside'],
    ['nowhere.yaml', 'base-outside'],
    ['circle.yaml', 'base-outside'],
    ['config.yaml', 'base-outside'],
    ['gone.yaml', 'base-missing'],
    ['policy.yaml/x.yaml', 'base-missing'],
    ['folder.yaml', 'base-unreadable'],
    ['pipe.yaml', 'base-unreadable'],
    ['device.yaml', 'base-outside'],
    ['large.yaml', 'base-unreadable'],
  ])('cannot extend %j', (name, rule) => {
    const { root, extending } = repository({
      'sites/bakery/large.yaml': `a: ${'x'.repeat(1_000_001)}\n`,
    });
    const site = join(root, 'sites/bakery');
    put(join(site, 'policy.yaml'), POLICY);
    symlinkSync('../../../secret.yaml', join(site, 'link.yaml'));
    symlinkSync(join(root, '../secret'), join(site, 'folder-link'));
    symlinkSync('../../../nowhere.yaml', join(site, 'nowhere.yaml'));
    symlinkSync('circle.yaml', join(site, 'circle.yaml'));
    symlinkSync('../../.git/config', join(site, 'config.yaml'));
    symlinkSync('/dev/zero', join(site, 'device.yaml'));
    mkdirSync(join(site, 'folder.yaml'));
    spawnSync('mkfifo', [join(site, 'pipe.yaml')]);
    const { diagnostics, source } = extending(name);
    expect(source).toBeNull();
    expect(diagnostics.map((found) => found.rule)).toEqual([rule]);
    expect(diagnostics[0]?.range?.start).toEqual({ line: 4, column: 10 });
    expect(JSON.stringify(diagnostics)).not.toContain('SECRET');
  });

  test('may extend by a link what is in its repository', () => {
    const { root, extending } = repository();
    symlinkSync('../../base.yaml', join(root, 'sites/bakery/shared.yaml'));
    expect(extending('shared.yaml').source?.data).toMatchObject({ rights: 'statutory' });
  });

  test('is in a circle also where a link gives it another name', () => {
    const { root, extending } = repository({ 'loop.yaml': 'extends: again.yaml\n' });
    symlinkSync('loop.yaml', join(root, 'again.yaml'));
    expect(extending('../../loop.yaml').diagnostics.map(({ rule }) => rule)).toEqual([
      'base-cycle',
    ]);
  });
});

test('without a repository, nothing is read outside of the folder of the policy', () => {
  const folder = temporaryFolder({ 'base.yaml': SECRET, 'site/words.yaml': 'rights: statutory\n' });
  const extending = (name: string) =>
    check(
      { file: join(folder, 'site/policy.yaml'), content: `${POLICY}extends: ${name}\n` },
      ASSETS,
      { bases: basesOnDisk() },
    ).diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
  expect(extending('words.yaml')).toEqual([]);
  expect(extending('../base.yaml')).toEqual([
    `base-outside: "../base.yaml" is outside of the policy's own folder, where nothing is read.`,
  ]);
});
