import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeOutput } from '../../src/io/write-output.js';
import { GOOD, policygen } from '../cli/policygen.js';
import { contentsOf, put, temporaryFolder } from './temporary-folder.js';

const page = (path: string, content = `<h1>Bageriet Havblik ${path}</h1>\n`) => ({ path, content });

/** Everything below a folder as a file system tells it apart: kind, inode, permissions, time, content. */
function stateOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { ino, mode, mtimeMs, size } = lstatSync(path);
      const content = entry.isSymbolicLink()
        ? readlinkSync(path)
        : entry.isFile()
          ? readFileSync(path, 'utf8')
          : 'folder';
      // Our files come into a folder, which moves its time and size.
      const times = entry.isDirectory() ? [ino, mode] : [ino, mode, mtimeMs, size];
      return [path.slice(folder.length + 1), [...times, content].join(' ')];
    }),
  );
}

/** A web space that had a life before policygen. */
function webSpace(): string {
  const folder = temporaryFolder({
    'out/.htaccess': 'Redirect 301 /privatliv /\n',
    'out/robots.txt': 'User-agent: *\n',
    'out/index.php': '<?php\n',
    'out/INDEX.htm': 'old\n',
    'out/.well-known/security.txt': 'Contact: mailto:hej@havblik.example\n',
    'out/en/menu.html': 'our menu\n',
    'out/images/kringle.svg': '<svg/>\n',
    'out/locked.txt': 'locked\n',
    'elsewhere/precious.html': 'precious\n',
  });
  const out = join(folder, 'out');
  mkdirSync(join(out, 'empty'));
  symlinkSync('../elsewhere', join(out, 'shared'));
  symlinkSync('../elsewhere/precious.html', join(out, 'link.html'));
  symlinkSync('nowhere', join(out, 'broken'));
  linkSync(join(out, 'robots.txt'), join(out, 'second-name.txt'));
  chmodSync(join(out, 'locked.txt'), 0o444);
  return folder;
}

describe('what others put into the output folder', () => {
  test.each([false, true])('stays as it was through every kind of build (force: %s)', (force) => {
    const folder = webSpace();
    const out = join(folder, 'out');
    const before = stateOf(folder);
    const kept = () =>
      Object.fromEntries(Object.entries(stateOf(folder)).filter(([name]) => name in before));
    writeOutput(out, [page('index.html'), page('en/index.html'), page('nl/index.html')], { force });
    expect(kept()).toEqual(before);
    writeOutput(out, [page('index.html', 'new')], { force });
    expect(kept()).toEqual(before);
    expect(Object.keys(stateOf(folder)).filter((name) => !(name in before))).toEqual([
      join('out', '.policygen.json'),
      join('out', 'index.html'),
    ]);
  });

  test('stays as it was through the commands, also where a policy lost a language', () => {
    const folder = webSpace();
    const before = stateOf(folder);
    put(join(folder, 'policy.yaml'), GOOD);
    for (const args of [[], ['--format', 'markdown'], ['--force', '--format', 'html']]) {
      const run = policygen(['build', 'policy.yaml', '--out', 'out', ...args], { cwd: folder });
      expect(run.status, run.stderr).toBe(0);
    }
    expect(stateOf(folder)).toMatchObject(before);
  });

  test('stops a build that would need its place, and nothing is changed', () => {
    const folder = webSpace();
    put(join(folder, 'out/index.html'), 'my shop\n');
    put(join(folder, 'policy.yaml'), GOOD);
    const before = stateOf(folder);
    const run = policygen(['build', 'policy.yaml', '--out', 'out'], { cwd: folder });
    expect(run.stderr).toContain(`Cannot write ${join('out', 'index.html')}: policygen did not`);
    expect(run.stderr).toContain('let --force replace it');
    expect(run.status).toBe(3);
    expect(stateOf(folder)).toEqual(before);
  });
});

describe('--force', () => {
  test('takes over a file that is in the way, says so once, and the file is ours from then on', () => {
    const cwd = temporaryFolder({
      'policy.yaml': GOOD,
      'dist/index.html': 'my shop\n',
      'dist/about.html': 'about us\n',
    });
    const forced = policygen(['build', 'policy.yaml', '--force'], { cwd });
    expect(forced.stderr).toMatch(/dist.index\.html +\S+ kB +taken over\n/);
    expect(forced.stderr).toMatch(/dist.index\.md +\S+ kB +written\n/);
    expect(forced.status).toBe(0);
    expect(contentsOf(cwd)[join('dist', 'index.html')]).toContain('<!DOCTYPE html>');
    expect(contentsOf(cwd)[join('dist', 'about.html')]).toBe('about us\n');
    const again = policygen(['build', 'policy.yaml'], { cwd });
    expect(again.stderr).toMatch(/index\.html +\S+ kB +unchanged\n/);
    expect(again.status).toBe(0);
  });

  test.skipIf(process.platform === 'win32')(
    'takes over a read-only file with its permissions, and leaves its second name alone',
    () => {
      const out = temporaryFolder({ 'index.html': 'my shop\n' });
      linkSync(join(out, 'index.html'), join(out, 'kept.html'));
      chmodSync(join(out, 'index.html'), 0o444);
      expect(writeOutput(out, [page('index.html')], { force: true })).toMatchObject([
        { path: 'index.html', state: 'taken over' },
      ]);
      expect(lstatSync(join(out, 'index.html')).mode & 0o777).toBe(0o444);
      expect(readFileSync(join(out, 'kept.html'), 'utf8')).toBe('my shop\n');
    },
  );

  test('takes over no link, be it to a file, out of the folder or to nothing', () => {
    const folder = temporaryFolder({ precious: 'precious' });
    const out = join(folder, 'out');
    mkdirSync(out);
    for (const target of ['../precious', 'nowhere']) {
      symlinkSync(target, join(out, 'index.html'));
      const before = stateOf(folder);
      expect(() => writeOutput(out, [page('index.html')], { force: true })).toThrow(
        /it is a link that policygen did not make/,
      );
      expect(stateOf(folder)).toEqual(before);
      rmSync(join(out, 'index.html'));
    }
  });

  test('takes over no folder, nothing behind a link, and no manifest that is not ours', () => {
    const folder = temporaryFolder({
      'one/index.html/x': 'x',
      'two/en': 'a file',
      'elsewhere/index.html': 'precious',
      'three/x': '',
      'four/.policygen.json': 'mine',
    });
    symlinkSync('../elsewhere', join(folder, 'three/en'));
    const before = stateOf(folder);
    const build = (name: string) => () =>
      writeOutput(join(folder, name), [page('index.html'), page('en/index.html')], { force: true });
    expect(build('one')).toThrow(/folder or device of that name/);
    expect(build('two')).toThrow(/en is not a folder/);
    expect(build('three')).toThrow(/en is a link/);
    expect(build('four')).toThrow(/not a manifest of policygen/);
    expect(stateOf(folder)).toEqual(before);
  });

  test('never removes what others put where an old page of ours stood in a folder', () => {
    const out = temporaryFolder();
    writeOutput(out, [page('index.html'), page('en/index.html')]);
    put(join(out, 'en/menu.html'), 'our menu\n');
    writeOutput(out, [page('index.html')], { force: true });
    expect(contentsOf(out)[join('en', 'menu.html')]).toBe('our menu\n');
  });
});
