import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { today } from '../../src/cli/law-options.js';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';
import { asking, BROKEN, GOOD, LAWLESS, MENDED, policygen, shell } from './policygen.js';

const TRACE = /\n\s+at |Error:|node:internal/;
const RULE = 'complaint-is-named';
const NONE = asking();
const ONE = asking(RULE);
/** A warning of the law: a comment that puts nothing aside. */
const UNUSED = `# policygen-ignore ${RULE}: a poster in the shop says it\n`;

const json = (text: string) => JSON.parse(text);

describe('what it reads', () => {
  test('as a step of a shell script passes a good repository and fails a broken one', () => {
    const script = `set -e; policygen check . ${NONE.join(' ')}; echo "passed on"`;
    const good = shell(script, { cwd: temporaryFolder({ 'policy.yaml': GOOD }) });
    expect(good).toMatchObject({ status: 0, stdout: 'passed on\n' });
    const broken = shell(script, { cwd: temporaryFolder({ 'policy.yaml': BROKEN }) });
    expect(broken.status).toBe(1);
    expect(broken.stdout).toMatch(/policy\.yaml:\d+:\d+/);
    expect(broken.stdout).not.toContain('passed on');
    expect(broken.stderr).not.toMatch(TRACE);
  });

  test('files, folders and globs; one that cannot be read hides no other', () => {
    const cwd = temporaryFolder({
      'a/policy.yaml': GOOD,
      'b/policy.yaml': BROKEN,
      'b/deep/er/policy.yml': BROKEN,
      'b/node_modules/x/policy.yaml': BROKEN,
      'b/.git/policy.yaml': BROKEN,
      'b/other.yaml': BROKEN,
      'c.yaml': MENDED,
      'd [x].yaml': BROKEN,
    });
    mkdirSync(join(cwd, 'empty'));
    const read = (...args: string[]) => {
      const run = policygen(['check', ...args, ...NONE, '--reporter', 'json'], { cwd });
      const { files, failures } = json(run.stdout);
      return { files: files.map(({ file }: { file: string }) => file), failures, ...run };
    };
    expect(read('a', 'b', 'c.yaml')).toMatchObject({
      files: ['a/policy.yaml', 'b/deep/er/policy.yml', 'b/policy.yaml', 'c.yaml'],
      status: 1,
      stderr: 'Checked 4 files: 2 errors.\n',
    });
    expect(read('*/*.yaml', './c.yaml', 'c.yaml').files).toEqual([
      'a/policy.yaml',
      'b/other.yaml',
      'b/policy.yaml',
      './c.yaml',
    ]);
    expect(read('d [x].yaml').files).toEqual(['d [x].yaml']);
    expect(read(join(cwd, '*.yaml')).files).toEqual([join(cwd, 'c.yaml'), join(cwd, 'd [x].yaml')]);

    const some = read('empty', 'shops/*.yaml', 'none.yaml', 'b/policy.yaml');
    expect(some).toMatchObject({ files: ['b/policy.yaml'], status: 3 });
    expect(some.failures).toEqual([
      'Cannot read empty: there is no policy.yaml in it.',
      'Cannot read shops/*.yaml: no file matches.',
      expect.stringMatching(/^Cannot read none\.yaml: there is no such file/),
    ]);
    for (const failure of some.failures) expect(some.stderr).toContain(`policygen: ${failure}\n`);
  });

  test('standard input, and writes no file', () => {
    const cwd = temporaryFolder();
    const args = ['check', '-', ...NONE];
    expect(policygen(args, { cwd, input: GOOD })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'Checked 1 file: no problems.\n',
    });
    expect(policygen([...args, '-q'], { cwd, input: GOOD }).stderr).toBe('');
    const broken = policygen(['check', '-'], { cwd, input: BROKEN });
    expect(broken.stdout).toMatch(/^<stdin>:\d+:\d+/m);
    expect(broken.status).toBe(1);
    expect(contentsOf(cwd)).toEqual({});
  });

  test('overrides, and says where one replaces nothing', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD, 'own/layouts/pgae.css': '' });
    const args = ['check', 'policy.yaml', ...NONE, '--overrides', 'own'];
    const { status, stdout } = policygen(args, { cwd });
    expect(stdout).toContain('unknown-override');
    expect(status).toBe(0);
    expect(policygen(['check', 'policy.yaml', '--overrides', 'none'], { cwd }).status).toBe(3);
  });
});

describe('what the law objects to', () => {
  test('ends with 1, says where, why and what to write', () => {
    const { status, stdout, stderr } = policygen(['check', '-', ...ONE], { input: LAWLESS });
    expect(stdout).toContain(`<stdin>:2:1  error  ${RULE} (GDPR Art. 13(2)(d))\n`);
    expect(stdout).toMatch(/\n {2}Add complaint: [^\n]*\n {2}https:\/\/eur-lex\.europa\.eu\/\S+\n/);
    expect(stdout).toMatch(/\n1 error in <stdin>\n$/);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(policygen(['check', '-', ...NONE], { input: LAWLESS }).status).toBe(0);
  });

  test('is no problem where a comment puts it aside, but is counted and is in the reports', () => {
    const input = UNUSED + LAWLESS;
    const { status, stdout, stderr } = policygen(['check', '-', ...ONE], { input });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toBe('Checked 1 file: no problems, 1 put aside.\n');
    const strict = policygen(['check', '-', '--strict', '--max-warnings', '0', ...ONE], { input });
    expect(strict.status).toBe(0);
    const run = (reporter: string) =>
      policygen(['check', '-', '--reporter', reporter, ...ONE], { input }).stdout;
    const reason = 'a poster in the shop says it';
    expect(json(run('json')).diagnostics).toMatchObject([{ rule: RULE, suppressed: reason }]);
    expect(json(run('sarif')).runs[0].results).toMatchObject([
      { suppressions: [{ kind: 'inSource', justification: reason }] },
    ]);
    expect(run('github')).toBe('');
  });

  test('--as-of names the day; without it, it is that of the machine', () => {
    const input = `${UNUSED.trim()} until 2026-11-22\n${LAWLESS}`;
    const on = (...args: string[]) =>
      json(policygen(['check', '-', '--reporter', 'json', ...ONE, ...args], { input }).stdout);
    expect(on('--as-of', '2026-11-22').summary).toMatchObject({ errors: 0, suppressed: 1 });
    expect(on('--as-of', '2026-11-23').summary).toMatchObject({ errors: 1, warnings: 1 });
    const before = today();
    expect([before, today()]).toContain(on().as_of);
    expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
    expect(today(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });

  test('--deny makes findings errors', () => {
    const args = ['check', '-', '--reporter', 'json', ...ONE, '--deny', RULE];
    const { diagnostics } = json(policygen(args, { input: LAWLESS }).stdout);
    expect(diagnostics).toMatchObject([{ rule: RULE, severity: 'error' }]);
  });

  test.each([
    [[], 0, ''],
    [['--strict'], 1, ''],
    [['--max-warnings', '1'], 0, ''],
    [['--max-warnings', '0'], 1, 'policygen: More warnings (1) than --max-warnings 0.\n'],
  ])('a warning with %j: %i', (args, code, said) => {
    const run = (...more: string[]) =>
      policygen(['check', '-', ...ONE, ...args, ...more], { input: UNUSED + GOOD });
    expect(run()).toMatchObject({ status: code, stderr: said });
    expect(run().stdout).toMatch(/warning {2}unused-suppression/);
    expect(run('-q').stdout.includes('unused-suppression')).toBe(code === 1);
  });
});

describe('reporters', () => {
  test('several at once, one on standard output and the others in files', () => {
    const cwd = temporaryFolder({ 'policy.yaml': LAWLESS });
    const args = ['check', 'policy.yaml', ...ONE];
    const { status, stdout, stderr } = policygen(
      [...args, '--reporter', 'github,json:f.json', '--reporter', 'sarif:out.sarif,pretty:f.txt'],
      { cwd },
    );
    expect(stdout).toMatch(/^::error title=complaint-is-named [^\n]*,file=policy\.yaml,line=2,/);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'Checked 1 file: 1 error.\n' });
    const of = (name: string) => readFileSync(join(cwd, name), 'utf8');
    expect(json(of('f.json')).summary).toMatchObject({ files: 1, errors: 1 });
    expect(json(of('out.sarif')).runs[0].results).toHaveLength(1);
    expect(of('f.txt')).toBe(policygen([...args], { cwd }).stdout);
    const forced = policygen([...args, '--color', '--reporter', 'pretty:f.txt'], { cwd });
    expect(forced.status).toBe(1);
    expect(of('f.txt')).not.toContain('\u001b');
  });

  test('are well-formed where there is no problem, and where nothing could be read', () => {
    for (const [args, status] of [
      [['-'], 0],
      [['none.yaml'], 3],
    ] as const) {
      const run = (reporter: string) =>
        policygen(['check', ...args, ...NONE, '--reporter', reporter], { input: GOOD });
      expect(json(run('json').stdout)).toMatchObject({ version: 1, diagnostics: [] });
      const [sarif] = json(run('sarif').stdout).runs;
      expect(sarif.results).toEqual([]);
      expect(sarif.invocations[0].executionSuccessful).toBe(status === 0);
      expect(run('github').stdout).toMatch(status === 0 ? /^$/ : /^::error title=policygen::/);
      expect(run('github').status).toBe(status);
    }
  });

  test('name files from the root of the repository, wherever they are started', () => {
    const name = 'brød & co: 100%, [x].yaml';
    const cwd = temporaryFolder({ [`web/${name}`]: LAWLESS, '.git/HEAD': '', 'p.yaml': LAWLESS });
    const run = (reporter: string, ...files: string[]) =>
      policygen(['check', ...files, ...ONE, '--reporter', reporter], { cwd: join(cwd, 'web') });
    const { results } = json(run('sarif', name, '../p.yaml').stdout).runs[0];
    expect(
      results.map(
        (result: { locations: [{ physicalLocation: { artifactLocation: unknown } }] }) =>
          result.locations[0].physicalLocation.artifactLocation,
      ),
    ).toEqual([
      {
        uri: 'web/br%C3%B8d%20%26%20co%3A%20100%25%2C%20%5Bx%5D.yaml',
        uriBaseId: '%SRCROOT%',
      },
      { uri: 'p.yaml', uriBaseId: '%SRCROOT%' },
    ]);
    expect(run('github', name).stdout).toContain(',file=web/brød & co%3A 100%25%2C [x].yaml,line=');
    expect(json(run('json', '../p.yaml').stdout).files[0].file).toBe('../p.yaml');
  });

  test('--max-problems limits what is written out, not what is counted', () => {
    const input = `${UNUSED}${UNUSED}${UNUSED}${GOOD}`;
    const run = (reporter: string) =>
      policygen(['check', '-', ...ONE, '--max-problems', '2', '--reporter', reporter], { input });
    expect(run('pretty').stdout).toMatch(
      /\n\nand 1 more; the limit is 2 \(--max-problems\)\n\n3 warnings in <stdin>\n$/,
    );
    expect(json(run('json').stdout)).toMatchObject({ summary: { warnings: 3, omitted: 1 } });
    expect(json(run('sarif').stdout).runs[0].results).toHaveLength(2);
    expect(run('github').stdout.split('\n')).toHaveLength(4);
  });

  test('never replace the policy, and say what they cannot write', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const run = (file: string) =>
      policygen(['check', 'policy.yaml', '--reporter', `json:${file}`], { cwd });
    expect(run('./policy.yaml')).toMatchObject({
      status: 3,
      stderr: 'policygen: Cannot write the report ./policy.yaml: a policy is read from it.\n',
    });
    expect(run('none/f.json')).toMatchObject({ status: 3 });
    expect(run('none/f.json').stderr).toMatch(
      /^policygen: Cannot write the report none\/f\.json: /,
    );
    expect(contentsOf(cwd)).toEqual({ 'policy.yaml': GOOD });
  });

  test('a hostile policy forges nothing in any of them', () => {
    const evil = '::stop-commands::x\\r\\n::error::forged\\e[2J ##[group]%0A::notice::x';
    const input = GOOD.replace('people: [customers]', `people: ["${evil}"]`);
    for (const reporter of ['pretty', 'json', 'sarif', 'github']) {
      const { stdout } = policygen(['check', '-', '--reporter', reporter], { input });
      expect(stdout).not.toMatch(/[^\n\P{Cc}]/u);
      const commands = stdout.split('\n').filter((line) => /^\s*::/.test(line));
      for (const command of commands) expect(command).toMatch(/^::(error|warning|notice) title=/);
      if (['json', 'sarif'].includes(reporter)) json(stdout);
      if (['pretty', 'github'].includes(reporter)) expect(stdout).not.toContain('##[');
    }
  });
});

test('shows the law in build: summed up, in full where it is asked for, and not built when strict', () => {
  const cwd = temporaryFolder({ 'our policy.yaml': LAWLESS });
  const build = (...args: string[]) =>
    policygen(['build', 'our policy.yaml', ...ONE, ...args], { cwd });
  const summed = build();
  expect(summed.stderr).toMatch(
    /\n1 error of the law \(policygen check 'our policy\.yaml' shows it\)\. Open dist.index\.html\n$/,
  );
  expect(summed.stderr).not.toContain(RULE);
  expect(summed).toMatchObject({ status: 0, stdout: '' });
  expect(build('-q')).toMatchObject({ status: 0, stdout: '', stderr: '' });

  const shown = build('--reporter', 'pretty,json:f.json');
  expect(shown.stdout).toBe(policygen(['check', 'our policy.yaml', ...ONE], { cwd }).stdout);
  expect(shown.stderr).toMatch(/\n1 error of the law\. Open/);
  expect(shown.status).toBe(0);
  expect(json(readFileSync(join(cwd, 'f.json'), 'utf8')).summary.errors).toBe(1);

  const strict = build('--strict', '--out', 'strict', '--reporter', 'github:f.txt');
  expect(strict.stderr).toContain(RULE);
  expect(strict.stderr).toMatch(/\nNothing was written to strict\.\n$/);
  expect(strict).toMatchObject({ status: 1, stdout: '' });
  expect(readFileSync(join(cwd, 'f.txt'), 'utf8')).toMatch(/^::error title=complaint-is-named/);
  expect(Object.keys(contentsOf(cwd))).not.toContain('strict');
  const allowed = ['build', 'our policy.yaml', ...NONE, '--strict', '--out', 'strict'];
  expect(policygen(allowed, { cwd }).status).toBe(0);
});

test('what a comment puts aside stops no strict build', () => {
  const cwd = temporaryFolder({ 'policy.yaml': UNUSED + LAWLESS });
  const { status, stderr } = policygen(['build', 'policy.yaml', '--strict', ...ONE], { cwd });
  expect(stderr).toMatch(/\nNo problems, 1 put aside\. Open/);
  expect(status).toBe(0);
});
