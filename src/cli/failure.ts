import { CommanderError } from 'commander';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { InputError } from '../errors.js';
import { isExhausted, reasonOf } from '../io/fs-errors.js';
import { EXIT } from './exit-codes.js';
import { Interrupted } from './interrupted.js';
import type { Session } from './session.js';
import { version } from './version.js';

/** Says what ended a command, where that has not been said, and gives the exit code for it. */
export function reportFailure(session: Pick<Session, 'err'>, error: unknown): number {
  if (error instanceof Interrupted) return error.exitCode;
  // Commander has said it, be it the help that was asked for or what was wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.misuse;
  if (error instanceof InputError) {
    session.err(`policygen: ${escapeForTerminal(error.message)}\n`);
    return EXIT.inputOutput;
  }
  // Wherever it strikes, also while our own files are read, it is the machine's.
  if (isExhausted(error)) {
    session.err(`policygen: Cannot go on: ${escapeForTerminal(reasonOf(error))}.\n`);
    return EXIT.inputOutput;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  session.err(
    'policygen: This is a bug of ours and no fault of your policy. Please report it with what follows.\n' +
      `policygen ${version()}, Node ${process.version}, ${process.platform}\n` +
      `${trace.split('\n').map(escapeForTerminal).join('\n')}\n`,
  );
  return EXIT.bug;
}
