import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { escapeForTerminal } from '../../diagnostics/escape.js';
import type { InputError } from '../../errors.js';
import type { OutputPlace } from '../../io/output-places.js';
import { EXIT } from '../exit-codes.js';
import { askedOf } from '../law-options.js';
import type { BuildFlags } from '../options.js';
import type { Session } from '../session.js';
import type { Outcome } from './outcome.js';
import { NO_FINDINGS, sum, type Tally, tallyInWords } from './tally.js';

/** What a run over many policies comes to: numbers, and the names of those that failed. */
export class Totals {
  readonly #session: Session;
  readonly #count: number;
  readonly #flags: BuildFlags;
  #found: Tally = NO_FINDINGS;
  #changed = 0;
  #unchanged = 0;
  readonly #failed: string[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #texts = new Map<string, string>();
  readonly #reasons: string[] = [];
  exitCode: number = EXIT.ok;

  constructor(session: Session, count: number, flags: BuildFlags) {
    this.#session = session;
    this.#count = count;
    this.#flags = flags;
  }

  /** Counts a policy whose pages are there already. */
  skipped(found: Tally): void {
    this.#found = sum(this.#found, found);
    this.#unchanged++;
  }

  add({ policy }: OutputPlace, outcome: Outcome): void {
    const { kind, changed, tally, diagnostics = [], text, lines } = outcome;
    this.#found = sum(this.#found, tally);
    this.#diagnostics.push(...diagnostics);
    if (text) this.#texts.set(text.file, text.text);
    if (kind === 'built') {
      if (changed > 0) this.#changed++;
      else this.#unchanged++;
      return;
    }
    this.#failed.push(policy);
    if (kind === 'failed') this.#reasons.push(...lines);
    const code = kind === 'failed' ? EXIT.inputOutput : EXIT.problems;
    this.exitCode = Math.max(this.exitCode, code);
  }

  /** Writes the reports that were asked for, over all policies. */
  async deliver(failures: readonly InputError[]): Promise<void> {
    const { reporter, maxProblems } = this.#flags;
    if (!reporter) return;
    const { deliver } = await import('../deliver.js');
    const findings = {
      diagnostics: this.#diagnostics,
      files: [...this.#texts.keys()],
      failures: [...failures.map(({ message }) => message), ...this.#reasons],
      asOf: askedOf(this.#flags).asOf,
      textOf: (file: string) => this.#texts.get(file),
    };
    deliver(this.#session, findings, reporter, maxProblems);
  }

  /** Says on standard error what became of them all, and which ones failed. */
  summarise(): void {
    const { quiet, check, out, shard } = this.#flags;
    const part = shard ? ` of part ${shard.index}/${shard.count}` : '';
    const policies = `${this.#count} ${this.#count === 1 ? 'policy' : 'policies'}${part}`;
    if (!quiet) {
      const good = this.#count - this.#failed.length;
      const folder = escapeForTerminal(out);
      const done = check
        ? `${good} of ${policies} are up to date in ${folder}`
        : `Built ${good} of ${policies} into ${folder}: ${this.#changed} changed, ${this.#unchanged} unchanged`;
      this.#session.err(`${done}. Found: ${tallyInWords(this.#found)}.\n`);
    }
    if (this.#failed.length === 0) return;
    const title = check ? 'Not up to date, or not to be built' : 'Not built; what was there stays';
    const names = this.#failed.map((policy) => `  ${escapeForTerminal(policy)}\n`);
    this.#session.err(`${title} (${this.#failed.length} of ${policies}):\n${names.join('')}`);
  }
}
