// What nearly every run of the command line needs, in a few chunks without seams inside:
// to open many small ones takes as long as to run them.
import { relative } from 'node:path';
import { build } from 'esbuild';

/** What starts a run, and what the commands load that are run most. */
const ENTRIES = {
  main: ['src/cli/main.ts'],
  check: ['src/cli/check-all.ts'],
  build: ['src/cli/build-and-tell.ts'],
  many: ['src/cli/many/build-many.ts', 'src/io/find-policies.ts'],
  each: ['src/cli/many/build-each.ts', 'src/cli/many/build-in-turn.ts'],
};

/** What whoever loads a layer as a whole takes from it. */
const ALSO = {
  main: `export * from "./${ENTRIES.main[0]}";`,
  // Asked for by builds only, and by nearly all of them.
  build: 'export * from "templates";',
};

/**
 * The layers from the lowest up, and what belongs to them, unless a layer before has it. A run over
 * many policies in which nothing has changed needs of a check and of a build what is in the lowest.
 */
const LAYERS = {
  main: ({ main, check, build, many }, path) =>
    main.has(path) || (many.has(path) && (check.has(path) || build.has(path))),
  check: ({ check }, path) => check.has(path),
  build: ({ build }, path) => build.has(path),
  many: ({ many }, path) => many.has(path),
  each: ({ each }, path) => each.has(path),
};

/** The layers of the command line, and what bundles of its other modules need to know of them. */
export class Layers {
  /** The modules that are loaded when they are asked for, by the names of their chunks. */
  later = {};
  #options;
  #layerOf = new Map();
  /** The modules of each layer that others take from it. */
  #shared = new Map(Object.keys(LAYERS).map((layer) => [layer, new Set()]));

  /** @param options - for esbuild, with the plugins that all bundles of the command line have */
  static async sort(options) {
    const entryPoints = Object.values(ENTRIES).flat();
    const { metafile } = await build({ ...options, entryPoints, format: 'esm', splitting: true });
    return new Layers(options, metafile);
  }

  constructor(options, { inputs }) {
    this.#options = options;
    const needs = Object.fromEntries(
      Object.entries(ENTRIES).map(([name, entries]) => [name, neededBy(entries, inputs)]),
    );
    for (const path of Object.keys(inputs)) {
      const layer = Object.keys(LAYERS).find((name) => LAYERS[name](needs, path));
      if (layer !== undefined) this.#layerOf.set(path, layer);
    }
    for (const path of this.#layerOf.keys()) {
      for (const { path: to, kind } of inputs[path].imports) {
        if (kind !== 'dynamic-import') continue;
        const layer = this.#layerOf.get(to);
        if (layer !== undefined) this.#shared.get(layer).add(to);
        else if (inputs[to]) this.later[nameOf(to)] = `./${to}`;
      }
    }
  }

  /** Bundles them, after whatever takes modules from them. */
  async bundle() {
    const bundled = [];
    for (const layer of Object.keys(LAYERS).reverse()) bundled.push(await this.#bundle(layer));
    return bundled;
  }

  async #bundle(layer) {
    const { plugins, absWorkingDir } = this.#options;
    const modules = await Promise.all(
      // They were found in any order, and the same sources are to give the same chunks.
      [...this.#shared.get(layer)].sort().map(async (path, index) => ({
        path,
        names: (await this.#exportsOf(path)).map((name) => [name, `${name}_${index}`]),
      })),
    );
    const { outputFiles, metafile } = await build({
      ...this.#options,
      plugins: [this.plugin(layer), ...plugins],
      stdin: {
        contents: [
          ALSO[layer] ?? '',
          ...modules.map(({ path, names }) => {
            const list = names.map((each) => each.join(' as '));
            return `import { ${list.join(', ')} } from ${JSON.stringify(`./${path}`)};`;
          }),
          'export const shared = {',
          ...modules.map(({ path, names }) => {
            const list = names.map((each) => each.join(': '));
            return `${JSON.stringify(path)}: () => ({ ${list.join(', ')} }),`;
          }),
          '};',
        ].join('\n'),
        resolveDir: absWorkingDir,
      },
      format: 'cjs',
    });
    return { layer, text: outputFiles[0].text, output: Object.values(metafile.outputs)[0] };
  }

  /**
   * Makes a bundle take what is in layers from there.
   *
   * @param own - the layer that is bundled, if it is one
   */
  plugin(own) {
    const name = 'layers';
    const root = this.#options.absWorkingDir;
    return {
      name,
      setup: ({ onLoad, onResolve, resolve }) => {
        onResolve({ filter: /^[^/]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
          if (/\.cjs#/.test(path)) return { path, external: true };
          if (pluginData === name || kind === 'entry-point' || importer === '') return undefined;
          const found = await resolve(path, { kind, importer, resolveDir, pluginData: name });
          if (found.namespace !== 'file' || found.external) return undefined;
          const file = relative(root, found.path).replaceAll('\\', '/');
          const layer = this.#layerOf.get(file);
          if (layer === undefined && kind === 'dynamic-import' && own !== undefined) {
            return { path: `./${nameOf(file)}.cjs`, external: true };
          }
          if (layer === undefined || layer === own) return undefined;
          // A package goes where it is asked for; its own files are its own business.
          if (!file.startsWith('src/') && path.startsWith('.')) return undefined;
          this.#shared.get(layer).add(file);
          // Between layers the names are made constants once; elsewhere that is not worth a module.
          if (own === undefined) return { path: `./${layer}.cjs#${file}`, external: true };
          return { path: file, namespace: name };
        });
        onLoad({ filter: /./, namespace: name }, async ({ path }) => {
          const names = await this.#exportsOf(path);
          const from = JSON.stringify(`./${this.#layerOf.get(path)}.cjs#${path}`);
          return { contents: `export const { ${names.join(', ')} } = require(${from});` };
        });
      },
    };
  }

  async #exportsOf(path) {
    const { absWorkingDir, preserveSymlinks, outdir } = this.#options;
    const { metafile } = await build({
      absWorkingDir,
      preserveSymlinks,
      outdir,
      entryPoints: [path],
      format: 'esm',
      metafile: true,
      write: false,
    });
    return Object.values(metafile.outputs)[0].exports.filter((name) => name !== 'default');
  }
}

/** Modules and all that is loaded with them. */
function neededBy(entries, inputs) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path) || !inputs[path]) return;
    found.add(path);
    for (const { path: to, kind } of inputs[path].imports) if (kind !== 'dynamic-import') visit(to);
  };
  for (const entry of entries) visit(entry);
  return found;
}

/** The name of the chunk of a module or a package. */
const nameOf = (path) =>
  (/(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? /([^/]+)\.\w+$/.exec(path)[1])
    .replace(/^@/, '')
    .replace('/', '-');
