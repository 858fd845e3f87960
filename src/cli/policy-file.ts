import type { Checked, PolicyInput } from '../check.js';
import { readInput, STDIN } from '../io/read-input.js';
import type { Session } from './session.js';

/** The name of standard input in messages, unless `--stdin-filename` gives one. */
const STDIN_NAME = '<stdin>';

export interface PolicyFile {
  input: PolicyInput;
  /** For showing lines of it; broken UTF-8 is the pipeline's to report. */
  readonly text: string;
}

/** What reading a policy needs of a session; a thread has no more of one. */
export type Reading = Pick<Session, 'stdin' | 'signal' | 'throwIfAborted' | 'err'>;

/**
 * Reads a policy, `-` from standard input.
 *
 * @throws ReadError; Interrupted where Ctrl-C ends the wait for standard input
 */
export async function readPolicy(
  session: Reading,
  path: string,
  stdinName = STDIN_NAME,
): Promise<PolicyFile> {
  if (path === STDIN && session.stdin.isTTY) {
    session.err('Reading the policy from the terminal; Ctrl-D ends it.\n');
  }
  session.throwIfAborted();
  const content = await readInput(path, {
    ...(path === STDIN ? { stdin: session.stdin, signal: session.signal } : {}),
    stdinName,
  });
  return {
    input: { file: path === STDIN ? stdinName : path, content },
    // Few ask for it: the pipeline reads the bytes itself.
    get text() {
      return new TextDecoder().decode(content);
    },
  };
}

/** The text of each file that findings name: the policy's, and those of what it extends. */
export function textsOf({ input, text }: PolicyFile, checked: Checked): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { file, text: found } of checked.files)
    if (found !== undefined) texts.set(file, found);
  return texts.set(input.file, text);
}
