import { escapeForTerminal } from '../diagnostics/escape.js';
import { keptAssets } from '../io/kept-assets.js';
import { openBrowser } from '../io/open-browser.js';
import type { OutputPlace } from '../io/output-places.js';
import { isLoopback } from '../io/preview/guard.js';
import { type Preview, startPreview } from '../io/preview/server.js';
import { endingsOf, SavedFiles } from '../io/saved-files.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { watchFiles } from '../io/watch-files.js';
import type { Overridden } from '../overrides/with-overrides.js';
import { assetsOf } from './assets-of.js';
import type { Rendered } from './build-once.js';
import type { BuildFlags } from './options.js';
import { RebuildQueue, type Verdict } from './rebuild-queue.js';
import type { Session } from './session.js';
import { WatchTalk } from './watch-talk.js';
import { WatchedPolicy } from './watched-policy.js';

/** What `watch` is told on the command line. */
export interface WatchFlags extends BuildFlags {
  serve: boolean;
  host?: string;
  port?: number;
  open?: boolean;
}

/**
 * Builds now and after every change, one build at a time, and shows the pages to
 * this machine's browsers, until the session is interrupted.
 *
 * @param places - the policies and where their pages go; `flags.out` holds all of them
 * @throws InputError where already the first build cannot read or write, or the
 * preview cannot be served; Interrupted at the end
 */
export async function watchPolicies(
  session: Session,
  places: readonly OutputPlace[],
  flags: WatchFlags,
): Promise<never> {
  const loop = new WatchLoop(session, places, flags);
  try {
    return await loop.run();
  } finally {
    await loop.close();
  }
}

class WatchLoop {
  readonly #session: Session;
  readonly #flags: WatchFlags;
  readonly #policies: readonly WatchedPolicy[];
  readonly #saved = new SavedFiles();
  readonly #queue: RebuildQueue;
  readonly #talk: WatchTalk;
  readonly #closing: (() => Promise<void>)[] = [];
  #overridden: Overridden | undefined;
  #preview: Preview | undefined;

  constructor(session: Session, places: readonly OutputPlace[], flags: WatchFlags) {
    this.#session = session;
    this.#flags = flags;
    this.#policies = places.map((place) => new WatchedPolicy(session, place, flags));
    this.#talk = new WatchTalk(session, this.#policies, flags);
    this.#queue = new RebuildQueue({
      run: (policy, causes, final) => this.#again(policy, causes, final),
    });
  }

  async run(): Promise<never> {
    const { overrides, out, quiet } = this.#flags;
    const reads = () => [...new Set(this.#policies.flatMap((policy) => policy.reads))];
    // Seeing comes before building, so that a save during the first build counts.
    const watch = await watchFiles({
      files: reads(),
      folders: overrides === undefined ? [] : [overrides],
      ignore: [out],
      onChange: (path) => this.#changed(path),
      onProblem: (message) => this.#talk.say(escapeForTerminal(message)),
    });
    this.#closing.push(() => watch.close());
    if (this.#flags.serve) await this.#serve();
    this.#saved.remember(endingsOf(watch.seen()));
    for (const policy of this.#policies) await this.#firstBuild(policy);
    watch.follow(reads());
    if (!quiet) this.#talk.greet(this.#preview?.url);
    if (this.#preview && this.#flags.open) {
      const { url } = this.#preview;
      openBrowser(url, (reason) =>
        this.#talk.say(`Cannot open the browser: ${reason}. Open ${url}`),
      );
    }
    this.#follow = () => watch.follow(reads());
    return this.#queue.work(this.#session.signal);
  }

  async close(): Promise<void> {
    for (const close of this.#closing) await close();
  }

  #follow = (): void => {};

  #changed(path: string): void {
    const readers = this.#policies.filter(({ reads }) => reads.includes(path));
    // What nobody reads by itself is an override, and those are everybody's.
    if (readers.length === 0) this.#overridden = undefined;
    for (const { place } of readers.length === 0 ? this.#policies : readers) {
      this.#queue.add(place.policy, path);
    }
  }

  async #serve(): Promise<void> {
    const { out, host, port } = this.#flags;
    const client = shippedAssets().read('templates/preview/client.js') ?? '';
    this.#preview = await startPreview({
      folder: out,
      names: this.#policies.map(({ place }) => place.name),
      client,
      ...(host === undefined ? {} : { host }),
      ...(port === undefined ? {} : { port }),
    });
    this.#closing.push(this.#preview.close);
    if (host !== undefined && !isLoopback(host)) {
      this.#talk.say(
        `Warning: the preview listens on ${escapeForTerminal(host)}, so others on your network can read it.`,
      );
    }
  }

  /** Kept as long as no override changes: reading the words of a language takes time. */
  #assets = (): Overridden => {
    if (this.#overridden === undefined) {
      const own = assetsOf(this.#flags);
      this.#overridden = { ...own, assets: keptAssets(own.assets) };
    }
    return this.#overridden;
  };

  async #firstBuild(policy: WatchedPolicy): Promise<void> {
    this.#session.throwIfAborted();
    const start = performance.now();
    const outcome = await policy.build(this.#assets, () => true);
    if (outcome === undefined) return;
    if (outcome.kind === 'failed') throw outcome.error;
    this.#preview?.show(policy.state(outcome), true);
    this.#talk.first(policy, outcome, start);
  }

  async #again(name: string, causes: ReadonlySet<string>, final: boolean): Promise<Verdict> {
    const policy = this.#policies.find(({ place }) => place.policy === name);
    if (policy === undefined) return 'done';
    const start = performance.now();
    const endings = endingsOf(causes);
    if (!final && this.#saved.lookCutOff(endings)) return 'doubtful';
    const isWhole = (rendered: Rendered | undefined) => final || rendered?.output !== undefined;
    const outcome = await policy.build(this.#assets, isWhole);
    this.#follow();
    if (outcome === undefined) return 'doubtful';
    this.#saved.remember(endings);
    const files = outcome.kind === 'built' ? outcome.built.files : undefined;
    const isChanged = files?.some(({ state }) => state !== 'unchanged') ?? false;
    this.#preview?.show(policy.state(outcome), isChanged);
    this.#talk.again(policy, outcome, start, [...causes]);
    return 'done';
  }
}
