// Bundles the program, with all that it needs, into lib/: the command line as chunks
// of CommonJS (lib/cli), the library as one module (lib/library), and the licences
// of the packages in them. Needs build/, where tsc has put the same code unbundled.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compileAssets } from './compile-assets.mjs';
import { laterRules } from './later-rules.mjs';
import { Layers } from './layers.mjs';
import { licencesOf } from './licences.mjs';
import { noProcesses, packageRoot, versionOf } from './replacements.mjs';
import { pruneTypes } from './types.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lib = join(root, 'lib');

/**
 * Modules of functions that most runs never call. In the command line each is a
 * chunk of its own, which is loaded when one of its functions is called.
 */
const SELDOM = {
  'template-compiler': 'src/template-compiler.ts',
  'read-located': 'src/source/read-located.ts',
  comments: 'src/source/comments.ts',
  'rule-words': 'src/lint/rule-words.ts',
  'find-errors': 'src/validate/find-errors.ts',
  'marked-inline': 'src/formats/marked-inline.ts',
  'odd-slug': 'src/formats/odd-slug.ts',
  'style-hash': 'src/formats/style-hash.ts',
  'with-overrides': 'src/overrides/with-overrides.ts',
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  legalComments: 'eof',
  preserveSymlinks: true,
  metafile: true,
  write: false,
  outdir: lib,
};

/** The same of what loads the chunks. */
const SELDOM_AT_START = { 'keep-code': 'src/io/keep-code.ts' };

/** What stands for `import.meta.url` in CommonJS. */
const HERE = '__here';

const small = { minifyWhitespace: true, minifySyntax: true };

const version = versionOf(root);
const made = compileAssets(root, join(lib, 'assets'));

/** Puts what was made of the assets in place of src/io/compiled-assets.ts. */
const assets = (templates) => ({
  name: 'assets',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]io[\\/]compiled-assets\.ts$/ }, () => ({
      contents: `${templates}\nexport const compiled = { ...${made.index}, template };`,
    }));
    onResolve({ filter: /^templates$/ }, () => ({ path: 'templates', namespace: 'made' }));
    onLoad({ filter: /./, namespace: 'made' }, () => ({
      contents: `const templates = ${made.templates};\nexport const template = (name) => templates[name];`,
    }));
  },
});

/** Puts in place of each seldom used module one that loads it. */
const seldom = (modules) => ({
  name: 'seldom',
  setup({ onLoad, onResolve }) {
    const names = new RegExp(`/(${Object.keys(modules).join('|')})\\.js$`);
    onResolve({ filter: names }, ({ path }) => ({
      path: names.exec(path)[1],
      namespace: 'seldom',
    }));
    onLoad({ filter: /./, namespace: 'seldom' }, async ({ path }) => {
      const exported = await exportsOf(modules[path]);
      return {
        contents: [
          `let at; const load = () => (at ??= require("./${path}.cjs"));`,
          ...exported.map((name) => `export const ${name} = (...of) => load().${name}(...of);`),
        ].join('\n'),
      };
    });
  },
});

async function exportsOf(entry) {
  const { metafile } = await build({ ...common, entryPoints: [entry], format: 'esm' });
  return Object.values(metafile.outputs)[0].exports;
}

const commandLine = {
  ...common,
  outdir: join(lib, 'cli'),
  external: ['./*.cjs'],
  define: { 'import.meta.url': HERE },
  plugins: [
    seldom(SELDOM),
    laterRules,
    noProcesses,
    version,
    packageRoot,
    assets('const template = (name) => require("./build.cjs").template(name);'),
  ],
};

/**
 * The chunks: the layers, and all others split as modules, which esbuild can, then made
 * CommonJS, which starts faster and whose code V8 can keep.
 */
async function bundleCommandLine() {
  const layers = await Layers.sort(commandLine);
  const others = await build({
    ...commandLine,
    plugins: [layers.plugin(), ...commandLine.plugins],
    entryPoints: {
      'build-thread': 'src/cli/many/thread.ts',
      ...SELDOM,
      ...layers.later,
    },
    format: 'esm',
    splitting: true,
  });
  const outputs = { ...others.metafile.outputs };
  const texts = new Map(others.outputFiles.map(({ path, text }) => [basename(path, '.js'), text]));
  for (const { layer, text, output } of await layers.bundle()) {
    texts.set(layer, text);
    outputs[`lib/cli/${layer}.js`] = output;
  }
  mkdirSync(join(lib, 'cli'), { recursive: true });
  const hash = createHash('sha256');
  for (const [name, text] of texts) {
    const chunk = await chunkOf(text);
    hash.update(chunk);
    writeFileSync(join(lib, 'cli', `${name}.cjs`), chunk);
  }
  return { metafile: { outputs }, hash: hash.digest('hex').slice(0, 16) };
}

async function chunkOf(module) {
  const renamed = module.replace(/(\bfrom\s*|\bimport\(?\s*)"(\.\/[^"]+)\.js"/g, '$1"$2.cjs"');
  const { code } = await transform(renamed, {
    ...small,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    charset: 'ascii',
    legalComments: 'eof',
    banner: module.includes(HERE)
      ? `const ${HERE} = require("node:url").pathToFileURL(__filename).href;`
      : '',
  });
  // What esbuild leaves are the letters in regular expressions and in comments.
  const ascii = code.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `(function (exports, require, module, __filename, __dirname) { ${ascii}\n})`;
}

async function bundleOthers(hash) {
  mkdirSync(join(lib, 'library'), { recursive: true });
  const start = {
    // Plainly told what it exports, so that V8 need not compile how else it could be.
    stdin: {
      contents: 'import { start } from "./src/cli/start.ts"; module.exports = { start };',
      resolveDir: root,
    },
    entryNames: 'cli/start',
    banner: { js: '"use strict";' },
    plugins: [version, seldom(SELDOM_AT_START)],
    external: ['./*.cjs'],
    format: 'cjs',
    define: { BUILD: JSON.stringify(hash) },
  };
  const atStart = {
    entryPoints: { 'cli/keep-code': SELDOM_AT_START['keep-code'] },
    format: 'cjs',
  };
  // Where the chunks look for what a thread of a build runs.
  const thread = {
    stdin: {
      contents: `
        import { createRequire } from 'node:module';
        import { fileURLToPath } from 'node:url';
        import { chunkLoader } from './src/io/chunk-loader.ts';
        const folder = fileURLToPath(new URL('.', import.meta.url));
        chunkLoader(folder, BUILD, 'build', createRequire(import.meta.url)).load('build-thread.cjs');`,
      resolveDir: root,
    },
    entryNames: 'cli/thread',
    format: 'esm',
    define: { BUILD: JSON.stringify(hash) },
  };
  // For platforms without Node.
  const core = {
    entryPoints: { core: 'src/core.ts' },
    format: 'esm',
    platform: 'browser',
    // There is CommonJS of packages in it, so tools that guess are told first what it is.
    banner: { js: 'export {};' },
  };
  const library = {
    // As deep as the sources, which find the package's folders from where they are.
    entryPoints: { 'library/index': 'src/index.ts' },
    format: 'esm',
    plugins: [assets('import { template } from "templates";')],
    // Packages of CommonJS ask for modules of Node.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  };
  const results = [];
  for (const options of [start, atStart, thread, core, library]) {
    const { outputFiles, metafile } = await build({ ...common, ...small, ...options });
    results.push(metafile);
    for (const { path, contents } of outputFiles) {
      writeFileSync(options.format === 'cjs' ? path.replace(/\.js$/, '.cjs') : path, contents);
    }
  }
  return results;
}

const { metafile, hash } = await bundleCommandLine();
const others = await bundleOthers(hash);
writeFileSync(join(lib, 'LICENSES.txt'), licencesOf(root, [metafile, ...others]));
pruneTypes(lib);
// For the test that looks at what each command loads.
writeFileSync(join(root, 'build/chunks.json'), JSON.stringify(metafile.outputs));
