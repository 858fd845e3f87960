import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentsOf, put, temporaryFolder } from '../../io/temporary-folder.js';
import { chunksIn, filesOf } from '../../support/chunks.js';
import { BROKEN, GOOD, LAWLESS, policygen } from '../policygen.js';
import { agency, bakery } from './sites.js';

/** `1 changed, 2 unchanged`: what a run says of itself. */
const told = (stderr: string): string => /\d+ changed, \d+ unchanged/.exec(stderr)?.[0] ?? stderr;

describe('a policy whose pages are there is skipped', () => {
  test('and written again where somebody changed or removed a page or the policy', () => {
    const { cwd, build } = agency({ a: GOOD, b: bakery('B'), c: bakery('C') });
    const page = join(cwd, 'public', 'b', 'index.html');
    expect(told(build().stderr)).toBe('3 changed, 0 unchanged');
    expect(told(build().stderr)).toBe('0 changed, 3 unchanged');
    const whole = readFileSync(page, 'utf8');
    writeFileSync(page, whole.replace('Sagsbehandling', 'Kagebehandling').replace('B', 'C'));
    expect(told(build().stderr)).toBe('1 changed, 2 unchanged');
    expect(readFileSync(page, 'utf8')).toBe(whole);
    const before = contentsOf(join(cwd, 'public', 'c'));
    rmSync(join(cwd, 'public', 'c', '.policygen.json'));
    rmSync(page);
    put(join(cwd, 'sites', 'a', 'policy.yaml'), bakery('A'));
    expect(told(build().stderr)).toBe('2 changed, 1 unchanged');
    expect(contentsOf(join(cwd, 'public', 'c'))).toEqual(before);
    expect(readFileSync(join(cwd, 'public', 'a', 'index.md'), 'utf8')).toContain(
      'Dataansvarlig:** A\n',
    );
  });

  test('and written again where the base that they share was changed', () => {
    const site = GOOD.replace(/^(rights|complaint):.*\n/gm, '');
    const { cwd, build } = agency({ a: `extends: ../../base.yaml\n${site}`, b: GOOD });
    const base = (authority: string) =>
      put(join(cwd, 'base.yaml'), `rights: statutory\ncomplaint: { authority: ${authority} }\n`);
    base('dk');
    build();
    expect(told(build().stderr)).toBe('0 changed, 2 unchanged');
    base('nl');
    expect(told(build().stderr)).toBe('1 changed, 1 unchanged');
  });

  test('without a look at the pipeline', () => {
    const { cwd, env, build } = agency({ a: GOOD, b: bakery('B') });
    build();
    const coverage = temporaryFolder({});
    policygen(['build', 'sites', '--out', 'public'], {
      cwd,
      env: { ...env, NODE_V8_COVERAGE: coverage },
    });
    const loaded = filesOf(chunksIn(coverage)).join('\n');
    expect(loaded).toContain('build-many.ts');
    for (const name of ['handlebars', 'marked', '/yaml/', 'pipeline.ts']) {
      expect(loaded, name).not.toContain(name);
    }
  });

  test('and the one that changed is built without what more of them would need', () => {
    const { cwd, env, build } = agency({ a: GOOD, b: bakery('B') });
    build();
    put(join(cwd, 'sites', 'b', 'policy.yaml'), bakery('C'));
    const coverage = temporaryFolder({});
    const { stderr } = policygen(['build', 'sites', '--out', 'public'], {
      cwd,
      env: { ...env, NODE_V8_COVERAGE: coverage },
    });
    expect(told(stderr)).toBe('1 changed, 1 unchanged');
    const chunks = chunksIn(coverage);
    expect(chunks).toEqual(expect.arrayContaining(['build', 'check', 'each', 'main', 'many']));
    // And the templates, and what single titles need.
    expect(chunks.length).toBeLessThan(9);
    expect(filesOf(chunks)).not.toContain('src/cli/many/build-in-threads.ts');
  });

  test.each([
    ['other flags', ['--format', 'html']],
    ['another day', ['--as-of', '2020-01-01']],
    ['no cache wanted', ['--no-cache']],
    ['a report wanted', ['--reporter', 'json:findings.json']],
  ])('but not with %s', (_, flags) => {
    const { cwd, env, build } = agency({ a: GOOD, b: bakery('B') });
    build('--as-of', '2026-11-22');
    const coverage = temporaryFolder({});
    const day = flags.includes('--as-of') ? [] : ['--as-of', '2026-11-22'];
    const args = ['build', 'sites', '--out', 'public', ...day, ...flags];
    policygen(args, { cwd, env: { ...env, NODE_V8_COVERAGE: coverage } });
    expect(filesOf(chunksIn(coverage))).toContain('src/pipeline.ts');
  });

  test('findings of the law are counted as before, and a bad policy is told of every time', () => {
    const { build } = agency({ a: LAWLESS, b: BROKEN, c: GOOD });
    const first = build('--as-of', '2026-11-22');
    const again = build('--as-of', '2026-11-22');
    expect(again.status).toBe(1);
    expect(again.stderr).toBe(
      first.stderr.replace('2 changed, 0 unchanged', '0 changed, 2 unchanged'),
    );
    expect(again.stderr).toMatch(/\d+ errors?.* of the law/);
  });

  test('a cache that cannot be read or written costs time and nothing else', () => {
    const { cwd, env } = agency({ a: GOOD, b: bakery('B') });
    const run = (XDG_CACHE_HOME: string) =>
      policygen(['build', 'sites', '--out', 'public'], { cwd, env: { ...env, XDG_CACHE_HOME } });
    put(join(cwd, 'a-file'), '');
    expect(run(join(cwd, 'a-file')).status).toBe(0);
    run(env.XDG_CACHE_HOME);
    for (const [name, text] of Object.entries(contentsOf(env.XDG_CACHE_HOME))) {
      if (text !== '(folder)') put(join(env.XDG_CACHE_HOME, name), text.slice(0, 100));
    }
    expect(run(env.XDG_CACHE_HOME)).toMatchObject({ status: 0 });
  });

  test('what a run adds to the cache may be cut off', () => {
    const { cwd, env } = agency({ a: bakery('A'), b: bakery('B'), c: bakery('C') });
    const run = () => {
      // A file that was just saved is looked at again, and then noted anew.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      return policygen(['build', 'sites', '--out', 'public'], { cwd, env }).stderr;
    };
    run();
    const edit = (site: string, name: string) => {
      put(join(cwd, 'sites', site, 'policy.yaml'), bakery(name));
      expect(run()).toMatch(/1 changed, 2 unchanged/);
    };
    edit('a', 'Aa');
    edit('b', 'Bb');
    const folder = join(env.XDG_CACHE_HOME, 'policygen');
    const [file = ''] = readdirSync(folder).filter((name) => /^[0-9a-f]{32}\.json$/.test(name));
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeGreaterThan(2);
    writeFileSync(join(folder, file), text.slice(0, -20));
    expect(run()).toMatch(/0 changed, 3 unchanged|1 changed, 2 unchanged/);
    expect(run()).toMatch(/0 changed, 3 unchanged/);
    expect(readFileSync(join(cwd, 'public/b/index.html'), 'utf8')).toContain('Bb');
  });
});

const SITES = ['a', 'b', 'c'];
const site = fc.constantFrom(...SITES);
/** What people do between two builds. Most of it leaves the size of files as it was. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('policy' as const),
    site,
    name: fc.constantFrom('Nord', 'Syd!', 'Vest'),
  }),
  fc.record({ kind: fc.constant('back' as const), site }),
  fc.record({
    kind: fc.constant('page' as const),
    site,
    file: fc.constantFrom('index.html', 'index.md', 'en/index.md', '.policygen.json'),
  }),
  fc.record({
    kind: fc.constant('gone' as const),
    site,
    file: fc.constantFrom('index.html', 'en/index.html'),
  }),
  fc.record({
    kind: fc.constant('words' as const),
    words: fc.constantFrom('Opbevares: {{value}}.', 'Gemmes nu: {{value}}.'),
  }),
  fc.record({
    kind: fc.constant('flags' as const),
    flags: fc.constantFrom([], ['--format', 'html'], ['--language', 'da'], ['--front-matter']),
  }),
);

// Builds run in this process one after the other, so that edits fall into one tick of the clock.
test('after any edits, the pages are those of a build from nothing', async () => {
  const { buildIn } = await import('./in-process.js');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      async (rounds) => {
        const root = temporaryFolder({ 'own/locales/da.yaml': 'sections: { rights: Ret 1 }\n' });
        for (const name of SITES) put(join(root, 'sites', name, 'policy.yaml'), bakery(name));
        let flags: readonly string[] = [];
        for (const edits of [[], ...rounds]) {
          for (const each of edits) {
            if (each.kind === 'flags') flags = each.flags;
            else if (each.kind === 'words')
              put(
                join(root, 'own/locales/da.yaml'),
                `sections: { rights: "${each.words.slice(0, 8)}" }\n`,
              );
            else apply(root, each);
          }
          const out = join(root, 'public');
          await buildIn(join(root, 'sites'), out, ['--overrides', join(root, 'own'), ...flags]);
          const fresh = join(root, 'fresh');
          await buildIn(join(root, 'sites'), fresh, [
            '--no-cache',
            '--overrides',
            join(root, 'own'),
            ...flags,
          ]);
          expect(contentsOf(out)).toEqual(contentsOf(fresh));
          rmSync(fresh, { recursive: true });
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 25) },
  );
}, 300_000);

type Edit = Exclude<
  typeof edit extends fc.Arbitrary<infer T> ? T : never,
  { kind: 'flags' } | { kind: 'words' }
>;

function apply(root: string, each: Edit): void {
  const policy = join(root, 'sites', each.site, 'policy.yaml');
  const page = 'file' in each ? join(root, 'public', each.site, each.file) : '';
  if (each.kind === 'policy') put(policy, bakery(each.name));
  else if (each.kind === 'back') put(policy, bakery(each.site));
  else if (each.kind === 'gone') rmSync(page, { force: true });
  else if (statSync(page, { throwIfNoEntry: false })) {
    // Of the same size, and still a manifest of the same files.
    const text = readFileSync(page, 'utf8');
    const edited = text.replace('"policygen"', '"policymen"');
    writeFileSync(page, edited === text ? text.replace(/[0-9a-f](?=[^0-9a-f]*$)/, '7') : edited);
  }
}
