import { isOpen } from '../../diagnostics/count.js';
import { escapeForTerminal } from '../../diagnostics/escape.js';
import { InputError } from '../../errors.js';
import { remember } from '../../io/build-cache.js';
import { keptAssets } from '../../io/kept-assets.js';
import type { OutputPlace } from '../../io/output-places.js';
import type { Overridden } from '../../overrides/with-overrides.js';
import type { Shared } from '../../shared.js';
import { assetsOf } from '../assets-of.js';
import { compareOnce, type Rendered, renderOnce, writeOnce } from '../build-once.js';
import { stopping } from '../findings.js';
import type { BuildFlags } from '../options.js';
import type { Reading } from '../policy-file.js';
import { lineOf, lineOfAll, type Outcome } from './outcome.js';
import { hasOther, NO_FINDINGS, tally } from './tally.js';

/** Builds one policy after the other with assets that are read once. */
export class EachBuilder {
  readonly #session: Reading;
  readonly #flags: BuildFlags;
  readonly #overridden: Overridden;
  readonly #shared: Shared | undefined;
  /** What is wrong with the override folder, which all policies share. */
  readonly overriding: Overridden['diagnostics'];
  readonly textOf: Overridden['textOf'];

  /**
   * @param shared - what its policies share
   * @throws InputError where the override folder cannot be read
   */
  constructor(session: Reading, flags: BuildFlags, shared: Shared | undefined) {
    this.#shared = shared;
    this.#session = session;
    this.#flags = flags;
    const { assets, diagnostics, textOf } = assetsOf(flags);
    this.overriding = diagnostics;
    this.textOf = textOf;
    this.#overridden = { assets: keptAssets(assets), diagnostics: [], textOf };
  }

  /** Builds a policy; a bad one is an outcome and no error. */
  async build({ policy, folder }: OutputPlace): Promise<Outcome> {
    const flags = { ...this.#flags, out: folder };
    const since = Date.now();
    try {
      const rendered = await renderOnce(
        this.#session,
        policy,
        flags,
        this.#overridden,
        this.#shared,
      );
      return this.#outcome(rendered, policy, flags, since);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return {
        kind: 'failed',
        lines: [escapeForTerminal(error.message)],
        changed: 0,
        tally: NO_FINDINGS,
      };
    }
  }

  #outcome(rendered: Rendered, policy: string, flags: BuildFlags, since: number): Outcome {
    const { output } = rendered;
    const built = flags.check ? compareOnce(rendered, policy, flags) : writeOnce(rendered, flags);
    const { diagnostics, files } = built;
    const counted = tally(diagnostics);
    const stops = stopping(diagnostics, flags.strict);
    const reported = flags.reporter
      ? {
          diagnostics: built.inOrder(flags.quiet ? stops : diagnostics),
          text: { file: built.file, text: built.textOf(built.file) ?? '' },
        }
      : {};
    if (files === undefined || output === undefined) {
      const lines = [lineOfAll(built.inOrder(stops))];
      return { kind: 'stopped', lines, changed: 0, tally: counted, ...reported };
    }
    const told = diagnostics.filter((each) => !each.law && isOpen(each));
    // What people have to be told, they have to be told every time.
    const remembered =
      flags.check || flags.cache === false || hasOther(counted) || this.overriding.length > 0
        ? undefined
        : remember(rendered.reads, flags.out, output, since);
    return {
      kind: 'built',
      lines: flags.quiet ? [] : built.inOrder(told).map(lineOf),
      changed: files.filter(({ state }) => state !== 'unchanged').length,
      tally: counted,
      ...reported,
      ...(remembered ? { remembered } : {}),
    };
  }
}
