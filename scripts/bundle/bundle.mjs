import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compileAssets } from './compile-assets.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lib = join(root, 'lib');
const own = (name) => import(new URL(`../../build/${name}`, import.meta.url).href);
const { readSource } = await own('source/read-source.js');
const { compileToCode } = await own('template-compiler.js');
const { kindOf } = await own('template-kinds.js');

const assets = compileAssets(root, join(lib, 'assets'), { readSource, compileToCode, kindOf });

const LAZY = ['template-compiler', 'source/read-located', 'source/comments', 'validate/find-errors'];
const withAssets = {
  name: 'assets',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]io[\\/]compiled-assets\.ts$/ }, () => ({
      contents: assets,
      loader: 'js',
    }));
  },
};
const withoutProcesses = {
  name: 'without-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer)
        ? { path: 'child_process', namespace: 'none' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};
const lazily = {
  name: 'lazily',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: new RegExp(`/(${LAZY.map((name) => name.split('/').pop()).join('|')})\\.js$`) },
      ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace(/\.js$/, '.ts')),
        namespace: 'later',
      }),
    );
    onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => {
      const { metafile } = await build({
        entryPoints: [path],
        bundle: true,
        write: false,
        format: 'esm',
        metafile: true,
        platform: 'node',
      });
      const names = Object.values(metafile.outputs)[0].exports;
      const chunk = `./${/([\w-]+)\.ts$/.exec(path)[1]}.cjs`;
      return {
        contents: names
          .map(
            (n) =>
              `export const ${n} = (...args) => require(${JSON.stringify(chunk)}).${n}(...args);`,
          )
          .join('\n'),
        loader: 'js',
      };
    });
  },
};
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  write: false,
  metafile: true,
  charset: 'ascii',
  legalComments: 'eof',
  absWorkingDir: root,
  outdir: join(lib, 'cli'),
  external: ['./*.cjs'],
  preserveSymlinks: true,
};

const cli = await build({
  ...common,
  entryPoints: {
    main: 'src/cli/main.ts',
    ...Object.fromEntries(LAZY.map((n) => [n.split('/').pop(), `src/${n}.ts`])),
  },
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  plugins: [withAssets, withoutProcesses, lazily],
});
mkdirSync(join(lib, 'cli'), { recursive: true });
for (const { path, text } of cli.outputFiles) {
  const { code } = await transform(
    text.replaceAll(/(\bfrom\s*|\bimport\(?\s*)"(\.\/[^"]+)\.js"/g, '$1"$2.cjs"'),
    {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      supported: { 'dynamic-import': false },
      minifyWhitespace: true,
      minifySyntax: true,
      minifyIdentifiers: !!process.env.MINID,
      charset: 'ascii',
      legalComments: 'eof',
      define: { 'import.meta.url': '__url' },
      banner: text.includes('import.meta.url')
        ? 'const __url=require("node:url").pathToFileURL(__filename).href;'
        : '',
    },
  );
  const ascii = code.replace(
    /[^\0-\x7f]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path.replace(/\.js$/, '.cjs'), ascii);
  console.log(relative(root, path), code.length);
}
const start = await build({
  ...common,
  entryPoints: ['src/cli/start.ts'],
  format: 'cjs',
  minifyWhitespace: true,
  minifySyntax: true,
});
writeFileSync(join(lib, 'cli/start.cjs'), start.outputFiles[0].text);
const api = await build({
  ...common,
  outdir: lib,
  entryPoints: ['src/index.ts'],
  format: 'esm',
  plugins: [withAssets],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'eof',
});
for (const { path, contents } of api.outputFiles) writeFileSync(path, contents);
mkdirSync(join(root, 'build'), { recursive: true });
writeFileSync(join(root, 'build/metafile.json'), JSON.stringify(cli.metafile));
