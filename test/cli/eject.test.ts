import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eject } from '../../src/cli/eject.js';
import { EXIT } from '../../src/cli/exit-codes.js';
import type { Session } from '../../src/cli/session.js';
import { findReplaceable, shortName } from '../../src/overrides/find-replaceable.js';
import { listReplaceable } from '../../src/overrides/replaceable.js';
import { contentsOf, put, temporaryFolder } from '../io/temporary-folder.js';
import { ASSETS, readText } from '../support/shipped.js';
import { GOOD, policygen } from './policygen.js';

const ALL = listReplaceable(ASSETS);

/** The command without a process of its own. */
function run(name: string | undefined, flags: Partial<Parameters<typeof eject>[2]> = {}) {
  let [out, err] = ['', ''];
  const session = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
  } as Pick<Session, 'out' | 'err'> as Session;
  const status = eject(session, name, { overrides: 'overrides', ...flags });
  return { status, out, err };
}

describe('without a name', () => {
  test('lists everything, each under a name that means it', () => {
    const { status, out, err } = run(undefined);
    expect({ status, err }).toEqual({ status: EXIT.ok, err: '' });
    const names = out
      .split('\n')
      .flatMap((row) => (row.startsWith('  ') ? row.trim().split(' ') : []));
    expect(names).toHaveLength(ALL.length);
    expect(names.map((name) => findReplaceable(name, ALL))).toEqual(ALL.map((file) => ({ file })));
    expect(out.split('\n').filter((row) => row.length > 80)).toEqual([]);
  });
});

describe('a name', () => {
  test.each([
    ['rights', 'sections/rights.md.hbs'],
    ['sections/rights', 'sections/rights.md.hbs'],
    ['rights.md.hbs', 'sections/rights.md.hbs'],
    ['templates/sections/rights.md.hbs', 'sections/rights.md.hbs'],
    ['sections\\rights', 'sections/rights.md.hbs'],
    ['./layouts/page.css', 'layouts/page.css'],
    ['page.css', 'layouts/page.css'],
    ['page.html', 'layouts/page.html.hbs'],
    ['document', 'layouts/document.md.hbs'],
    ['da', 'locales/da.yaml'],
    ['locales/da', 'locales/da.yaml'],
    ['one-com', 'services/one-com.json'],
    ['data/services/one-com.json', 'services/one-com.json'],
  ])('%s is %s', (name, expected) => {
    const found = findReplaceable(name, ALL);
    expect('file' in found && found.file.name).toBe(expected);
  });

  test('each file has one that is its own', () => {
    expect(new Set(ALL.map((file) => shortName(file, ALL))).size).toBe(ALL.length);
  });

  test.each([
    ['righst', {}, 'There is no "righst" to eject. Did you mean rights?'],
    ['sections/righst', {}, 'Did you mean sections/rights?'],
    ['pgae.css', {}, 'Did you mean page.css?'],
    ['kringle', {}, 'There is no "kringle" to eject. policygen eject lists them.'],
    ['../policy.yaml', {}, 'There is no "../policy.yaml" to eject.'],
    ['locales/tables/da', {}, 'There is no "locales/tables/da" to eject.'],
    ['page', {}, 'page may mean page.css or page.html.'],
    ['\u001b[2J', {}, 'There is no "\\u001b[2J" to eject.'],
    ['da', { key: ['sections.rigths'] }, 'Did you mean sections.rights?'],
    ['da', { key: ['kringle'] }, 'There are no words "kringle" in locales/da.yaml.\n'],
    ['rights', { key: ['sections'] }, '--key is for locales only.'],
    ['rights', { as: 'cakes' }, '--as is for locales and services only.'],
    ['en', { as: 'da' }, 'policygen speaks da: policygen eject da'],
    ['en', { as: '../nb' }, '--as ../nb is no tag of a language'],
    ['en', { as: 'nb', key: ['page'] }, '--key and --as do not go together.'],
    ['one-com', { as: 'atea' }, 'There is a service atea'],
    ['one-com', { as: 'Acme Mail' }, '--as Acme Mail is no id'],
    [undefined, { key: ['page'] }, 'Name a locale or a service too.'],
  ])('%s %o is wrong use, and nothing is written', (name, flags, expected) => {
    const overrides = join(temporaryFolder(), 'overrides');
    const { status, out, err } = run(name, { ...flags, overrides });
    expect(err).toContain(expected);
    expect({ status, out }).toEqual({ status: EXIT.misuse, out: '' });
    expect(contentsOf(join(overrides, '..'))).toEqual({});
  });
});

describe('what is written', () => {
  test.each(ALL.map((file) => [file.name, file] as const))('%s is a copy', (name, { asset }) => {
    const overrides = temporaryFolder();
    const { status, out, err } = run(name, { overrides });
    expect({ status, out }).toEqual({ status: EXIT.ok, out: '' });
    expect(readFileSync(join(overrides, name), 'utf8')).toBe(readText(asset));
    expect(err).toMatch(/^Wrote .*\n {2}policygen build policy\.yaml --overrides /);
    expect(err).toMatch(/\n\nWhat it costs: .*upgraded/s);
    expect(
      err
        .split('\n')
        .slice(2)
        .filter((row) => row.length > 80),
    ).toEqual([]);
  });

  test('each kind has its own cost, and so have parts and what is new', () => {
    const overrides = temporaryFolder();
    const costs = [
      ['rights', {}],
      ['page.css', {}],
      ['da', {}],
      ['nl', { key: ['page'] }],
      ['en', { as: 'nb' }],
      ['one-com', {}],
      ['one-com', { as: 'havmail' }],
    ] as const;
    const told = costs.map(
      ([name, { ...flags }]) =>
        run(name, { ...flags, overrides } as Parameters<typeof run>[1]).err.split('\n\n')[1],
    );
    expect(new Set(told).size).toBe(costs.length);
    expect(told.join('\n')).not.toContain('undefined');
    expect(told[2]).toContain('Delete the lines that you do not change');
    expect(told[2]).toContain('policygen eject da --key sections.rights');
  });

  test('a folder with a blank is named as a shell takes it', () => {
    const cwd = temporaryFolder();
    expect(run('rights', { overrides: join(cwd, 'our own') }).err).toContain("our own'\n");
  });

  test('a file that is there stays as it is, also where it is a link to nothing', () => {
    const overrides = temporaryFolder({ 'locales/da.yaml': 'page: { skip: Videre }\n' });
    mkdirSync(join(overrides, 'layouts'));
    symlinkSync('nowhere', join(overrides, 'layouts/page.css'));
    mkdirSync(join(overrides, 'sections/rights.md.hbs'), { recursive: true });
    const before = contentsOf(overrides);
    for (const name of ['da', 'page.css', 'rights']) {
      const { status, out, err } = run(name, { overrides });
      expect(err).toMatch(/ is there already, and was left as it is\.\nMove it away/);
      expect({ status, out }).toEqual({ status: EXIT.problems, out: '' });
    }
    const part = run('da', { overrides, key: ['sections.rights'] });
    expect(part).toMatchObject({
      status: EXIT.problems,
      out: 'sections:\n  rights: "Dine rettigheder"\n',
    });
    expect(contentsOf(overrides)).toEqual(before);
  });

  test('nothing is written through a link that leads out of the folder', () => {
    const outside = temporaryFolder();
    const overrides = temporaryFolder();
    symlinkSync(outside, join(overrides, 'sections'));
    expect(() => run('rights', { overrides })).toThrow(/a link that leads out of/);
    expect(contentsOf(outside)).toEqual({});
    // The folder itself may be a link, and so may one in it that stays inside.
    rmSync(join(overrides, 'sections'));
    mkdirSync(join(overrides, 'shared'));
    symlinkSync('shared', join(overrides, 'sections'));
    symlinkSync(overrides, join(outside, 'own'));
    expect(run('rights', { overrides: join(outside, 'own') }).status).toBe(EXIT.ok);
    expect(Object.keys(contentsOf(overrides))).toContain(join('shared', 'rights.md.hbs'));
  });

  test('a folder that is a file, or may not be written, is told', () => {
    const cwd = temporaryFolder({ file: '' });
    expect(() => run('rights', { overrides: join(cwd, 'file') })).toThrow(/^Cannot write /);
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    mkdirSync(join(cwd, 'locked'));
    chmodSync(join(cwd, 'locked'), 0o555);
    expect(() => run('rights', { overrides: join(cwd, 'locked') })).toThrow(/EACCES/);
  });
});

describe('as a command', () => {
  test('what it writes is used where the folder is named, and only there', () => {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    const ejected = policygen(['eject', 'da', '--key', 'sections.rights'], { cwd });
    expect(ejected).toMatchObject({ status: 0, stdout: '' });
    const file = join(cwd, 'overrides/locales/da.yaml');
    expect(readFileSync(file, 'utf8')).toContain('  rights: "Dine rettigheder"\n');
    policygen(['eject', 'en', '--overrides', 'other', '--key', 'date'], { cwd });
    expect(Object.keys(contentsOf(cwd))).toContain(join('other', 'locales', 'en.yaml'));
    put(file, 'sections:\n  rights: Hvad du kan kræve\n');
    const build = ['build', 'policy.yaml', '--format', 'markdown'];
    expect(policygen([...build, '--overrides', 'overrides'], { cwd }).status).toBe(0);
    expect(contentsOf(cwd)[join('dist', 'index.md')]).toContain('## Hvad du kan kræve\n');
    expect(policygen(build, { cwd }).status).toBe(0);
    expect(contentsOf(cwd)[join('dist', 'index.md')]).toContain('## Dine rettigheder\n');
  });

  test('a slip in an own locale stops the build at its line, and nothing is written', () => {
    const cwd = temporaryFolder({
      'policy.yaml': GOOD,
      'own/locales/da.yaml': 'page:\n  updated: "Opdateret {{dato}}"\n',
    });
    const { status, stderr } = policygen(['build', 'policy.yaml', '--overrides', 'own'], { cwd });
    expect(stderr.replaceAll('\\', '/')).toContain('own/locales/da.yaml:2:12  error  wrong-text\n');
    expect(stderr).toContain('  > 2 |   updated: "Opdateret {{dato}}"\n');
    expect(stderr).toContain('Did you mean {{date}}?');
    expect(status).toBe(1);
    expect(Object.keys(contentsOf(cwd))).not.toContain('dist');
  });

  test('a name that is none ends with 2', () => {
    const { status, stdout, stderr } = policygen(['eject', 'righst']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('policygen: There is no "righst" to eject. Did you mean rights?\n');
  });
});
