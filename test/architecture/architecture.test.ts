import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readText } from '../support/shipped.js';

interface Import {
  from: string;
  /** A path in src/, or the name of a package. */
  to: string;
  typeOnly: boolean;
}

const files: string[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort();

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const IMPORT =
  /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?'([^']+)';|\bimport\('([^']+)'\)/gm;

const imports: Import[] = files.flatMap((from) =>
  [...withoutComments(readText(`src/${from}`)).matchAll(IMPORT)].map(([, type, fixed, later]) => {
    const to = fixed ?? later ?? '';
    return {
      from,
      to: to.startsWith('.') ? posix.join(dirname(from), to).replace(/\.js$/, '.ts') : to,
      typeOnly: type !== undefined,
    };
  }),
);

const isInside = ({ to }: Import): boolean => to.endsWith('.ts') || to.startsWith('generated/');
const folderOf = (file: string): string => (file.includes('/') ? dirname(file).split('/')[0]! : '');
const named = ({ from, to }: Import): string => `${from} → ${to}`;

/**
 * Who may import whom: a row names the layers below it. `…type` means types only.
 * The stages stand in the order in which a policy passes through them.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  ground: ['generated'],
  diagnostics: ['ground'],
  generated: ['resolve type', 'ground'],
  source: ['ground', 'diagnostics'],
  // What a policy extends is a source like the policy itself.
  extend: ['ground', 'diagnostics', 'generated', 'source', 'resolve type'],
  // References can be followed only in a policy that is resolved.
  validate: ['ground', 'diagnostics', 'generated', 'source type', 'resolve', 'locale'],
  resolve: ['ground', 'diagnostics', 'generated', 'source type'],
  // The words of a language, and those of the vocabulary, are kept in YAML, so its reader is used for them.
  locale: ['ground', 'diagnostics', 'generated', 'source', 'resolve'],
  lint: ['ground', 'diagnostics', 'generated', 'source', 'resolve', 'locale'],
  compose: ['ground', 'diagnostics', 'generated', 'resolve', 'locale'],
  formats: ['ground', 'diagnostics', 'compose', 'locale'],
  // Turns the catalogue into pieces of a policy, and sets them into its text.
  services: [
    'ground',
    'diagnostics',
    'generated',
    'source',
    'lint',
    'resolve',
    'extend type',
    'pipeline',
  ],
  // What is written is a policy: it is read by the stages, and passes through none of them here.
  init: ['ground', 'diagnostics', 'source', 'locale', 'lint', 'services'],
  report: [
    'ground',
    'diagnostics',
    'source type',
    'resolve',
    'locale',
    'lint',
    'compose',
    'formats',
  ],
  // What an override folder holds, checked before any stage reads it.
  overrides: ['ground', 'diagnostics', 'generated', 'source'],
  io: ['ground', 'diagnostics', 'pipeline type', 'extend type'],
  cli: [
    'ground',
    'diagnostics',
    'io',
    'overrides',
    'pipeline',
    'lint',
    'services',
    'init',
    'report',
    'formats',
    'locale',
    'resolve',
  ],
};

/** Of the files directly in src/, one is the whole product on a screen and two are the public doors; the others are the floor. */
const ABOVE = ['check.ts', 'shared.ts', 'pipeline.ts', 'index.ts', 'core.ts'];

function layerOf(file: string): string {
  if (file === 'check.ts' || file === 'shared.ts') return 'pipeline';
  if (ABOVE.includes(file)) return file.replace('.ts', '');
  return folderOf(file) || 'ground';
}

/** Compiled from the schemas when the package is built; there is no source of them. */
const COMPILED = ['generated/validate-policy.ts', 'generated/validate-service.ts'];

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(150);
  const made = imports.filter((edge) => isInside(edge) && !files.includes(edge.to));
  expect([...new Set(made.map(({ to }) => to))].sort()).toEqual(COMPILED);
});

describe('imports go one way', () => {
  test.each(Object.entries(LAYERS))('from %s to what is below', (layer, allowed) => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      if (layerOf(from) !== layer || !isInside({ from, to, typeOnly })) return false;
      const target = layerOf(to);
      if (target === layer || allowed.includes(target)) return false;
      return !(typeOnly && allowed.includes(`${target} type`));
    });
    expect(wrong.map(named)).toEqual([]);
  });

  test('from the pipeline to stages, never to a disk or a terminal', () => {
    const wrong = imports.filter(
      ({ from, to }) => layerOf(from) === 'pipeline' && ['io', 'cli'].includes(layerOf(to)),
    );
    expect(wrong.map(named)).toEqual([]);
  });

  test('from nowhere to the command line', () => {
    const wrong = imports.filter(
      ({ from, to }) => layerOf(to) === 'cli' && layerOf(from) !== 'cli',
    );
    expect(wrong.map(named)).toEqual([]);
  });

  test('in no circle', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports)
      if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file))
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      else if (!done.has(file)) {
        for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/** One package, one owner, so that it can be replaced in one place. */
const OWNERS: Readonly<Record<string, (edge: Import) => boolean>> = {
  yaml: ({ from }) => from.startsWith('source/'),
  // The validator is compiled when the package is built; what runs has only its types.
  ajv: ({ from, typeOnly }) => from.startsWith('validate/') && typeOnly,
  handlebars: ({ from, typeOnly }) =>
    from === 'template-compiler.ts' ||
    (['templating.ts', 'compose/helpers.ts'].includes(from) && typeOnly),
  marked: ({ from }) => from.startsWith('formats/'),
  chokidar: ({ from }) => from === 'io/watch-files.ts',
  commander: ({ from }) => from.startsWith('cli/'),
  'fastest-levenshtein': ({ from }) => from.startsWith('diagnostics/'),
  '@noble/hashes': ({ from }) => from === 'formats/style-hash.ts',
  'github-slugger': ({ from }) => from === 'formats/odd-slug.ts',
  '@clack/prompts': ({ from }) => from === 'cli/terminal.ts',
  tinyglobby: ({ from }) => from === 'io/find-policies.ts',
};

/** `@noble/hashes/sha2.js` is of `@noble/hashes`. */
const packageOf = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');

describe('each package has one owner', () => {
  const foreign = imports.filter((edge) => !isInside(edge) && !edge.to.startsWith('node:'));

  test('and each owner is asked for', () => {
    const asked = (edges: Import[]) => [...new Set(edges.map(({ to }) => packageOf(to)))].sort();
    expect(asked(foreign)).toEqual(Object.keys(OWNERS).sort());
  });

  // They are in the bundle, so that an install brings the package and nothing else.
  test('and none is installed with the package', () => {
    const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as {
      dependencies?: object;
      devDependencies: object;
    };
    expect(Object.keys(dependencies ?? {})).toEqual([]);
    expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(Object.keys(OWNERS)));
  });

  test.each(Object.entries(OWNERS))('%s', (name, isOwner) => {
    const strangers = foreign.filter((edge) => packageOf(edge.to) === name && !isOwner(edge));
    expect(strangers.map(named)).toEqual([]);
  });
});

describe('the pipeline touches no disk, no clock, no network and no machine', () => {
  const pure = files.filter((file) => !/^(io|cli)\//.test(file));

  test('no module of Node but in io, cli and bin', () => {
    const wrong = imports.filter(({ from, to }) => pure.includes(from) && to.startsWith('node:'));
    expect(wrong.map(named)).toEqual([]);
  });

  test.each([
    ['process', /\bprocess\./],
    ['console', /\bconsole\./],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./],
    ['a civil date through Date', /\bnew Date\(/],
    ['chance', /\bMath\.random\b|\bcrypto\b/],
    ['the locale of the machine', /\.toLocale\w+\(|\blocaleCompare\(|\bIntl\./],
    ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    ['code from text', /\beval\(|\bnew Function\b/],
    ['timers', /\bset(Timeout|Interval|Immediate)\(/],
  ])('no use of %s', (_, pattern) => {
    const wrong = pure
      .filter((file) => !/^(generated|diagnostics)\//.test(file))
      .filter((file) =>
        pattern.test(withoutComments(readText(`src/${file}`)).replace(/'[^'\n]*'|`[^`]*`/g, "''")),
      );
    expect(wrong).toEqual([]);
  });
});

test('bin is a few lines that start the command line', () => {
  const text = readText('bin/policygen.js');
  expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(text.split('\n').length).toBeLessThan(10);
});

// A file that somebody cannot read in one go is two files.
test('no file is longer than 250 lines but those that are made', () => {
  const long = files
    .filter((file) => !file.startsWith('generated/') && file !== 'lint/rules/index.ts')
    .map((file) => [file, readText(`src/${file}`).split('\n').length - 1] as const)
    .filter(([, lines]) => lines > 250);
  expect(long).toEqual([]);
});

test('names of files are in kebab-case, and say what is in them', () => {
  const odd = files.filter(
    (file) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file),
  );
  expect(odd).toEqual([]);
  expect(files.filter((file) => /\b(utils?|common|misc|manager)\b/i.test(file))).toEqual([]);
});

test('what is made from the model is current', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/schema/build.mjs', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
