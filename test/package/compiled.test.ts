import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { styleOf } from '../../src/formats/style.js';
import { listServices, readService, type Service } from '../../src/lint/catalogue.js';
import { soughtLaws } from '../../src/lint/laws.js';
import { readTransfers } from '../../src/lint/third-countries.js';
import { marked } from '../../src/locale/marks.js';
import { withOverrides } from '../../src/overrides/with-overrides.js';
import { build, check } from '../../src/pipeline.js';
import { readData } from '../../src/source/read-data.js';
import { policies } from '../properties/policy-arbitrary.js';
import { loadLibrary, PACKAGE } from '../support/package.js';
import { ASSETS, EXAMPLES, ROOT, readText } from '../support/shipped.js';

// What runs from the sources reads and compiles the assets; the package has them compiled.
const fromPackage = await loadLibrary();
const compiled = fromPackage.shippedAssets();

const names = ['templates', 'data'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/')),
);

// vitest lends modules a `require`, which Node does not.
test('Node itself can load the library, and everything it needs is in it', () => {
  const program = `import { check, shippedAssets } from './lib/library/index.js';
    const { diagnostics } = check({ file: 'policy.yaml', content: 'policygen: 0123\\n' }, shippedAssets());
    console.log(diagnostics.length > 0);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: PACKAGE,
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['true\n', '']);
});

test('the lists of the package are those of the folders', () => {
  const folders = new Set(names.map((name) => name.slice(0, name.lastIndexOf('/'))));
  expect(folders.size).toBeGreaterThan(5);
  for (const folder of folders)
    expect([folder, compiled.list(folder)]).toEqual([folder, ASSETS.list(folder)]);
  expect(compiled.list('data/nothing')).toEqual([]);
});

describe('compiled data are what their files say', () => {
  test.each(names.filter((name) => /\.(yaml|json)$/.test(name)))('%s', (name) => {
    expect(readData(compiled, name)).toEqual(readData(ASSETS, name));
  });

  test('and have no prototype to find names in', () => {
    const locale = compiled.compiled?.('templates/locales/da.yaml') as {
      vocabulary: Record<string, Record<string, string>>;
    };
    expect(locale.vocabulary.data?.name).toBeDefined();
    expect(locale.vocabulary.data?.constructor).toBeUndefined();
  });
});

describe('what is sought in all files of a folder stands ready', () => {
  test('the names of services, the laws that are sought, and what is used of the transfers', () => {
    expect(compiled.compiled?.('data/services')).toEqual(listServices(ASSETS));
    expect(compiled.compiled?.('data/laws')).toEqual(soughtLaws(ASSETS));
    expect(compiled.compiled?.('data/transfers')).toEqual(readTransfers(ASSETS));
  });

  test('the ids of a vocabulary that bear a mark', () => {
    let seen = 0;
    for (const file of ASSETS.list('data/vocabulary')) {
      const vocabulary = file.replace(/\.yaml$/, '');
      const entries = (readData(ASSETS, `data/vocabulary/${file}`) ?? {}) as Record<string, object>;
      const marks = new Set(Object.values(entries).flatMap((entry) => Object.keys(entry ?? {})));
      for (const mark of [...marks, 'nothing', 'constructor', '']) {
        const ids = [...marked(ASSETS, vocabulary, mark)];
        expect([vocabulary, mark, [...marked(compiled, vocabulary, mark)]]).toEqual([
          vocabulary,
          mark,
          ids,
        ]);
        seen += ids.length;
      }
    }
    expect(seen).toBeGreaterThan(500);
  });

  test('but not where somebody has a service of their own', () => {
    const [shipped] = listServices(ASSETS);
    const own = {
      ...(readService(ASSETS, shipped?.id ?? '') as Service),
      id: 'havmail',
      name: 'Havmail',
    };
    const { assets, diagnostics } = withOverrides(compiled, {
      names: ['services/havmail.json'],
      read: () => JSON.stringify(own),
      nameOf: (name) => name,
    });
    expect(diagnostics).toEqual([]);
    expect(listServices(assets).map(({ id }) => id)).toContain('havmail');
    expect(readService(assets, 'havmail')).toEqual(own);
    expect(listServices(compiled).map(({ id }) => id)).not.toContain('havmail');
  });
});

test('every template is compiled', () => {
  const templates = names.filter((name) => name.endsWith('.hbs'));
  expect(templates.length).toBeGreaterThan(20);
  for (const name of templates)
    expect([name, typeof compiled.compiled?.(name)]).toEqual([name, 'object']);
});

describe('the package builds what the sources build', () => {
  const options = { formats: ['html', 'markdown', 'fragment', 'json'] };
  test.each(EXAMPLES)('%s', (name) => {
    const input = { file: 'policy.yaml', content: readText(`examples/${name}/policy.yaml`) };
    const asked = { asOf: '2026-11-22' };
    const one = check(input, ASSETS, asked);
    const other = fromPackage.check(input, compiled, asked);
    expect(other.diagnostics).toEqual(one.diagnostics);
    expect(fromPackage.build(other, compiled, options).files).toEqual(
      build(one, ASSETS, options).files,
    );
  });
});

// Among them: a section whose template asks for nothing that a policy has is not run.
test('and so of policies at random', () => {
  const options = { formats: ['html', 'markdown', 'json'] };
  fc.assert(
    fc.property(policies, (policy) => {
      const input = { file: 'policy.yaml', content: JSON.stringify(policy) };
      const asked = { asOf: '2026-11-22' };
      const one = build(check(input, ASSETS, asked), ASSETS, options);
      const other = fromPackage.build(fromPackage.check(input, compiled, asked), compiled, options);
      expect(other).toEqual(one);
    }),
    { numRuns: 60, seed: 20261122, interruptAfterTimeLimit: 60_000 },
  );
});

test('the style sheet stands ready with its hash', () => {
  const name = 'templates/layouts/page.css';
  expect(compiled.compiled?.(name)).toEqual(styleOf(readText(name)));
});

test('a template of somebody else is compiled when it is used', () => {
  const own = 'templates/sections/rights.md.hbs';
  const assets = {
    ...compiled,
    read: (name: string) => (name === own ? '{{facts tranfers}}' : compiled.read(name)),
    compiled: (name: string) => (name === own ? undefined : compiled.compiled?.(name)),
  };
  const input = { file: 'policy.yaml', content: readText('examples/bakery/policy.yaml') };
  const checked = fromPackage.check(input, assets);
  expect(() => fromPackage.build(checked, assets, { formats: ['html'] })).toThrow(own);
  expect(() => fromPackage.build(checked, assets, { formats: ['html'] })).toThrow(
    fromPackage.InputError,
  );
});
