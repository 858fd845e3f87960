import { chunkLoader } from '../io/chunk-loader.js';
import { isExhausted, reasonOf } from '../io/fs-errors.js';
import { EXIT } from './exit-codes.js';
import type { main } from './main.js';
import { isClosed, Output } from './output.js';
import { version } from './version.js';

/** Set by scripts/bundle/: a hash of all chunks. */
declare const BUILD: string;

/**
 * Starts the command line in the package, where it is made of chunks.
 *
 * @param folder - where the chunks are
 * @param argv - the arguments without the program's own name
 * @param fromNode - gives the modules of Node
 */
export async function start(
  folder: string,
  argv: readonly string[],
  fromNode: (name: string) => unknown,
): Promise<void> {
  try {
    await run(folder, argv, fromNode);
  } catch (error) {
    // The command says itself what stops it, once it could be read.
    if (!isExhausted(error)) throw error;
    process.stderr.write(`policygen: Cannot go on: ${reasonOf(error)}.\n`);
    process.exitCode = EXIT.inputOutput;
  }
}

async function run(
  folder: string,
  argv: readonly string[],
  fromNode: (name: string) => unknown,
): Promise<void> {
  // Scripts ask for the version, and wait for it.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    const out = new Output(1, (error) => {
      if (!isClosed(error)) process.exitCode = EXIT.inputOutput;
    });
    out.write(`${version()}\n`);
    return;
  }
  const chunks = chunkLoader(folder, BUILD, argv[0]?.replace(/^-+/, '') ?? '', fromNode);
  const program = loaded(() => chunks.load('main.cjs') as { main: typeof main });
  if (program === undefined) return;
  const { isDone, isTuned } = await program.main(argv);
  // V8 takes no code that was made with other wishes than those it starts with.
  if (!isTuned) chunks.keep();
  // Left alone, Node would wait for what V8 compiles and sweeps beside us, for nobody.
  if (isDone) process.exit();
}

/** What was loaded, or nothing where the machine has run out of something: what says so otherwise is not there yet. */
function loaded<T>(load: () => T): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!isExhausted(error)) throw error;
    new Output(2, () => {}).write(`policygen: Cannot go on: ${reasonOf(error)}.\n`);
    process.exitCode = EXIT.inputOutput;
    return undefined;
  }
}
