import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The folder of the package that the tests start and load: the repository, or where
 * `POLICYGEN_PACKAGE` says that one is installed (`npm run test:elsewhere`). No test
 * finds its way into bin/ or lib/ but through here.
 */
export const PACKAGE: string = resolve(
  process.env.POLICYGEN_PACKAGE ?? fileURLToPath(new URL('../../', import.meta.url)),
);

/** The command; it runs what `npm run build` compiled. */
export const BIN: string = join(PACKAGE, 'bin/policygen.js');

/** A file of the package as text. */
export const packageText = (name: string): string => readFileSync(join(PACKAGE, name), 'utf8');

/** The library, as a program that has installed it gets it. */
export const loadLibrary = (): Promise<typeof import('../../src/index.js')> =>
  import(pathToFileURL(join(PACKAGE, 'lib/library/index.js')).href);
