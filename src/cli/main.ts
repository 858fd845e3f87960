import { reportFailure } from './failure.js';
import { createProgram } from './program.js';
import { openSession } from './session.js';

/**
 * Runs the command line and sets `process.exitCode`; never throws.
 *
 * @param argv - the arguments without the program's own name
 */
export async function main(argv: readonly string[]): Promise<Ended> {
  const session = openSession();
  try {
    await createProgram(session, argv[0]).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    session.exitCode = reportFailure(session, error);
  }
  const isDone = await session.close();
  process.exitCode = session.ended ?? session.exitCode;
  return { isDone, isTuned: session.isTuned };
}

export interface Ended {
  /** Whether nothing is left to wait for, so that the process may be ended. */
  isDone: boolean;
  /** Whether V8 was asked to work otherwise than it does by itself. */
  isTuned: boolean;
}
