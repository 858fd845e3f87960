import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { contentsOf, put } from '../io/temporary-folder.js';
import { ASSETS } from '../support/shipped.js';
import { BROKEN, GOOD } from './policygen.js';
import { PATIENCE, watching } from './watching.js';

vi.setConfig({ testTimeout: 120_000 });

const named = (name: string): string => GOOD.replace('Havblik', name);

/** The end of it is another one, and it is a whole policy also where it is cut off. */
const SHORT = GOOD.slice(0, GOOD.indexOf('rights: statutory'));

type Save = (path: string, text: string) => void | Promise<void>;

/** How programs write a text into a file. */
const SAVES: Record<string, Save> = {
  'writing into the file': (path, text) => writeFileSync(path, text),
  'renaming a new file over it (Vim, JetBrains)': (path, text) => {
    writeFileSync(`${path}.4913`, text);
    renameSync(`${path}.4913`, path);
  },
  'renaming it to a backup, then writing a new one (Emacs)': (path, text) => {
    renameSync(path, `${path}~`);
    writeFileSync(path, text);
  },
  'emptying it, and writing it a while later': async (path, text) => {
    writeFileSync(path, '');
    await wait(60);
    writeFileSync(path, text);
  },
  'writing one half and then the other': async (path, text) => {
    const descriptor = openSync(path, 'w');
    writeSync(descriptor, text.slice(0, text.length / 2));
    await wait(60);
    writeSync(descriptor, text.slice(text.length / 2));
    closeSync(descriptor);
  },
  'removing it and making it again': async (path, text) => {
    unlinkSync(path);
    await wait(400);
    writeFileSync(path, text);
  },
  'removing its folder and making it again': async (path, text) => {
    const folder = dirname(path);
    rmSync(folder, { recursive: true });
    await wait(400);
    mkdirSync(folder);
    writeFileSync(path, text);
  },
  'moving its folder away and another to its place (a checkout)': (path, text) => {
    const folder = dirname(path);
    mkdirSync(`${folder}.new`);
    writeFileSync(join(`${folder}.new`, 'policy.yaml'), text);
    renameSync(folder, `${folder}.old`);
    renameSync(`${folder}.new`, folder);
    rmSync(`${folder}.old`, { recursive: true });
  },
};

describe('after every kind of save the output is that of a clean build', () => {
  test.each(Object.entries(SAVES))('%s', async (_, save) => {
    const watch = await watching({ 'shop/policy.yaml': GOOD }, ['shop/policy.yaml']);
    const policy = watch.at('shop/policy.yaml');
    await save(policy, named('Solnedgang'));
    await watch.settled('shop/policy.yaml');
    expect(watch.read('dist/index.html')).toContain('Bageriet Solnedgang ApS');
    // What was seen once may have cost the watcher its sight.
    await save(policy, SHORT);
    await watch.settled('shop/policy.yaml');
    await save(policy, named('Morgenrøde'));
    await watch.settled('shop/policy.yaml');
    expect(watch.read('dist/index.html')).toContain('Bageriet Morgenrøde ApS');
  });
});

test('half of a file never gets on the page, also where it is a policy of its own', async () => {
  const watch = await watching({ 'policy.yaml': GOOD }, ['policy.yaml']);
  const [first, second] = GOOD.split(/(?=^rights:)/m) as [string, string];
  for (let attempt = 1; ; attempt++) {
    const builds = watch.builds();
    const file = openSync(watch.at('policy.yaml'), 'w');
    const start = performance.now();
    writeSync(file, first.replace('Havblik', `Havblik ${attempt}`));
    await wait(20);
    writeSync(file, second);
    const took = performance.now() - start;
    closeSync(file);
    await watch.settled('policy.yaml');
    await vi.waitFor(() => expect(watch.builds()).toBeGreaterThan(builds), PATIENCE);
    // On a machine under load we may be too slow for the test to mean anything.
    if (took > 60) continue;
    expect(watch.builds()).toBe(builds + 1);
    break;
  }
});

test('a policy that became shorter is built when it stays so', async () => {
  const watch = await watching({ 'policy.yaml': GOOD }, ['policy.yaml']);
  writeFileSync(watch.at('policy.yaml'), SHORT);
  await watch.settled('policy.yaml');
  await watch.said(/policy\.yaml: \d files? written/);
  expect(watch.builds()).toBe(1);
});

test('200 saves in a second: the last one is built last, and not each', async () => {
  const watch = await watching({ 'policy.yaml': GOOD }, ['policy.yaml']);
  for (let save = 1; save <= 200; save++) {
    writeFileSync(watch.at('policy.yaml'), named(`Havblik ${save}`));
    await wait(5);
  }
  await watch.settled('policy.yaml');
  expect(watch.read('dist/index.html')).toContain('Havblik 200 ApS');
  expect(watch.builds()).toBeLessThan(60);
});

test('a policy broken and mended between saves', async () => {
  const watch = await watching({ 'policy.yaml': GOOD }, ['policy.yaml']);
  const good = contentsOf(watch.at('dist'));
  writeFileSync(watch.at('policy.yaml'), BROKEN);
  await watch.said(/policy\.yaml:\d+:\d+ [\s\S]*policy\.yaml: 1 error; dist stays as it was/);
  expect(contentsOf(watch.at('dist'))).toEqual(good);
  writeFileSync(watch.at('policy.yaml'), named('Solnedgang'));
  await watch.settled('policy.yaml');
});

describe('overrides', () => {
  const LAYOUT = ASSETS.read('templates/layouts/page.html.hbs') ?? '';

  test('broken, mended, removed and made again', async () => {
    const watch = await watching({ 'policy.yaml': GOOD, 'own/layouts/page.html.hbs': LAYOUT }, [
      'policy.yaml',
      '--overrides',
      'own',
    ]);
    const good = contentsOf(watch.at('dist'));
    const layout = watch.at('own/layouts/page.html.hbs');

    writeFileSync(layout, LAYOUT.replace('{{/if}}', '{{/unless}}'));
    await watch.said(/policy\.yaml \(own\/layouts\/page\.html\.hbs\): .*dist stays as it was/);
    expect(contentsOf(watch.at('dist'))).toEqual(good);

    writeFileSync(layout, LAYOUT.replace('<main', '<main class="wide"'));
    await watch.settled('policy.yaml', 'own');
    expect(watch.read('dist/index.html')).toContain('<main class="wide"');

    rmSync(watch.at('own'), { recursive: true });
    await watch.said(/Cannot read the override folder own: .*dist stays as it was/);
    put(layout, LAYOUT.replace('<main', '<main class="narrow"'));
    await watch.settled('policy.yaml', 'own');
    put(layout, LAYOUT);
    await watch.settled('policy.yaml', 'own');
    expect(contentsOf(watch.at('dist'))).toEqual(good);
  });

  test('a locale that replaces some words is read again', async () => {
    const locale = ASSETS.read('templates/locales/da.yaml') ?? '';
    const watch = await watching({ 'policy.yaml': GOOD, 'own/locales/da.yaml': locale }, [
      'policy.yaml',
      '--overrides',
      'own',
    ]);
    const words = locale.replaceAll('Klage', 'Hvor du kan klage');
    expect(words).not.toBe(locale);
    writeFileSync(watch.at('own/locales/da.yaml'), words);
    await watch.settled('policy.yaml', 'own');
    expect(watch.read('dist/index.html')).toContain('Hvor du kan klage');
  });
});

test.each([['.'], ['own/dist']])(
  'its own output in a watched folder is no change: %s',
  async (out) => {
    const watch = await watching(
      { 'policy.yaml': GOOD, 'own/layouts/page.css': 'body { color: black }' },
      ['policy.yaml', '--overrides', 'own', '--out', out],
    );
    writeFileSync(watch.at('policy.yaml'), named('Solnedgang'));
    await watch.said(/policy\.yaml: \d files? written/);
    await wait(1500);
    expect(watch.builds()).toBe(1);
  },
);
