import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, put, temporaryFolder } from '../io/temporary-folder.js';
import { BROKEN, GOOD, MENDED, policygen, shell } from './policygen.js';

/** The repository of a bakery's website, with its pages as the policy gives them. */
function site(...flags: string[]) {
  const cwd = temporaryFolder({ 'policy.yaml': GOOD });
  expect(policygen(['build', 'policy.yaml', ...flags], { cwd }).status).toBe(0);
  return cwd;
}

/** Runs the check and makes sure that it left every file as it was. */
function compared(cwd: string, ...flags: string[]) {
  const before = contentsOf(cwd);
  const run = policygen(['build', 'policy.yaml', '--check', ...flags], { cwd });
  expect(contentsOf(cwd)).toEqual(before);
  return run;
}

/** `dist/index.html page-differs`: what standard error says about each file. */
const states = (stderr: string): string[] =>
  [...stderr.matchAll(/^(\S+?)(?::\d+:\d+)? {2}error {2}(page-[a-z-]+)$/gm)].map(
    ([, file = '', rule]) => `${file.replaceAll('\\', '/')} ${rule}`,
  );

describe('build --check', () => {
  test('is content with the pages of the policy, and says so', () => {
    const { status, stdout, stderr } = compared(site());
    expect(stderr).toMatch(/dist.index\.html +[\d.]+ kB +unchanged\n/);
    expect(stderr).toMatch(/dist.en.index\.md +[\d.]+ kB +unchanged\n/);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const quiet = compared(site('--out', 'public'), '--quiet', '--out', 'public');
    expect(quiet).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('files that are not ours do not matter', () => {
    const cwd = site();
    put(join(cwd, 'dist', '.htaccess'), 'Options -Indexes\n');
    put(join(cwd, 'dist', 'cakes', 'index.html'), '<h1>Kager</h1>\n');
    expect(compared(cwd).status).toBe(0);
  });

  test('shows where a page differs, and how it would read', () => {
    const cwd = site();
    const text = contentsOf(cwd)[join('dist', 'index.md')] ?? '';
    const right = text.split('\n').find((line) => line.includes('Strandgade 3')) ?? '';
    const wrong = right.replace('Strandgade 3', 'Bygade 3');
    put(join(cwd, 'dist', 'index.md'), text.replace(right, wrong));
    const { status, stderr } = compared(cwd, '--format', 'html,markdown');
    const line = text.split('\n').indexOf(right) + 1;
    const column = wrong.indexOf('Bygade') + 1;
    const command = 'policygen build policy.yaml --format html,markdown';
    expect(
      stderr
        .replaceAll('\\', '/')
        .split('\n')
        .filter((each) => !/^ +\d+ \|/.test(each)),
    ).toEqual([
      `dist/index.md:${line}:${column}  error  page-differs`,
      '  The file is not what policy.yaml gives.',
      `  > ${line} | ${wrong}`,
      `    ${' '.repeat(`${line}`.length)} | ${' '.repeat(column - 1)}${'^'.repeat(wrong.length - column + 1)}`,
      `  ${command} writes it, with "${right}" here.`,
      '',
      '1 error in dist/index.md',
      `dist is not up to date (1 file). Write it with: ${command}`,
      '',
    ]);
    expect(status).toBe(1);
  });

  test('names what is different, missing and stale, the manifest too, and what mends it', () => {
    const cwd = site();
    rmSync(join(cwd, 'dist', 'index.md'));
    put(join(cwd, 'policy.yaml'), MENDED);
    const { status, stderr } = compared(cwd, '--quiet', '--language', 'da');
    expect(states(stderr)).toEqual([
      'dist/index.html page-differs',
      'dist/index.md page-missing',
      'dist/.policygen.json page-differs',
      'dist/en/index.html page-stale',
      'dist/en/index.md page-stale',
    ]);
    const command = 'policygen build policy.yaml --language da';
    expect(stderr).toContain(`dist is not up to date (5 files). Write it with: ${command}\n`);
    expect(status).toBe(1);
    expect(shell(command, { cwd }).status).toBe(0);
    expect(compared(cwd, '--language', 'da').status).toBe(0);
  });

  test('the command to write them holds in a shell, whatever the names', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD, 'our "own" $HOME/README': '' });
    const flags = ['--out', "the bakery's pages; $(touch pwned)", '--overrides', 'our "own" $HOME'];
    const { stderr } = compared(cwd, ...flags);
    const command = /Write it with: (.*)\n$/.exec(stderr)?.[1] ?? 'false';
    expect(shell(command, { cwd })).toMatchObject({ status: 0 });
    expect(compared(cwd, ...flags).status).toBe(0);
  });

  test('a folder that is not there is missing file by file, and is not made', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const { status, stderr } = compared(cwd, '--format', 'html');
    expect(states(stderr)).toEqual([
      'dist/index.html page-missing',
      'dist/en/index.html page-missing',
      'dist/.policygen.json page-missing',
    ]);
    expect(status).toBe(1);
  });

  test('a manifest that was not committed is asked for', () => {
    const cwd = site();
    rmSync(join(cwd, 'dist', '.policygen.json'));
    const { status, stderr } = compared(cwd);
    expect(states(stderr)).toEqual(['dist/.policygen.json page-missing']);
    expect(stderr).toContain("which pages are policygen's and is committed with them");
    expect(status).toBe(1);
  });

  test('line ends that Git changed fail, are called that, and say how to stop it', () => {
    const cwd = site('--format', 'markdown');
    const crlf = (name: string) =>
      put(join(cwd, name), (contentsOf(cwd)[name] ?? '').replaceAll('\n', '\r\n'));
    for (const name of ['index.md', '.policygen.json']) crlf(join('dist', name));
    const { status, stderr } = compared(cwd, '--format', 'markdown');
    expect(states(stderr)).toEqual([
      'dist/index.md page-line-ends',
      'dist/.policygen.json page-line-ends',
    ]);
    expect(stderr).toContain('"dist/** text eol=lf" in .gitattributes');
    expect(status).toBe(1);

    put(join(cwd, 'policy.yaml'), GOOD.replace('Strandgade 3', 'Bygade 3'));
    const changed = compared(cwd, '--format', 'markdown').stderr;
    expect(changed).toMatch(/dist.index\.md:(?!1:)\d+:\d+ {2}error {2}page-differs/);
  });

  test.each([
    ['./public/en/', 'public/en/**'],
    ['our pages', '*'],
  ])('the line for Git names the folder %s', (out, pattern) => {
    const cwd = site('--out', out);
    const page = join(cwd, out, 'index.md');
    put(page, readFileSync(page, 'utf8').replaceAll('\n', '\r\n'));
    expect(compared(cwd, '--out', out).stderr).toContain(`"${pattern} text eol=lf"`);
  });

  test.skipIf(process.platform === 'win32')('what stands behind a link is not the page', () => {
    const cwd = site();
    const copy = temporaryFolder({ 'en/index.html': '', 'index.html': '' });
    for (const name of ['en', 'index.html']) {
      rmSync(join(cwd, 'dist', name), { recursive: true });
      symlinkSync(join(copy, name), join(cwd, 'dist', name));
    }
    expect(states(compared(cwd).stderr)).toEqual([
      'dist/index.html page-differs',
      'dist/en/index.html page-differs',
      'dist/en/index.md page-differs',
    ]);
  });

  test('compares nothing where the policy stops the build', () => {
    const cwd = site();
    put(join(cwd, 'policy.yaml'), BROKEN);
    const { status, stderr } = compared(cwd);
    expect(stderr).toMatch(/^policy\.yaml:\d+:\d+ {2}error/m);
    expect(stderr).toMatch(/\ndist was not compared\.\n$/);
    expect(states(stderr)).toEqual([]);
    expect(status).toBe(1);
  });

  test.each([
    [
      'a manifest in conflict',
      '.policygen.json',
      '<<<<<<< ours\n',
      /is not a manifest of policygen/,
    ],
    ['a file as the folder', '', 'mine', /it is a file, not a folder/],
  ])('%s ends with 3', (_, name, content, expected) => {
    const cwd = site();
    if (name === '') rmSync(join(cwd, 'dist'), { recursive: true });
    put(join(cwd, 'dist', name), content);
    const { status, stderr } = compared(cwd);
    expect(stderr).toMatch(expected);
    expect(status).toBe(3);
  });

  test('every report has it, at the line of the page', () => {
    const cwd = site();
    put(join(cwd, 'dist', 'index.html'), '<h1>Vi passer på dine data</h1>\n::error::x\n');
    const { status, stdout } = compared(cwd, '--reporter', 'github');
    expect(stdout).toMatch(
      /^::error title=page-differs,file=dist\/index\.html,line=1,endLine=1,col=2,endColumn=31::/m,
    );
    expect(status).toBe(1);
    const json = JSON.parse(compared(cwd, '--reporter', 'json').stdout);
    expect(json.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'page-differs', severity: 'error', law: false }),
    );
    const sarif = JSON.parse(compared(cwd, '--reporter', 'sarif').stdout);
    expect(sarif.runs[0].tool.driver.rules).toContainEqual(
      expect.objectContaining({ shortDescription: { text: 'The written pages: page-differs.' } }),
    );
  });
});
