import type { Readable } from 'node:stream';
import { reasonOf } from '../io/fs-errors.js';
import type { Interruptible } from '../io/interruptible.js';
import { wantsColour } from './colours.js';
import { EXIT } from './exit-codes.js';
import { reportFailure } from './failure.js';
import { Interrupted } from './interrupted.js';
import { isClosed, Output } from './output.js';

type Channel = 'out' | 'err';

/** One run of the command line: where it reads and writes, and how it ends. Ctrl-C and SIGTERM stop it with an `Interrupted`. */
export interface Session extends Interruptible {
  readonly stdin: Readable & { isTTY?: boolean };
  /** Data goes to standard output. */
  out(text: string): void;
  /** Talk goes to standard error. */
  err(text: string): void;
  /** How text for a channel may look. */
  look(channel: Channel): { colour: boolean; width?: number };
  /** `--color` or `--no-color`, where one was given. */
  colourFlag: boolean | undefined;
  /** Set where V8 was asked to work otherwise than it does by itself. */
  isTuned: boolean;
  /** What the command says about itself. */
  exitCode: number;
  /** Set where the run ended otherwise: interrupted, by a bug, with output that failed. */
  ended: number | undefined;
  /**
   * Waits until everything is written and gives the signals back.
   *
   * @returns whether nothing is left to wait for, so that the process may be ended
   */
  close(): Promise<boolean>;
}

/**
 * A session over this process. It never calls `process.exit`, which would cut what
 * waits in a stream.
 */
export function openSession(): Session {
  let controller: AbortController | undefined;
  let interrupted: Interrupted | undefined;
  const abort = (exitCode: number): void => {
    interrupted ??= new Interrupted(exitCode);
    controller?.abort(interrupted);
  };
  const out = new Output(1, (error) => onOutputError('out', error));
  const err = new Output(2, (error) => onOutputError('err', error));

  const session: Session = {
    // Node sets a stream up when it is first asked for.
    get stdin() {
      return process.stdin;
    },
    out: (text) => out.write(text),
    err: (text) => err.write(text),
    look(channel) {
      const { isTerminal, columns } = channel === 'out' ? out : err;
      const colour = wantsColour({ flag: session.colourFlag, env: process.env, isTerminal });
      return columns > 0 ? { colour, width: columns } : { colour };
    },
    colourFlag: undefined,
    get signal() {
      if (controller === undefined) {
        controller = new AbortController();
        if (interrupted) controller.abort(interrupted);
      }
      return controller.signal;
    },
    throwIfAborted() {
      if (interrupted) throw interrupted;
    },
    isTuned: false,
    exitCode: EXIT.ok,
    ended: undefined,
    async close() {
      await Promise.all([out.flush(), err.flush()]);
      for (const [event, listener] of signals) process.off(event, listener);
      process.off('uncaughtException', onBug);
      return !out.hasStream && !err.hasStream;
    },
  };

  const end = (exitCode: number) => () => {
    session.ended = exitCode;
    abort(exitCode);
  };
  // A second Ctrl-C finds no listener and ends us the hard way.
  const signals = [
    ['SIGINT', end(EXIT.interrupted)],
    ['SIGTERM', end(EXIT.terminated)],
  ] as const;
  for (const [event, listener] of signals) process.once(event, listener);

  const onBug = (error: unknown) => {
    end(reportFailure(session, error))();
  };
  process.on('uncaughtException', onBug);

  const onOutputError = (channel: Channel, error: Error) => {
    if (isClosed(error)) {
      // Nobody reads on (`| head -1`): say no more. A watch without a listener ends.
      if (channel === 'err') abort(EXIT.inputOutput);
      return;
    }
    session.ended = EXIT.inputOutput;
    if (channel === 'out') session.err(`policygen: Cannot write: ${reasonOf(error)}.\n`);
  };
  return session;
}
