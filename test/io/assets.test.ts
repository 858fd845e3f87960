import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readOwnFiles } from '../../src/io/own-files.js';
import { PACKAGE_ROOT } from '../../src/io/package-root.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { withOverrides } from '../../src/overrides/with-overrides.js';
import { put, temporaryFolder } from './temporary-folder.js';

const overridden = (folder: string) => withOverrides(shippedAssets(shop()), readOwnFiles(folder));

const shop = () =>
  temporaryFolder({
    'templates/sections/rights.md.hbs': 'shipped rights\r\nin two lines',
    'templates/sections/activities.md.hbs': 'shipped activities',
    'templates/layouts/page.css': '\ufeffbody {}',
    'templates/locales/da.yaml': 'title: Persondatapolitik',
    'templates/sections/.DS_Store': 'x',
    'data/services/one-com.json': '{}',
    'package.json': '{}',
  });

describe('shipped assets', () => {
  test('are found beside the compiled code', () => {
    expect(shippedAssets().read('package.json')).toBeNull();
    expect(PACKAGE_ROOT).toMatch(/[\\/]$/);
  });

  test('are read as text with line feeds and without a byte order mark', () => {
    const assets = shippedAssets(shop());
    expect(assets.read('templates/sections/rights.md.hbs')).toBe('shipped rights\nin two lines');
    expect(assets.read('templates/layouts/page.css')).toBe('body {}');
  });

  test('are listed by name, sorted, hidden files left out', () => {
    const assets = shippedAssets(shop());
    expect(assets.list('templates/sections')).toEqual(['activities.md.hbs', 'rights.md.hbs']);
    expect(assets.list('templates')).toEqual([]);
    expect(assets.list('templates/none')).toEqual([]);
  });

  test.each([
    'templates/none.md',
    'package.json',
    'templates/../package.json',
    '../templates/x',
    '/etc/passwd',
    'templates\\locales\\da.yaml',
    'templates/locales/da.yaml\0',
    'templates//locales/da.yaml',
    'templates/locales/da.yaml/more',
  ])('%j is none', (name) => {
    expect(shippedAssets(shop()).read(name)).toBeNull();
    expect(shippedAssets(shop()).list(name)).toEqual([]);
  });
});

describe('overrides', () => {
  test('replace the file of the same name and no other', () => {
    const own = temporaryFolder({ 'sections/rights.md.hbs': 'our rights' });
    const { assets, diagnostics } = overridden(own);
    expect(assets.read('templates/sections/rights.md.hbs')).toBe('our rights');
    expect(assets.read('templates/sections/activities.md.hbs')).toBe('shipped activities');
    expect(assets.read('data/services/one-com.json')).toBe('{}');
    expect(assets.list('templates/sections')).toEqual(['activities.md.hbs', 'rights.md.hbs']);
    expect(diagnostics).toEqual([]);
  });

  test('that replace nothing are reported with what was meant', () => {
    const own = temporaryFolder({
      'sections/righst.md.hbs': '',
      'page.css': '',
      'fonts/Havblik.woff2': 'wOF2',
      'data/services/one-com.json': '',
      'sections/.rights.md.hbs.swp': '',
      'sections/rights.md.hbs~': '',
    });
    const { diagnostics } = overridden(own);
    expect(
      diagnostics.map(({ file, rule, severity, help }) => [
        file.slice(own.length + 1).replaceAll('\\', '/'),
        rule,
        severity,
        help,
      ]),
    ).toEqual([
      [
        'data/services/one-com.json',
        'unknown-override',
        'warning',
        'Did you mean services/one-com.json?',
      ],
      ['fonts/Havblik.woff2', 'unknown-override', 'warning', expect.stringContaining('sections')],
      ['page.css', 'unknown-override', 'warning', 'Did you mean layouts/page.css?'],
      [
        'sections/righst.md.hbs',
        'unknown-override',
        'warning',
        'Did you mean sections/rights.md.hbs?',
      ],
    ]);
  });

  test('from no folder are an error', () => {
    const folder = temporaryFolder({ file: '' });
    expect(() => overridden(join(folder, 'none'))).toThrow(InputError);
    expect(() => overridden(join(folder, 'none'))).toThrow(/ENOENT/);
    expect(() => overridden(join(folder, 'file'))).toThrow(/it is a file, not a folder/);
  });

  test('may be links inside the folder, but not out of it or to nothing', () => {
    const secret = temporaryFolder({ secret: 'secret' });
    const own = temporaryFolder({ 'shared/rights': 'ours' });
    mkdirSync(join(own, 'sections'));
    mkdirSync(join(own, 'layouts'));
    mkdirSync(join(own, 'locales'));
    symlinkSync('../shared/rights', join(own, 'sections/rights.md.hbs'));
    symlinkSync(join(secret, 'secret'), join(own, 'sections/activities.md.hbs'));
    const { assets } = overridden(own);
    expect(assets.read('templates/sections/rights.md.hbs')).toBe('ours');
    expect(() => assets.read('templates/sections/activities.md.hbs')).toThrow(
      /a link that leads out of/,
    );
    // What has to be looked into is refused at once.
    symlinkSync(join(secret, 'secret'), join(own, 'layouts/page.css'));
    expect(() => overridden(own)).toThrow(/page\.css: it is a link that leads out of/);
    rmSync(join(own, 'layouts/page.css'));
    symlinkSync('nowhere', join(own, 'locales/da.yaml'));
    expect(() => overridden(own)).toThrow(/da\.yaml: it is gone, or a link to nothing/);
  });

  test('that are no UTF-8 or no file are errors that name them', () => {
    const own = temporaryFolder();
    put(join(own, 'locales/da.yaml'), '');
    mkdirSync(join(own, 'sections/rights.md.hbs'), { recursive: true });
    expect(overridden(own).assets.read('templates/sections/rights.md.hbs')).toContain('shipped');
    put(join(own, 'layouts/page.css'), 'x'.repeat(1_000_001));
    expect(() => overridden(own)).toThrow(/page\.css: it is larger/);
  });
});
