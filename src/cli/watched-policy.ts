import { isOpen } from '../diagnostics/count.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { InputError } from '../errors.js';
import type { OutputPlace } from '../io/output-places.js';
import type { PreviewState } from '../io/preview/state.js';
import type { Overridden } from '../overrides/with-overrides.js';
import { type BuildOnce, type Rendered, renderOnce, writeOnce } from './build-once.js';
import { countByKind } from './findings.js';
import type { BuildFlags } from './options.js';
import { failureFinding, previewFindings } from './preview-state.js';
import type { Session } from './session.js';
import { filesChanged } from './summary.js';

/** What came of building a policy once more. */
export type Outcome =
  | { kind: 'built'; built: BuildOnce }
  /** Something could not be read or written. */
  | { kind: 'failed'; error: InputError };

/** A policy that is built again and again, and what came of it the last time. */
export class WatchedPolicy {
  readonly place: OutputPlace;
  readonly #session: Session;
  readonly #flags: BuildFlags;
  /** The files it was made of, overrides apart. */
  reads: readonly string[];
  /** The findings of the last build that could read everything. */
  last: BuildOnce | undefined;
  /** Why the last build could not read or write, where it could not. */
  failure: string | undefined;

  constructor(session: Session, place: OutputPlace, flags: BuildFlags) {
    this.place = place;
    this.reads = [place.policy];
    this.#session = session;
    this.#flags = { ...flags, out: place.folder };
  }

  /** How the terminal is told, with the folder of its own. */
  get flags(): BuildFlags {
    return this.#flags;
  }

  /**
   * Builds and writes.
   *
   * @param isWhole - asked before anything is written, and where something could not
   * be read or written: whether to go on, or to wait for the rest of a save
   * @returns nothing where it is to wait
   */
  async build(
    overridden: () => Overridden,
    isWhole: (rendered: Rendered | undefined) => boolean,
  ): Promise<Outcome | undefined> {
    try {
      const { policy } = this.place;
      const rendered = await renderOnce(this.#session, policy, this.#flags, overridden());
      this.#session.throwIfAborted();
      this.reads = rendered.reads;
      if (!isWhole(rendered)) return undefined;
      this.last = writeOnce(rendered, this.#flags);
      this.failure = undefined;
      return { kind: 'built', built: this.last };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // A file that is away for the moment, as between the two halves of a save.
      if (!isWhole(undefined)) return undefined;
      this.failure = error.message;
      return { kind: 'failed', error };
    }
  }

  /** One line on what came of it: `2 files written (index.html, index.md), 1 warning`. */
  line(outcome: Outcome): string {
    const stays = `${escapeForTerminal(this.place.folder)} stays as it was`;
    if (outcome.kind === 'failed') return `${escapeForTerminal(outcome.error.message)} ${stays}`;
    const { files, diagnostics } = outcome.built;
    const found = countByKind(diagnostics);
    return files === undefined ? `${found}; ${stays}` : `${filesChanged(files)}, ${found}`;
  }

  /** The same for the preview. */
  state(outcome: Outcome): PreviewState {
    const { name, policy } = this.place;
    if (outcome.kind === 'failed') {
      const findings = [failureFinding(policy, outcome.error.message)];
      return { name, policy, isBuilt: false, counted: '1 error', findings };
    }
    const { files, diagnostics } = outcome.built;
    return {
      name,
      policy,
      isBuilt: files !== undefined,
      counted: countByKind(diagnostics.filter(isOpen)),
      findings: previewFindings(diagnostics),
    };
  }
}
