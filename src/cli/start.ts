import { chunkLoader } from '../io/chunk-loader.js';
import type { main } from './main.js';

/**
 * Starts the command line in the package, where it is made of chunks.
 *
 * @param folder - where the chunks are
 * @param argv - the arguments without the program's own name
 */
export async function start(folder: string, argv: readonly string[]): Promise<void> {
  const chunks = chunkLoader(folder, argv[0] ?? '');
  const program = chunks.load('main.cjs') as { main: typeof main };
  await program.main(argv);
  chunks.keep();
}
