import { writeSync } from 'node:fs';
import { chunkLoader } from '../io/chunk-loader.js';
import { codeOf, exhaustedOf } from '../io/exhausted.js';
import { EXIT } from './exit-codes.js';
import type { main } from './main.js';
import { version } from './version.js';

/** Set by scripts/bundle/: a hash of all chunks. */
declare const BUILD: string;

/**
 * Starts the command line in the package, where it is made of chunks. V8 compiles this each time,
 * so there is little of it.
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
    const reason = exhaustedOf(error);
    if (reason === undefined) throw error;
    // The command says itself what stops it, once it could be read.
    process.exitCode = EXIT.inputOutput;
    say(2, `policygen: Cannot go on: ${reason}.\n`);
  }
}

async function run(
  folder: string,
  argv: readonly string[],
  fromNode: (name: string) => unknown,
): Promise<void> {
  // Scripts ask for the version, and wait for it.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    say(1, `${version()}\n`);
    return;
  }
  const chunks = chunkLoader(folder, BUILD, argv[0]?.replace(/^-+/, '') ?? '', fromNode);
  const program = chunks.load('main.cjs') as { main: typeof main };
  const { isDone, isTuned } = await program.main(argv);
  // V8 takes no code that was made with other wishes than those it starts with.
  if (!isTuned) chunks.keep();
  // Left alone, Node would wait for what V8 compiles and sweeps beside us, for nobody.
  if (isDone) process.exit();
}

/** Writes a few letters as `Output` does, of which there is nothing here yet. */
function say(descriptor: 1 | 2, text: string): void {
  try {
    writeSync(descriptor, text);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EAGAIN') (descriptor === 1 ? process.stdout : process.stderr).write(text);
    else if (code !== 'EPIPE') process.exitCode = EXIT.inputOutput;
  }
}
