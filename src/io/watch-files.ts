import { basename, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { reasonOf } from './fs-errors.js';
import { looksOf, planWatch, type Watched } from './watch-plan.js';

export interface WatchOptions extends Watched {
  /**
   * A file may have changed; called at once and for every sign of it, so that the
   * caller decides what to wait for.
   *
   * @param path - a file as it was named, or one in a watched folder as named
   */
  onChange: (path: string) => void;
  /** Watching itself failed, in words. */
  onProblem: (message: string) => void;
}

export interface Watch {
  /** Watches these files from now on, the folders as before: a build may read others than the one before. */
  follow(files: readonly string[]): void;
  /** The files that count, as they were named. */
  seen(): string[];
  close(): Promise<void>;
}

/** How often to look at the files themselves, in milliseconds. */
const LOOK = 1000;

/** The same after a change and while something is away. */
const LOOK_SOON = 100;

/**
 * Watches files and folders. Resolves when changes are being seen.
 *
 * The events of chokidar are quick but not the whole truth: a second change within
 * 50 ms is not reported, and a folder that is removed and made again (a checkout
 * of another branch) ends all events without a word. So its raw events are heard as
 * well, and the files are looked at now and then, which also serves disks of
 * other machines that send no events.
 */
export async function watchFiles(options: WatchOptions): Promise<Watch> {
  const { onChange, onProblem } = options;
  let files = options.files;
  let plan = planWatch(options);
  let plannedAt = performance.now();
  let seen = plan.look();
  let armedAt = '';
  let arming = Promise.resolve();
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const report = (path: string): void => {
    const names = closed ? [] : plan.namesOf(path);
    if (names.length === 0) return;
    // What is reported is not news at the next look.
    seen.set(path, looksOf(path));
    for (const name of names) onChange(name);
    lookIn(LOOK_SOON);
  };

  const gone = (path: string): void => {
    report(path);
    if (!plan.roots.includes(path)) return;
    armedAt = '';
    lookIn(LOOK_SOON);
  };

  const arm = async (): Promise<void> => {
    if (closed) return;
    const old = watcher;
    armedAt = plan.places();
    const next = watch(plan.roots, {
      ignoreInitial: true,
      ignored: (path) => plan.isIgnored(path),
      // It would hold back a removal for 100 ms, in case that is half of a save.
      atomic: false,
    });
    watcher = next;
    next.on('raw', (_, name, details: unknown) => {
      const at = watchedPathOf(details);
      if (at === undefined) return;
      // What is watched is named by itself, what is in a watched folder by its name there.
      if (name && name !== basename(at)) report(join(at, name));
      else gone(at);
    });
    next.on('all', (event, path) => {
      if (event === 'unlinkDir') gone(path);
      // It comes late, often after the build that a raw event started.
      else if (looksOf(path) !== (seen.get(path) ?? '')) report(path);
    });
    next.on('error', (error) => {
      onProblem(
        `Cannot watch for changes: ${reasonOf(error)}. With CHOKIDAR_USEPOLLING=1 in the ` +
          'environment the files are looked at now and then instead.',
      );
    });
    await new Promise<void>((resolve) => next.once('ready', resolve));
    await old?.close();
    if (closed) await next.close();
  };

  const look = (): void => {
    const moved = plan.places() !== armedAt;
    // A link may lead elsewhere now. Following many takes time, so not at every save.
    if (moved || performance.now() - plannedAt >= LOOK) {
      plan = planWatch({ ...options, files });
      plannedAt = performance.now();
    }
    const now = plan.look();
    const changed = new Set(
      [...now.keys(), ...seen.keys()].filter(
        (path) => (now.get(path) ?? '') !== (seen.get(path) ?? ''),
      ),
    );
    seen = now;
    for (const path of changed) {
      // A folder may go after the last file in it did, and after the build that this started.
      const folder = plan.folderNamed(path);
      for (const name of folder === undefined ? plan.namesOf(path) : [folder]) onChange(name);
    }
    // What happens until the new watcher sees is found by the next look.
    if (moved || plan.places() !== armedAt) arming = arming.then(arm).then(() => lookIn(0));
    lookIn(moved || [...now.values()].includes('') ? LOOK_SOON : LOOK);
  };

  let lookAt = Number.POSITIVE_INFINITY;
  const lookIn = (delay: number): void => {
    const at = performance.now() + delay;
    if (closed || (timer !== undefined && at >= lookAt)) return;
    clearTimeout(timer);
    lookAt = at;
    timer = setTimeout(() => {
      timer = undefined;
      look();
    }, delay);
  };

  await arm();
  lookIn(LOOK);
  return {
    follow(next) {
      if (next.join('\0') === files.join('\0')) return;
      files = next;
      plan = planWatch({ ...options, files });
      for (const [path, looks] of plan.look()) if (!seen.has(path)) seen.set(path, looks);
      lookIn(0);
    },
    seen: () => [...seen.keys()].flatMap((path) => plan.namesOf(path)),
    async close() {
      closed = true;
      clearTimeout(timer);
      await arming;
      await watcher?.close();
    },
  };
}

/** Chokidar passes on what the system said, with the path it had asked about. */
function watchedPathOf(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return;
  return typeof details.watchedPath === 'string' ? details.watchedPath : undefined;
}
