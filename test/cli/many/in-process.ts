import { Readable } from 'node:stream';
import { createProgram } from '../../../src/cli/program.js';
import type { Session } from '../../../src/cli/session.js';

/** Builds the policies of a folder in this process; throws where the command does not end well. */
export async function buildIn(
  sites: string,
  out: string,
  flags: readonly string[],
): Promise<string> {
  let talk = '';
  const say = (text: string): void => {
    talk += text;
  };
  const session: Session = {
    stdin: Readable.from([]),
    out: say,
    err: say,
    look: () => ({ colour: false }),
    colourFlag: undefined,
    signal: new AbortController().signal,
    throwIfAborted() {},
    exitCode: 0,
    ended: undefined,
    close: async () => true,
  };
  await createProgram(session).parseAsync(['build', sites, '--out', out, ...flags], {
    from: 'user',
  });
  if (session.exitCode !== 0) throw new Error(talk);
  return talk;
}
