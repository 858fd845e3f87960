import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { writeOutput } from '../../src/io/write-output.js';
import { contentsOf, put, temporaryFolder } from './temporary-folder.js';

const page = (path: string, content = `<h1>Bageriet Havblik ${path}</h1>\n`) => ({ path, content });
const states = (result: ReturnType<typeof writeOutput>) =>
  Object.fromEntries(result.map(({ path, state }) => [path, state]));

describe('writing', () => {
  test('makes the folders, the files and the manifest', () => {
    const out = join(temporaryFolder(), 'a', 'b', 'dist');
    const result = writeOutput(out, [page('index.html', 'æ'), page('en/index.html')]);
    expect(result[0]).toEqual({ path: 'index.html', bytes: 2, state: 'written' });
    expect(Object.keys(contentsOf(out)).sort()).toEqual([
      '.policygen.json',
      'en',
      join('en', 'index.html'),
      'index.html',
    ]);
    expect(readFileSync(join(out, '.policygen.json'), 'utf8')).toMatchInlineSnapshot(`
      "{
        "tool": "policygen",
        "manifest": 2,
        "files": [
          "en/index.html",
          "index.html"
        ]
      }
      "
    `);
  });

  test('does not touch what would not change', () => {
    const out = temporaryFolder();
    writeOutput(out, [page('index.html'), page('index.md')]);
    const before = ['index.html', '.policygen.json', ''].map((name) => statSync(join(out, name)));
    const result = writeOutput(out, [page('index.html'), page('index.md')]);
    expect(states(result)).toEqual({ 'index.html': 'unchanged', 'index.md': 'unchanged' });
    const after = ['index.html', '.policygen.json', ''].map((name) => statSync(join(out, name)));
    expect(after.map(({ ino, mtimeMs }) => [ino, mtimeMs])).toEqual(
      before.map(({ ino, mtimeMs }) => [ino, mtimeMs]),
    );
  });

  test('replaces our own files, edited by hand or not, and keeps their permissions', () => {
    const out = temporaryFolder();
    writeOutput(out, [page('index.html', 'old')]);
    put(join(out, 'index.html'), 'edited');
    chmodSync(join(out, 'index.html'), 0o640);
    expect(states(writeOutput(out, [page('index.html', 'new')]))).toEqual({
      'index.html': 'written',
    });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    if (process.platform !== 'win32') {
      expect(statSync(join(out, 'index.html')).mode & 0o777).toBe(0o640);
    }
  });

  test('removes our own files that are no longer made, and folders that were theirs', () => {
    const out = temporaryFolder({ 'nl/eigen.html': 'foreign', 'logo.svg': 'foreign' });
    writeOutput(out, [page('index.html'), page('en/index.html'), page('nl/index.html')]);
    const result = writeOutput(out, [page('index.html')]);
    expect(states(result)).toEqual({
      'index.html': 'unchanged',
      'en/index.html': 'removed',
      'nl/index.html': 'removed',
    });
    expect(Object.keys(contentsOf(out)).sort()).toEqual([
      '.policygen.json',
      'index.html',
      'logo.svg',
      'nl',
      join('nl', 'eigen.html'),
    ]);
    expect(readFileSync(join(out, '.policygen.json'), 'utf8')).not.toContain('nl/');
  });

  test('removes the folder of a file that somebody removed and that is no longer made', () => {
    const out = temporaryFolder();
    writeOutput(out, [page('index.html'), page('en/index.html')]);
    rmSync(join(out, 'en/index.html'));
    writeOutput(out, [page('index.html')]);
    expect(Object.keys(contentsOf(out)).sort()).toEqual(['.policygen.json', 'index.html']);
  });

  test('has no trouble with our own files being gone', () => {
    const out = temporaryFolder();
    writeOutput(out, [page('index.html'), page('en/index.html')]);
    rmSync(join(out, 'en'), { recursive: true });
    rmSync(join(out, 'index.html'));
    expect(states(writeOutput(out, [page('index.html')]))).toEqual({ 'index.html': 'written' });
  });

  test('takes a file for ours that has our content already', () => {
    const out = temporaryFolder();
    writeOutput(out, [page('index.html')]);
    rmSync(join(out, '.policygen.json'));
    expect(states(writeOutput(out, [page('index.html')]))).toEqual({ 'index.html': 'unchanged' });
    expect(states(writeOutput(out, [page('index.html', 'new')]))).toEqual({
      'index.html': 'written',
    });
  });

  test('gives the same manifest whatever the order', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    writeOutput(one, [page('b.md'), page('a.md')]);
    writeOutput(two, [page('a.md')]);
    writeOutput(two, [page('a.md'), page('b.md')]);
    expect(contentsOf(one)).toEqual(contentsOf(two));
  });

  test('sweeps temporary files of a killed build, but not those of a running one', () => {
    const old = `.policygen-${'0'.repeat(32)}.tmp`;
    const out = temporaryFolder({ [old]: 'half' });
    // The change time cannot be set, so the clock is.
    const now = Date.now;
    Date.now = () => now() + 3_600_000;
    try {
      writeOutput(out, [page('index.html')]);
    } finally {
      Date.now = now;
    }
    expect(Object.keys(contentsOf(out)).sort()).toEqual(['.policygen.json', 'index.html']);
    put(join(out, old), 'half');
    utimesSync(join(out, old), 0, 0);
    writeOutput(out, [page('index.html')]);
    expect(Object.keys(contentsOf(out))).toContain(old);
  });
});

describe('refusing, with nothing changed', () => {
  const refused = (folder: string, out: string, files: { path: string; content: string }[]) => {
    const before = contentsOf(folder);
    let message = '';
    try {
      writeOutput(out, files);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      message = (error as Error).message;
    }
    expect(contentsOf(folder)).toEqual(before);
    expect(message).not.toBe('');
    return message;
  };

  test('a file of somebody else', () => {
    const out = temporaryFolder({ 'index.html': 'my old page', 'en/index.md': 'mine' });
    const message = refused(out, out, [page('index.html'), page('new.md'), page('en/index.md')]);
    expect(message).toContain(join(out, 'index.html'));
    expect(message).toContain(join(out, 'en', 'index.md'));
    expect(message).toContain('policygen did not write');
  });

  test('an output folder that is a file, or below one', () => {
    const folder = temporaryFolder({ dist: 'file' });
    expect(refused(folder, join(folder, 'dist'), [page('a.md')])).toMatch(/it is a file/);
    expect(refused(folder, join(folder, 'dist', 'x'), [page('a.md')])).toMatch(/ENOTDIR/);
  });

  test.runIf(process.platform === 'linux')('an output folder that cannot be made', () => {
    const message = refused(temporaryFolder(), '/proc/policygen/dist', [page('a.md')]);
    expect(message).toBe(
      'Cannot write /proc/policygen: there is no such file or folder (ENOENT). Nothing was changed.',
    );
  });

  test.each([
    '../out.html',
    '/etc/motd',
    'a/../../b',
    '.',
    '',
    'a//b',
    'C:x',
    'a\\b',
    'a\0b',
    '.policygen.json',
  ])('the path %j', (path) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'dist'));
    expect(refused(folder, join(folder, 'dist'), [page(path)])).toMatch(/it is no path inside/);
  });

  test('two files that are one on some systems', () => {
    const out = temporaryFolder();
    expect(refused(out, out, [page('EN/index.md'), page('en/index.md')])).toMatch(/twice/);
  });

  test('a folder of that name, or a file where a folder is needed', () => {
    const out = temporaryFolder({ 'index.html/x': '', en: '' });
    expect(refused(out, out, [page('index.html')])).toMatch(/folder or device of that name/);
    expect(refused(out, out, [page('en/index.html')])).toMatch(/is not a folder/);
  });

  test.each([
    ['<<<<<<< HEAD\n{}'],
    ['[]'],
    ['{"manifest": 3, "files": []}'],
    ['{"manifest": 2, "files": ["../victim"]}'],
    ['{"manifest": 1, "files": [null]}'],
    ['{"manifest": 1, "files": [{"path": "../victim", "sha256": ""}]}'],
  ])('a manifest that is none of ours: %s', (manifest) => {
    const folder = temporaryFolder({ victim: 'precious', 'dist/.policygen.json': manifest });
    expect(refused(folder, join(folder, 'dist'), [page('index.html')])).toMatch(/not a manifest/);
  });
});

describe('links', () => {
  test('a file link is not written through: foreign ones stop us, our own are replaced', () => {
    const folder = temporaryFolder({ precious: 'precious' });
    const out = join(folder, 'dist');
    mkdirSync(out);
    symlinkSync('../precious', join(out, 'index.html'));
    expect(() => writeOutput(out, [page('index.html')])).toThrow(/policygen did not write/);

    rmSync(join(out, 'index.html'));
    writeOutput(out, [page('index.html')]);
    rmSync(join(out, 'index.html'));
    symlinkSync('../precious', join(out, 'index.html'));
    writeOutput(out, [page('index.html', 'new')]);
    expect(lstatSync(join(out, 'index.html')).isFile()).toBe(true);
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
  });

  test('a folder link inside the output is not followed, neither to write nor to remove', () => {
    const folder = temporaryFolder({ 'elsewhere/index.html': 'precious' });
    const out = join(folder, 'dist');
    writeOutput(out, [page('index.html'), page('en/index.html')]);
    rmSync(join(out, 'en'), { recursive: true });
    symlinkSync('../elsewhere', join(out, 'en'));
    expect(() => writeOutput(out, [page('index.html'), page('en/index.html')])).toThrow(
      /en is a link/,
    );
    writeOutput(out, [page('index.html')]);
    expect(readFileSync(join(folder, 'elsewhere/index.html'), 'utf8')).toBe('precious');
  });

  test('the output folder itself may be a link, as on web servers', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'www'));
    symlinkSync('www', join(folder, 'dist'));
    writeOutput(join(folder, 'dist'), [page('index.html')]);
    expect(Object.keys(contentsOf(join(folder, 'www')))).toContain('index.html');
  });

  test('a second name of our file keeps the old content', () => {
    const folder = temporaryFolder();
    writeOutput(join(folder, 'dist'), [page('index.html', 'old')]);
    linkSync(join(folder, 'dist/index.html'), join(folder, 'kept'));
    writeOutput(join(folder, 'dist'), [page('index.html', 'new')]);
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('old');
  });
});
