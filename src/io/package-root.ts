import { fileURLToPath } from 'node:url';

/**
 * The folder of the package, with a slash at its end: this file is `src/io/package-root.ts` in it,
 * and `lib/library/` is as deep. In the chunks of the command line a path stands in its place.
 */
export const PACKAGE_ROOT: string = fileURLToPath(new URL('../../', import.meta.url));
