import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, put, temporaryFolder } from '../../io/temporary-folder.js';
import { BROKEN, GOOD, LAWLESS, policygen } from '../policygen.js';
import { agency, bakery } from './sites.js';

const slashes = (text: string): string => text.replaceAll('\\', '/');

describe('build of many policies', () => {
  test('writes the pages of each, as if it were built alone, into a folder of its own', () => {
    const { cwd, run } = agency({ havblik: GOOD, 'nord/solned': bakery('Bageriet Solned') });
    const { status, stdout, stderr } = run('build', 'sites/**/policy.yaml', '--out', 'public');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(
      /^Built 2 of 2 policies into public: 2 changed, 0 unchanged\. Found: .+ of the law\.\n$/,
    );
    for (const site of ['havblik', 'nord/solned']) {
      const alone = join(cwd, 'alone', site);
      policygen(['build', `sites/${site}/policy.yaml`, '--out', alone], { cwd });
      expect(contentsOf(join(cwd, 'public', site))).toEqual(contentsOf(alone));
    }
  });

  test('goes on after bad policies, with a line for each, and says at the end which ones failed', () => {
    const { cwd, build } = agency({
      a: GOOD,
      b: BROKEN,
      c: `nonsense: 1\n${GOOD}`,
      d: bakery('D'),
    });
    put(join(cwd, 'public', 'b', 'index.html'), '<p>Ours, by hand.</p>');
    const { status, stderr } = build();
    expect(status).toBe(1);
    const lines = slashes(stderr).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^sites\/b\/policy\.yaml:\d+:\d+ error yaml-syntax: .+$/);
    expect(lines[1]).toBe(
      'sites/c/policy.yaml:1:1 error unknown-key: There is no key "nonsense" in a policy.',
    );
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^Built 2 of 4 policies into public: 2 changed, 0 unchanged\. Found: /),
      'Not built; what was there stays (2 of 4 policies):',
      '  sites/b/policy.yaml',
      '  sites/c/policy.yaml',
    ]);
    expect(Object.keys(contentsOf(join(cwd, 'public', 'b')))).toEqual(['index.html']);
    expect(Object.keys(contentsOf(join(cwd, 'public', 'd')))).toContain('index.md');
  });

  test('ends with the code of the worst: what cannot be written weighs more than what is wrong', () => {
    const { cwd, build } = agency({ a: GOOD, b: BROKEN });
    put(join(cwd, 'public', 'a'), 'a file where the folder should be');
    const { status, stderr } = build();
    expect(status).toBe(3);
    expect(slashes(stderr)).toContain('Cannot write to public/a: it is a file, not a folder.\n');
    expect(contentsOf(join(cwd, 'public'))).toEqual({ a: 'a file where the folder should be' });
  });

  test('an argument that matches nothing does not keep the others from being built', () => {
    const { cwd, run } = agency({ a: GOOD, b: bakery('B') });
    const { status, stderr } = run('build', 'sites', 'shops/*/policy.yaml');
    expect(status).toBe(3);
    expect(stderr).toContain('policygen: Cannot read shops/*/policy.yaml: no file matches.\n');
    expect(Object.keys(contentsOf(join(cwd, 'dist')))).toContain(join('b', 'index.html'));
  });

  test('two policies whose pages would share a folder are refused before anything is written', () => {
    const { cwd, run } = agency({ a: GOOD });
    put(join(cwd, 'sites', 'A.yaml'), GOOD);
    const { status, stderr } = run('build', 'sites/a/policy.yaml', 'sites/A.yaml');
    expect(status).toBe(2);
    expect(slashes(stderr)).toContain('would both go into dist/A.');
    expect(Object.keys(contentsOf(cwd))).not.toContain('dist');
  });

  test('standard input cannot be one of several', () => {
    expect(agency({ a: GOOD }).run('build', 'sites', '-')).toMatchObject({ status: 2 });
  });

  test('writes one report over all', () => {
    const { build } = agency({ a: LAWLESS, b: BROKEN });
    const { stdout, status } = build('--reporter', 'json', '--as-of', '2026-11-22');
    const report = JSON.parse(stdout) as { diagnostics: { file: string; rule: string }[] };
    expect(status).toBe(1);
    const found = report.diagnostics.map(({ file, rule }) => `${slashes(file)} ${rule}`);
    expect(found).toContain('sites/a/policy.yaml complaint-is-named');
    expect(found).toContain('sites/b/policy.yaml yaml-syntax');
  });

  test('says once what is wrong with the override folder', () => {
    const { cwd, build } = agency({ a: GOOD, b: bakery('B') });
    put(join(cwd, 'own', 'sections', 'cakes.md.hbs'), 'Kager');
    const { status, stderr } = build('--overrides', 'own');
    expect(status).toBe(0);
    expect(stderr.match(/unknown-override/g)).toHaveLength(1);
  });

  test('--check finds the site whose pages are not those of its policy', () => {
    const { cwd, build } = agency({ a: GOOD, b: bakery('B'), c: bakery('C') });
    build();
    expect(build('--check')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^3 of 3 policies are up to date in public\. Found: .+\.\n$/),
    });
    put(join(cwd, 'public', 'b', 'index.md'), '# Changed by hand\n');
    rmSync(join(cwd, 'public', 'c', 'index.html'));
    const { status, stderr } = build('--check');
    expect(status).toBe(1);
    expect(slashes(stderr)).toMatch(/^public\/b\/index\.md:1:\d+ error page-differs: /m);
    expect(slashes(stderr)).toMatch(/^public\/c\/index\.html error page-missing: /m);
    expect(slashes(stderr)).toContain(
      '(2 of 3 policies):\n  sites/b/policy.yaml\n  sites/c/policy.yaml\n',
    );
  });

  test('--quiet says nothing where all is well', () => {
    expect(agency({ a: GOOD, b: bakery('B') }).build('--quiet')).toEqual({
      status: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
  });

  test('names of sites are escaped in every line', () => {
    const cwd = temporaryFolder({
      'sites/\u001b[31m/policy.yaml': BROKEN,
      'sites/b/policy.yaml': GOOD,
    });
    const { stderr } = policygen(['build', 'sites', '--no-cache'], { cwd });
    expect(stderr).not.toContain('\u001b');
    expect(stderr).toContain('1 of 2 policies');
  });
});
