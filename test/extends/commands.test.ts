import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asking, policygen, start } from '../cli/policygen.js';
import { put, temporaryFolder } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';

const BASE = readText('test/extends/agency/base.yaml');
const [BAKERY, DENTIST] = ['bakery', 'dentist'].map((name) =>
  readText(`test/extends/agency/sites/${name}/policy.yaml`),
) as [string, string];

const agency = (base = BASE): string =>
  temporaryFolder({
    'base.yaml': base,
    'sites/bakery/policy.yaml': BAKERY,
    'sites/dentist/policy.yaml': DENTIST,
  });

test('check tells once what stands in the base of two sites, with its line', () => {
  const cwd = agency();
  const { status, stdout, stderr } = policygen(
    ['check', 'sites', '--as-of', '2026-11-22', ...asking('authority-can-be-found')],
    { cwd },
  );
  expect(stdout.split('\n').slice(0, 5)).toEqual([
    'base.yaml:21:25  info  authority-can-be-found (GDPR Art. 13(2)(d))',
    '  Datatilsynet is named without a link or an address.',
    '    20 | rights: statutory',
    '  > 21 | complaint: { authority: dk }',
    '       |                         ^^',
  ]);
  expect(stdout.split('authority-can-be-found')).toHaveLength(2);
  expect(stderr).toBe('Checked 2 files: 1 note.\n');
  expect(status).toBe(0);
});

test('reports for programs name the file of the finding', () => {
  const cwd = agency();
  const args = ['check', 'sites/bakery', '--as-of', '2026-11-22', '--reporter'];
  const only = asking('authority-can-be-found');
  const json = JSON.parse(policygen([...args, 'json', ...only], { cwd }).stdout);
  expect(json.files.map(({ file }: { file: string }) => file)).toEqual([
    'sites/bakery/policy.yaml',
    'base.yaml',
  ]);
  expect(json.diagnostics).toMatchObject([{ file: 'base.yaml', range: { start: { line: 21 } } }]);
  const sarif = JSON.parse(policygen([...args, 'sarif', ...only], { cwd }).stdout);
  expect(sarif.runs[0].results[0].locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: 'base.yaml' },
    region: { startLine: 21 },
  });
  expect(policygen([...args, 'github', ...only], { cwd }).stdout).toContain(
    'file=base.yaml,line=21,',
  );
});

test('build writes the site, and --check sees that its base has changed', () => {
  const cwd = agency();
  const args = ['build', 'sites/bakery/policy.yaml', '--out', 'public'];
  expect(policygen(args, { cwd }).status).toBe(0);
  expect(readFileSync(join(cwd, 'public/en/index.md'), 'utf8')).toContain('One.com Group AB');
  expect(policygen([...args, '--check'], { cwd }).status).toBe(0);
  put(join(cwd, 'base.yaml'), BASE.replace('One.com Group AB', 'Simply.com A/S'));
  expect(policygen([...args, '--check'], { cwd })).toMatchObject({ status: 1 });
});

test('a policy from standard input is taken to stand where its name says', () => {
  const cwd = agency();
  const only = asking();
  const named = ['check', '-', '--stdin-filename', 'sites/bakery/policy.yaml', ...only];
  expect(policygen(named, { cwd, input: BAKERY })).toMatchObject({ status: 0 });
  const own = BAKERY.replace('../../', '');
  expect(policygen(['check', '-', ...only], { cwd, input: own })).toMatchObject({ status: 0 });
});

test('a report is not written over a base', () => {
  const cwd = agency();
  const { status } = policygen(['check', 'sites', '--reporter', 'json:base.yaml'], { cwd });
  expect(status).toBe(3);
  expect(readFileSync(join(cwd, 'base.yaml'), 'utf8')).toBe(BASE);
});

test('watch builds again when a base is saved', async () => {
  const cwd = agency();
  const { child, talk } = start(['watch', 'sites/bakery/policy.yaml', '--out', 'public'], { cwd });
  const page = join(cwd, 'public/en/index.md');
  await expect.poll(talk, { timeout: 15_000 }).toContain('Watching');
  put(join(cwd, 'base.yaml'), BASE.replace('One.com Group AB', 'Simply.com A/S'));
  await expect
    .poll(() => readFileSync(page, 'utf8'), { timeout: 15_000 })
    .toContain('Simply.com A/S');
  child.kill('SIGINT');
});

describe('add writes into the site', () => {
  const add = (cwd: string, ...args: string[]) => policygen(['add', ...args, '--dry-run'], { cwd });

  test('beside what its base has', () => {
    const cwd = agency();
    const { status, stdout } = add(cwd, 'mailchimp', 'sites/dentist/policy.yaml');
    expect(status).toBe(0);
    expect(stdout).toContain('+recipients:\n+  - id: mailchimp\n');
  });

  test('for an activity where that stands in the site, which may be elsewhere in its base', () => {
    const cwd = agency();
    const site = BAKERY.replace(/ {2}- id: enquiries\n.*\n/, '');
    put(join(cwd, 'sites/bakery/policy.yaml'), site);
    const path = 'sites/bakery/policy.yaml';
    const { status, stdout } = add(cwd, 'mailchimp', path, '--activity', 'web-orders');
    expect(status).toBe(0);
    expect(stdout).toContain('     basis: contract\n+    recipients: [mailchimp]\n');
    const other = add(cwd, 'mailchimp', path, '--activity', 'enquiries');
    expect(other.status).toBe(1);
    expect(other.stderr).toContain('stands in base.yaml');
  });

  test('but not a list that would take the place of another', () => {
    const cwd = agency(`${BASE}transfers: [{ country: IN, recipients: [one-com] }]\n`);
    const { status, stderr } = add(cwd, 'mailchimp', 'sites/dentist/policy.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('base.yaml:22:1: transfers stands in base.yaml');
  });

  test('and says what is there already, where that is', () => {
    const { status, stderr } = add(agency(), 'one.com', 'sites/bakery/policy.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('already there');
  });
});
