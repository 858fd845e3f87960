// Modules that are others in a bundle than in the sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the version in place of the module that reads it. */
export const versionOf = (root) => ({
  name: 'version',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]version\.ts$/ }, () => {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      return { contents: `export const version = () => ${JSON.stringify(version)};` };
    });
  },
});

/** Puts a path in place of the module that makes one of its address, which takes as long as to read a chunk. */
export const packageRoot = {
  name: 'package-root',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]io[\\/]package-root\.ts$/ }, () => ({
      contents: `import { join } from 'node:path'; export const PACKAGE_ROOT = join(__dirname, '../../');`,
    }));
  },
};

/** commander loads what starts processes, and all of Node's network with it, for commands that are programs. We have none. */
export const noProcesses = {
  name: 'no-processes',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};
