import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { environment, type Ran, run } from '../ci/run.js';
import { pack } from '../support/pack.js';
import { PACKAGE } from '../support/package.js';
import { ROOT, readText } from '../support/shipped.js';

vi.setConfig({ testTimeout: 120_000 });

interface Manifest {
  name: string;
  exports: Record<string, unknown>;
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  repository: { url: string };
}
const manifest = JSON.parse(readText('package.json')) as Manifest;

/** A program's folder, in which the packed package is installed. */
let program: string;
let tarball: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  program = mkdtempSync(join(tmpdir(), 'cake-orders-'));
  env = environment({
    npm_config_userconfig: join(program, 'npmrc'),
    npm_config_update_notifier: 'false',
    // Nothing here asks a registry; where one were asked, it would not answer.
    npm_config_registry: 'http://127.0.0.1:9/',
  });
  tarball = await pack(PACKAGE, join(program, 'packed'), env);
  const unpacked = await run('tar', ['-xzf', tarball], { cwd: program, env });
  if (unpacked.status !== 0) throw new Error(unpacked.stderr);
  const modules = join(program, 'node_modules');
  mkdirSync(dirname(join(modules, manifest.name)), { recursive: true });
  cpSync(join(program, 'package'), join(modules, manifest.name), { recursive: true });
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  writeFileSync(join(program, 'package.json'), '{ "type": "module" }');
  cpSync(join(ROOT, 'test/package/consumer'), program, { recursive: true });
}, 120_000);
afterAll(() => rmSync(program, { recursive: true, force: true }));

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => join(ROOT, 'node_modules', name);

/** Runs a command of a development dependency. */
function tool(folder: string, command: string, args: readonly string[], cwd: string): Promise<Ran> {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { bin } = JSON.parse(text) as { bin: Record<string, string> };
  const path = join(folder, bin[command] ?? '');
  return run(process.execPath, [path, ...args], { cwd, env });
}

describe('the tools that look at packages find nothing', () => {
  test('publint', async () => {
    const { messages } = await publint({
      pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
      level: 'suggestion',
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  test('are-the-types-wrong', async () => {
    const args = [
      '--no-definitely-typed',
      '--ignore-rules',
      'cjs-resolves-to-esm',
      'no-resolution',
      '--format',
    ];
    const { status, stdout } = await tool(
      dirname(require.resolve('@arethetypeswrong/cli/package.json')),
      'attw',
      [tarball, ...args, 'json'],
      program,
    );
    const { analysis, problems } = JSON.parse(stdout) as {
      analysis: { entrypoints: object; types: unknown };
      problems: object;
    };
    expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys(manifest.exports));
    expect(analysis.types).toEqual({ kind: 'included' });
    // Every Node that we support can `require` an ES module.
    expect(problems).toEqual({
      CJSResolvesToESM: [
        { kind: 'CJSResolvesToESM', entrypoint: '.', resolutionKind: 'node16-cjs' },
        { kind: 'CJSResolvesToESM', entrypoint: './core', resolutionKind: 'node16-cjs' },
      ],
      // Node 10 knew no exports; we support none that old.
      NoResolution: [
        { kind: 'NoResolution', entrypoint: './core', resolutionKind: 'node10' },
        { kind: 'NoResolution', entrypoint: './assets.json', resolutionKind: 'node10' },
      ],
    });
    expect(status).toBe(0);
  });

  test('knip', async () => {
    const args = ['--no-progress', '--treat-config-hints-as-errors'];
    const { status, stdout, stderr } = await tool(folderOf('knip'), 'knip', args, ROOT);
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('the types of the public API', () => {
  test.each([
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])('allow what is right and refuse what is wrong (%s, %s)', async (module, resolution) => {
    const options = {
      target: 'es2023',
      lib: 'es2023',
      types: '',
      module,
      moduleResolution: resolution,
      outDir: `compiled-${resolution}`,
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    const compiled = await tool(
      folderOf('typescript'),
      'tsc',
      [...args, '--strict', '--exactOptionalPropertyTypes', 'right.ts', 'wrong.ts'],
      program,
    );
    expect(compiled.stdout).toBe('');
    expect(compiled.status).toBe(0);

    // What compiles also runs.
    const line = `import { results } from './compiled-${resolution}/right.js';
      console.log(JSON.stringify(results));`;
    const ran = await run(process.execPath, ['--input-type=module', '-e', line], {
      cwd: program,
      env,
    });
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toEqual({
      found: expect.any(Array),
      paths: ['index.html', 'index.md', 'fragment.html'].map(() => expect.any(String)),
      blocks: expect.any(Number),
      explained: 'The folder has no such section.',
      errors: expect.arrayContaining(['error missing-key']),
    });
  });

  test('the program of the README runs', async () => {
    const [, text = ''] =
      /## As a library[^#]*?```js\n([\s\S]*?)```/.exec(readText('README.md')) ?? [];
    expect(text).toContain(`from '${manifest.name}'`);
    cpSync(join(ROOT, 'examples/bakery/policy.yaml'), join(program, 'policy.yaml'));
    writeFileSync(join(program, 'readme.js'), text);
    const ran = await run(process.execPath, ['readme.js'], { cwd: program, env });
    expect(ran).toEqual({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^index\.html \d+\nindex\.md \d+\n/),
    });
  });
});

describe('the manifest', () => {
  test('names what is there: every entry can be read from the package', async () => {
    const names = Object.keys(manifest.exports).map((path) => path.replace('.', manifest.name));
    const line = `for (const name of ${JSON.stringify(names)}) console.log(import.meta.resolve(name));`;
    const at = { cwd: program, env };
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', line], at);
    const files = stdout.trim().split('\n');
    expect(files).toHaveLength(names.length);
    for (const file of files) expect(existsSync(new URL(file)), file).toBe(true);
  });

  test('runs nothing on the machine of those who install it', () => {
    const shipped = JSON.parse(
      readFileSync(join(program, 'package/package.json'), 'utf8'),
    ) as Manifest;
    const own = Object.keys(shipped.scripts).filter((name) =>
      /^(pre|post)?install$|^(pre|post)?prepare$|^(pre|post)?uninstall$|^dependencies$/.test(name),
    );
    expect(own).toEqual([]);
    // npm compiles such a file without being asked.
    expect(existsSync(join(program, 'package/binding.gyp'))).toBe(false);
  });

  test('asks nobody to run a script of a package that it needs', () => {
    const lock = JSON.parse(readText('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean; hasInstallScript?: boolean }>;
    };
    const running = Object.entries(lock.packages)
      .filter(([, { dev, optional, hasInstallScript }]) => hasInstallScript && !dev && !optional)
      .map(([path]) => path);
    expect(running).toEqual([]);
  });
});
