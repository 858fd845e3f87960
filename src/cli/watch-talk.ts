import { escapeForTerminal } from '../diagnostics/escape.js';
import { InputError } from '../errors.js';
import { tell, toldOf } from './build-and-tell.js';
import { deliver, isShown } from './deliver.js';
import { stopping } from './findings.js';
import { askedOf } from './law-options.js';
import type { BuildFlags } from './options.js';
import type { Session } from './session.js';
import { summarise } from './summary.js';
import type { Outcome, WatchedPolicy } from './watched-policy.js';

/** What a watch says: a line for each build, findings when they are new, and the reports. */
export class WatchTalk {
  readonly #session: Session;
  readonly #policies: readonly WatchedPolicy[];
  readonly #flags: BuildFlags;
  /** What was told of each policy, so that it is not told again at every save. */
  readonly #told = new Map<WatchedPolicy, string>();

  constructor(session: Session, policies: readonly WatchedPolicy[], flags: BuildFlags) {
    this.#session = session;
    this.#policies = policies;
    this.#flags = flags;
  }

  /** @param text - safe to print */
  say(text: string): void {
    this.#session.err(`${clock()} ${text}\n`);
  }

  /** What is watched and where to look at it. */
  greet(url: string | undefined): void {
    const [one, ...others] = this.#policies;
    const what =
      others.length > 0 ? `${this.#policies.length} policies` : (one?.place.policy ?? 'nothing');
    const at = url === undefined ? '' : ` Preview: ${url}`;
    this.#session.err(`Watching ${escapeForTerminal(what)}. Ctrl-C ends it.${at}\n`);
  }

  /** The first build of a policy: at length, unless there are several. */
  first(policy: WatchedPolicy, outcome: Outcome, start: number): void {
    if (this.#policies.length > 1 || outcome.kind === 'failed') {
      this.again(policy, outcome, start, []);
      return;
    }
    const { built } = outcome;
    const { flags, place } = policy;
    tell(this.#session, built, flags);
    this.#told.set(policy, toldOf(this.#session, built, flags));
    if (built.files === undefined) {
      this.#session.err(`Nothing was written to ${escapeForTerminal(flags.out)}.\n`);
    } else if (!flags.quiet) {
      const path = isShown(flags.reporter ?? []) ? null : place.policy;
      this.#session.err(summarise(flags.out, built.files, built.diagnostics, path));
    }
  }

  /** A further build, and the files that were the cause of it. */
  again(policy: WatchedPolicy, outcome: Outcome, start: number, causes: readonly string[]): void {
    const { flags, place } = policy;
    const isStopped = outcome.kind === 'failed' || outcome.built.files === undefined;
    this.#report(policy);
    if (outcome.kind === 'built') {
      const told = toldOf(this.#session, outcome.built, flags);
      if (isStopped || told !== this.#told.get(policy)) this.#session.err(told);
      this.#told.set(policy, told);
    }
    if (flags.quiet && !isStopped) return;
    const others = causes.filter((cause) => !policy.reads.includes(cause));
    const because = others.length === 0 ? '' : ` (${others.map(escapeForTerminal).join(', ')})`;
    const took = `${Math.round(performance.now() - start)} ms`;
    this.say(`${escapeForTerminal(place.policy)}${because}: ${policy.line(outcome)}, ${took}`);
  }

  /** On standard output what was found in this policy, in files what was found in all. */
  #report(policy: WatchedPolicy): void {
    const { reporter = [], maxProblems } = this.#flags;
    if (reporter.length === 0) return;
    const toFiles = reporter.filter(({ file }) => file !== undefined);
    const toOut = reporter.filter(({ file }) => file === undefined);
    try {
      deliver(this.#session, this.#findings(this.#policies), toFiles, maxProblems);
      deliver(this.#session, this.#findings([policy]), toOut, maxProblems);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.say(escapeForTerminal(error.message));
    }
  }

  #findings(policies: readonly WatchedPolicy[]) {
    const builds = policies.flatMap(({ last, failure }) =>
      last === undefined || failure !== undefined ? [] : [last],
    );
    const { strict, quiet } = this.#flags;
    return {
      diagnostics: builds.flatMap((each) =>
        each.inOrder(quiet ? stopping(each.diagnostics, strict) : each.diagnostics),
      ),
      files: builds.map(({ file }) => file),
      failures: policies.flatMap(({ failure }) => failure ?? []),
      asOf: askedOf(this.#flags).asOf,
      textOf: (file: string) => builds.find((each) => each.file === file)?.textOf(file),
    };
  }
}

/** The time of day, in the machine's zone: for the person before the screen only. */
const clock = (): string => new Date().toTimeString().slice(0, 8);
