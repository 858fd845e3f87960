import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../../src/init/starters.js';
import { contentsOf, put, temporaryFolder } from '../../io/temporary-folder.js';
import { buildText } from '../../support/build.js';
import { ASSETS, readText } from '../../support/shipped.js';
import { policygen } from '../policygen.js';

const DAY = ['--as-of', '2026-11-22'];
const SCHEMA = readText('schemas/policy.schema.json');
const answersFile = (name: string): string =>
  fileURLToPath(new URL(`./answers/${name}`, import.meta.url));

/** Runs init in an empty folder with one of the files of answers. */
function initWith(name: string, ...flags: string[]) {
  const cwd = temporaryFolder();
  const run = policygen(['init', '--answers', answersFile(name), ...DAY, ...flags], { cwd });
  return { cwd, ...run, policy: () => readFileSync(join(cwd, 'policy.yaml'), 'utf8') };
}

describe('answers from a file', () => {
  test.each([
    ['bakery-da.yaml', 0, ['index.html', 'en/index.html']],
    ['agency-nl.yaml', 3, ['index.html']],
    ['courses-en.json', 2, ['index.html', 'da/index.html', 'nl/index.html']],
    ['hostile.yaml', 0, ['index.html', 'da/index.html', 'nl/index.html']],
  ])('%s becomes a policy with %i things to decide, which builds', async (name, open, pages) => {
    const { cwd, status, stdout, stderr, policy } = initWith(name, '--yes');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    await expect(policy()).toMatchFileSnapshot(`./expected/${name.replace(/\.\w+$/, '')}.yaml`);
    await expect(stderr).toMatchFileSnapshot(`./expected/${name.replace(/\.\w+$/, '')}.txt`);
    expect(Object.keys(contentsOf(cwd)).sort()).toEqual(['policy.yaml', 'policygen.schema.json']);
    expect(readFileSync(join(cwd, 'policygen.schema.json'), 'utf8')).toBe(SCHEMA);

    const check = policygen(['check', 'policy.yaml', ...DAY, '--max-warnings', `${open}`], { cwd });
    expect(check.stdout).not.toContain('error');
    expect(check.status).toBe(0);
    if (open > 0)
      expect(
        policygen(['check', 'policy.yaml', ...DAY, '--max-warnings', `${open - 1}`], { cwd })
          .status,
      ).toBe(1);
    expect(policygen(['build', 'policy.yaml', ...DAY], { cwd }).status).toBe(0);
    expect(Object.keys(contentsOf(join(cwd, 'dist')))).toEqual(expect.arrayContaining(pages));
  });

  test('--yes takes the proposals for what they leave open, and nothing that they put off', () => {
    const cwd = temporaryFolder({
      'answers.yaml': readText('test/cli/init/answers/bakery-da.yaml').replace(
        /activities:[\s\S]*?(?=services:)/,
        'activities: { contact-form: { retention: later }, web-shop: {}, bookkeeping: {} }\n',
      ),
    });
    const args = ['init', '--answers', 'answers.yaml', ...DAY];
    const { status, stderr } = policygen(args, { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('contact-form: basis has to be decided.');
    expect(policygen([...args, '--yes'], { cwd }).status).toBe(0);
    const policy = readFileSync(join(cwd, 'policy.yaml'), 'utf8');
    expect(policy).toContain('    # retention: { period: 6 months, from: enquiry-closed }\n');
    expect(policy).toContain('    retention: { period: 3 years, from: purchase }\n');
  });

  test('what is wrong in them is told line by line, and nothing is written', async () => {
    const cwd = temporaryFolder({ 'answers.yaml': readText('test/cli/init/answers/wrong.yaml') });
    const { status, stderr } = policygen(['init', '--answers', 'answers.yaml'], { cwd });
    expect(status).toBe(1);
    await expect(stderr).toMatchFileSnapshot('./expected/wrong.txt');
    expect(Object.keys(contentsOf(cwd))).toEqual(['answers.yaml']);
  });

  test.each([
    ['{}', 'Write languages:, controller: and activities:'],
    ['services: []', 'Nothing says in which languages the policy shall be.'],
    ['[1]', 'The file is a list'],
    ['languages: [en\n', 'error'],
    ['languages: [en]\ncontroller: 3\nactivities: []\n', 'controller has to be keys with values.'],
    [
      'languages: []\ncontroller: {}\nactivities: { contact-form: 3 }\n',
      'controller.name is missing.',
    ],
    ['languages: [en]\ncontroller: { name: "a\\u0007b" }\n', 'control'],
    [
      'languages: [en]\ncontroller: { name: "a\\nb" }\n',
      'controller.name has to be a text on one line.',
    ],
  ])('%j is refused by its message', (content, message) => {
    const cwd = temporaryFolder({ 'answers.yaml': content });
    const { status, stderr } = policygen(['init', '--answers', 'answers.yaml'], { cwd });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('bug');
    expect(status).toBe(1);
    expect(Object.keys(contentsOf(cwd))).toEqual(['answers.yaml']);
  });

  test('no activity with a period is refused, as no policy may do without', () => {
    const text = readText('test/cli/init/answers/agency-nl.yaml');
    const cwd = temporaryFolder({
      'answers.yaml': text.replace(/proposed|four-weeks/g, (word) =>
        word === 'proposed' ? '{ retention: later, basis: awr }' : 'later',
      ),
    });
    const { status, stderr } = policygen(['init', '--answers', 'answers.yaml'], { cwd });
    expect(stderr).toContain('No activity has a period');
    expect(status).toBe(1);
  });

  test('come from standard input too', () => {
    const cwd = temporaryFolder();
    const input = readText('test/cli/init/answers/bakery-da.yaml');
    const { status } = policygen(['init', 'shop/policy.yaml', '--answers', '-'], { cwd, input });
    expect(status).toBe(0);
    expect(Object.keys(contentsOf(cwd)).sort()).toEqual([
      'shop',
      join('shop', 'policy.yaml'),
      join('shop', 'policygen.schema.json'),
    ]);
  });

  test('a file that is not there is an error of input', () => {
    const { status, stderr } = policygen(['init', 'x.yaml', '--answers', 'none.yaml'], {
      cwd: temporaryFolder(),
    });
    expect(stderr).toContain('Cannot read none.yaml');
    expect(status).toBe(3);
  });
});

describe('nothing is overwritten', () => {
  const args = ['init', '--answers', answersFile('bakery-da.yaml'), ...DAY];

  test('a policy that is there', () => {
    const files = { 'policy.yaml': '# mine\n' };
    const cwd = temporaryFolder(files);
    const { status, stderr } = policygen(args, { cwd });
    expect(status).toBe(3);
    expect(stderr).toBe(
      'policygen: Cannot write policy.yaml: it exists, and nothing is overwritten. Name another file: policygen init other.yaml.\n',
    );
    expect(contentsOf(cwd)).toEqual(files);
  });

  test('a link that leads nowhere', () => {
    const cwd = temporaryFolder();
    symlinkSync('elsewhere.yaml', join(cwd, 'policy.yaml'));
    expect(policygen(args, { cwd }).status).toBe(3);
    expect(contentsOf(cwd)).toEqual({ 'policy.yaml': '(link)' });
  });

  test("somebody else's schema", () => {
    const files = { 'policygen.schema.json': '{"$id":"https://havblik.example/schema"}' };
    const cwd = temporaryFolder(files);
    const { status, stderr } = policygen(args, { cwd });
    expect(stderr).toContain('policygen.schema.json: something of that name exists');
    expect(status).toBe(3);
    expect(contentsOf(cwd)).toEqual(files);
  });

  test('a file where a folder would have to be', () => {
    const cwd = temporaryFolder({ shop: 'a file' });
    const { status, stderr } = policygen(['init', 'shop/policy.yaml', ...args.slice(1)], { cwd });
    expect(stderr).toContain('Cannot write');
    expect(status).toBe(3);
    expect(contentsOf(cwd)).toEqual({ shop: 'a file' });
  });

  test('a folder stands for the policy in it', () => {
    const cwd = temporaryFolder({ 'shop/readme.txt': '' });
    expect(policygen(['init', 'shop', ...args.slice(1)], { cwd }).status).toBe(0);
    expect(Object.keys(contentsOf(cwd))).toContain(join('shop', 'policy.yaml'));
    expect(policygen(['init', 'shop', ...args.slice(1)], { cwd }).status).toBe(3);
  });

  test('but an older schema of ours is brought up to date', () => {
    const cwd = temporaryFolder({
      'policygen.schema.json': SCHEMA.replace('"title"', '"x-title"'),
    });
    expect(policygen(args, { cwd }).status).toBe(0);
    expect(contentsOf(cwd)['policygen.schema.json']).toBe(SCHEMA);
  });
});

describe('without a terminal', () => {
  test('and without answers, init says what to give it', () => {
    const cwd = temporaryFolder();
    const { status, stderr } = policygen(['init'], { cwd });
    expect(stderr).toBe(
      'policygen: init asks questions, and there is no terminal to ask them in. Give it --answers FILE, or --template NAME for a draft to fill in.\n',
    );
    expect(status).toBe(2);
    expect(contentsOf(cwd)).toEqual({});
  });

  test.each(
    listOf(ASSETS, 'presets').map((name, at) => [name, ['da', 'nl', 'en'][at % 3]!] as const),
  )(
    'the template %s is a draft in %s: it builds, and check asks for nothing but who you are',
    (template, lang) => {
      const cwd = temporaryFolder();
      const run = policygen(['init', '--template', template, '--lang', lang, ...DAY], { cwd });
      expect(run.status).toBe(0);
      const { stdout, status } = policygen(['check', 'policy.yaml', ...DAY, '--reporter', 'json'], {
        cwd,
      });
      expect(status).toBe(1);
      const { diagnostics } = JSON.parse(stdout) as {
        diagnostics: { rule: string; severity: string }[];
      };
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect([...new Set(errors.map(({ rule }) => rule))]).toEqual(['placeholder-is-filled-in']);
      const { files } = buildText(readFileSync(join(cwd, 'policy.yaml'), 'utf8'));
      expect([...files.keys()]).toContain('index.html');
    },
  );

  test('--yes alone is the smallest draft', () => {
    const cwd = temporaryFolder();
    expect(policygen(['init', '--yes', '--country', 'de', '--lang', 'en'], { cwd }).status).toBe(0);
    const policy = contentsOf(cwd)['policy.yaml'];
    expect(policygen(['build', 'policy.yaml', '--strict'], { cwd }).status).toBe(1);
    expect(policy).toContain('  name: "<your company>"\n');
    expect(policy).toContain('complaint: { authority: de, ');
  });
});

describe('wrong use', () => {
  test.each([
    [['--template', 'bakry'], 'There is no template "bakry". Did you mean bakery?'],
    [['--lang', 'de'], 'There is no language "de". There are da, en, nl.'],
    [['--yes', '--country', 'XX'], 'There is no country'],
    [['--country', 'Denmark'], 'Write two letters, like DK.'],
    [['--as-of', '2026-13-01'], 'Write a day'],
    [['--answers', 'a.yaml', '--template', 'bakery'], '--template has no place beside --answers'],
    [['-'], 'standard output is none'],
  ])('%j', (args, message) => {
    const cwd = temporaryFolder();
    const { status, stderr } = policygen(['init', ...args], { cwd });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(contentsOf(cwd)).toEqual({});
  });
});

describe('policygen schema', () => {
  test('prints the schema', () => {
    expect(policygen(['schema'])).toMatchObject({ status: 0, stdout: SCHEMA, stderr: '' });
  });

  test.each([
    [['--write'], 'policygen.schema.json'],
    [['--write', 'shop/policy.yaml'], join('shop', 'policygen.schema.json')],
    [['--write', 'shop'], join('shop', 'policygen.schema.json')],
    [['--write', 'shop/mine.json'], join('shop', 'mine.json')],
  ])('%j writes it, and writes it again', (args, path) => {
    const cwd = temporaryFolder({ 'shop/policy.yaml': '' });
    for (const _ of [1, 2]) {
      const { status, stdout, stderr } = policygen(['schema', ...args], { cwd });
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: '',
        stderr: `${path} is written.\n`,
      });
      expect(contentsOf(cwd)[path]).toBe(SCHEMA);
    }
  });

  test('a file that is not ours stays', () => {
    const cwd = temporaryFolder();
    put(join(cwd, 'mine.json'), '{}');
    const { status, stderr } = policygen(['schema', '--write', 'mine.json'], { cwd });
    expect(stderr).toContain('nothing is overwritten');
    expect(status).toBe(3);
    expect(contentsOf(cwd)).toEqual({ 'mine.json': '{}' });
  });
});
