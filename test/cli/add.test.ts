import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';
import { GOOD, policygen, shell } from './policygen.js';

const FOLDER = new URL('./add/', import.meta.url);
const cases = readdirSync(FOLDER).sort();
const fixture = (name: string, file: string) =>
  readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8');

/** Every fixture is a policy and what `add` is asked for; beside it stand what it said and, where it wrote, the result. */
describe.each(cases)('%s', (name) => {
  const before = fixture(name, 'policy.yaml');
  const args = fixture(name, 'args').trim().split(' ');
  const [service = '', ...flags] = args;

  test('writes exactly this and says this; --dry-run gives a patch that leads there', async () => {
    const cwd = temporaryFolder({ 'policy.yaml': before });
    const dry = policygen(['add', service, ...flags, '--dry-run'], { cwd });
    expect(contentsOf(cwd)).toEqual({ 'policy.yaml': before });

    const { status, stdout, stderr } = policygen(['add', service, ...flags], { cwd });
    const said = `exit ${status}\n--- stdout\n${stdout}--- stderr\n${stderr}`;
    await expect(said).toMatchFileSnapshot(`./add/${name}/said.txt`);
    const { 'policy.yaml': after, ...others } = contentsOf(cwd);
    expect(others).toEqual({});
    expect(dry.status).toBe(status);
    if (status !== 0) {
      expect(after).toBe(before);
      return;
    }
    await expect(after).toMatchFileSnapshot(`./add/${name}/result.yaml`);
    writeFileSync(join(cwd, 'policy.yaml'), before);
    execFileSync('git', ['apply', '-p0', '-'], { cwd, input: dry.stdout });
    expect(readFileSync(join(cwd, 'policy.yaml'), 'utf8')).toBe(after);
  });
});

test('the result of a fixture is that of the same file from Windows, with a mark and no last line end', () => {
  const name = 'bakery-with-recipients';
  const [service = '', ...flags] = fixture(name, 'args').trim().split(' ');
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`.trimEnd();
  const cwd = temporaryFolder({ 'policy.yaml': windows(fixture(name, 'policy.yaml')) });
  expect(policygen(['add', service, ...flags], { cwd }).status).toBe(0);
  expect(readFileSync(join(cwd, 'policy.yaml'), 'utf8')).toBe(
    windows(fixture(name, 'result.yaml')),
  );
});

describe('which service', () => {
  test('--list shows all, or those that a word fits', () => {
    const all = policygen(['add', '--list']);
    expect(all).toMatchObject({ status: 0, stderr: '' });
    expect(all.stdout).toMatch(/^id +name +role +country\n/);
    expect(all.stdout).toMatch(/^mailchimp +Mailchimp +processor +US$/m);
    expect(all.stdout).toMatch(/^wordpress +WordPress +none +-$/m);
    const files = readdirSync(new URL('../../data/services/', import.meta.url));
    expect(all.stdout.trimEnd().split('\n')).toHaveLength(files.length + 1);
    const some = policygen(['add', '--list', 'google ireland']);
    expect(some.stdout.match(/^google-ads|^youtube/gm)).toEqual(['google-ads', 'youtube']);
    expect(some.stdout).not.toContain('mailchimp');
  });

  test.each([
    ['one.com', 'one.com'],
    ['MAILCHIMP', 'Mailchimp'],
    ['GTM', 'Google Tag Manager'],
    ['siel acumulus', 'Acumulus'],
  ])('%s names %s', (word, name) => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const { status, stderr } = policygen(['add', word], { cwd });
    expect(stderr).toContain(`Added ${name} to policy.yaml`);
    expect(status).toBe(0);
  });

  test.each([
    ['mailchip', 'mailchimp '],
    ['google', 'google-analytics '],
    ['LinkedIn Ireland', 'linkedin-page '],
    ['Facebook Pixel', 'meta-pixel '],
    ['Universal Analytics', 'google-analytics '],
    ['kurser', 'idg-kurser '],
    ['shopify', 'add --list shows those there are'],
    ['\u001b[2J', 'add --list shows those there are'],
  ])('%j names none, and the likely ones are shown', (word, shown) => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const { status, stdout, stderr } = policygen(['add', word], { cwd });
    expect(stderr).toContain('There is no service');
    expect(stderr).toContain(shown);
    expect(stderr).not.toContain('\u001b');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(contentsOf(cwd)).toEqual({ 'policy.yaml': GOOD });
  });

  test.each([
    [['add', ''], 'It is empty.'],
    [['add', 'zoho', ''], 'It is empty.'],
    [['add', 'zoho', 'a.yaml', 'b.yaml'], 'too many arguments'],
    [['add', '--list', 'shopify'], 'There is no service "shopify"'],
  ])('%j is wrong use', (args, expected) => {
    const { status, stdout, stderr } = policygen(args);
    expect(stderr).toContain(expected);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('without one, the command is misused', () => {
    const { status, stderr } = policygen(['add']);
    expect(stderr).toContain("missing required argument 'service'");
    expect(status).toBe(2);
  });
});

describe('which file', () => {
  test('standard input becomes standard output', () => {
    const { status, stdout, stderr } = policygen(['add', 'zoho', '-'], { input: GOOD });
    expect(stdout).toContain('  - id: zoho\n');
    expect(stdout.startsWith(GOOD.slice(0, GOOD.indexOf('rights')))).toBe(true);
    expect(stderr).toContain('Added Zoho to <stdin>');
    expect(status).toBe(0);
  });

  test('a folder stands for its policy.yaml; what is not there ends with 3', () => {
    const cwd = temporaryFolder({ 'east/policy.yaml': GOOD });
    expect(policygen(['add', 'zoho', 'east'], { cwd }).status).toBe(0);
    expect(contentsOf(cwd)[join('east', 'policy.yaml')]).toContain('- id: zoho');
    const { status, stderr } = policygen(['add', 'zoho'], { cwd });
    expect(stderr).toMatch(/^policygen: Cannot read policy\.yaml: /);
    expect(status).toBe(3);
  });

  test.skipIf(process.platform === 'win32')('links and permissions stay', () => {
    const cwd = temporaryFolder({ 'shared/real.yaml': GOOD });
    const real = join(cwd, 'shared', 'real.yaml');
    chmodSync(real, 0o640);
    symlinkSync(real, join(cwd, 'policy.yaml'));
    expect(policygen(['add', 'zoho'], { cwd }).status).toBe(0);
    expect(lstatSync(join(cwd, 'policy.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toContain('- id: zoho');
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(cwd, 'shared'))).toEqual(['real.yaml']);
  });

  test('a file that is not UTF-8 is reported and left alone', () => {
    const cwd = temporaryFolder();
    const bytes = Buffer.concat([Buffer.from(GOOD), Buffer.from('# \xe6\n', 'latin1')]);
    mkdirSync(cwd, { recursive: true });
    writeFileSync(join(cwd, 'policy.yaml'), bytes);
    const { status, stderr } = policygen(['add', 'zoho'], { cwd });
    expect(stderr).toContain('not saved as UTF-8');
    expect(status).toBe(1);
    expect(readFileSync(join(cwd, 'policy.yaml')).equals(bytes)).toBe(true);
  });
});

test('what is commented out holds once its sign is taken away', () => {
  const cwd = temporaryFolder({ 'policy.yaml': GOOD });
  const line =
    'policygen add mailchimp --cookies && sed -i.bak "s/^\\( *\\)# \\([a-z_]*: .*  # .*\\)/\\1\\2/" policy.yaml';
  expect(shell(line, { cwd }).status).toBe(0);
  const text = readFileSync(join(cwd, 'policy.yaml'), 'utf8');
  expect(text).toContain('\n    agreement: { signed: true, url: https://mailchimp.com/');
  const { stderr } = policygen(['build', 'policy.yaml'], { cwd });
  expect(stderr).toContain('Open dist');
});
