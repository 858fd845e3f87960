import { escapeForTerminal } from '../diagnostics/escape.js';
import { InputError } from '../errors.js';
import { watchFiles } from '../io/watch-files.js';
import { buildAndTell, tell } from './build-and-tell.js';
import { buildOnce } from './build-once.js';
import { countByKind } from './findings.js';
import type { BuildFlags } from './options.js';
import type { Session } from './session.js';
import { changesOf } from './summary.js';

/**
 * Builds now and after every change, one build at a time, until the session is
 * interrupted. Changes during a build start one more, not one each.
 *
 * @throws InputError where already the first build cannot read or write;
 * Interrupted at the end
 */
export async function watchPolicy(
  session: Session,
  path: string,
  flags: BuildFlags,
): Promise<never> {
  const say = (text: string) => session.err(`${clock()} ${text}\n`);
  let changed = false;
  let wake = () => {};
  const nextChange = async () => {
    if (!changed && !session.signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
    changed = false;
  };
  session.signal.addEventListener('abort', () => wake(), { once: true });

  // Seeing comes before building, so that a save during the first build counts.
  const watch = await watchFiles({
    files: [path],
    folders: flags.overrides === undefined ? [] : [flags.overrides],
    ignore: flags.out,
    onChange: () => {
      changed = true;
      wake();
    },
    onProblem: (message) => say(escapeForTerminal(message)),
  });
  try {
    await buildAndTell(session, path, flags);
    if (!flags.quiet) session.err(`Watching ${escapeForTerminal(path)}. Ctrl-C ends it.\n`);
    for (;;) {
      await nextChange();
      session.signal.throwIfAborted();
      await again(session, path, flags, say);
    }
  } finally {
    await watch.close();
  }
}

async function again(
  session: Session,
  path: string,
  flags: BuildFlags,
  say: (text: string) => void,
): Promise<void> {
  const start = performance.now();
  try {
    const built = await buildOnce(session, path, flags);
    tell(session, built, flags);
    const { diagnostics, files } = built;
    const found = countByKind(diagnostics);
    if (files === undefined) {
      say(`${found}; ${escapeForTerminal(flags.out)} stays as it was`);
    } else if (!flags.quiet) {
      say(`built in ${Math.round(performance.now() - start)} ms: ${changesOf(files)}; ${found}`);
    }
  } catch (error) {
    // A file that is away for the moment, as between the two halves of a save.
    if (!(error instanceof InputError)) throw error;
    say(`${escapeForTerminal(error.message)} ${escapeForTerminal(flags.out)} stays as it was.`);
  }
}

/** The time of day, in the machine's zone: for the person before the screen only. */
const clock = (): string => new Date().toTimeString().slice(0, 8);
