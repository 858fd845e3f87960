import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { reasonOf } from './fs-errors.js';
import { isInside, realPath } from './paths.js';

export interface WatchOptions {
  /** Files whose change counts; their folders are watched, so that a save by rename is seen. */
  files: readonly string[];
  /** Folders in which every change counts. */
  folders?: readonly string[];
  /** A folder in which no change counts: what we write must not start us again. */
  ignore?: string;
  /** Milliseconds of quiet to wait for; 100 where absent. Editors truncate first and write then. */
  quiet?: number;
  /** Something changed; which file is not said, as editors save in many ways. */
  onChange: () => void;
  /** Watching itself failed, in words. */
  onProblem: (message: string) => void;
}

export interface Watch {
  close(): Promise<void>;
}

/** Changes without a pause are reported at least this often, in milliseconds. */
const LONGEST_WAIT = 1000;

/** How often to look whether a folder that was removed is back, in milliseconds. */
const RETRY = 250;

/**
 * Watches files and folders. Resolves when changes are being seen.
 *
 * A folder that is removed and made again (a checkout of another branch) ends all
 * events of chokidar without a word, so then everything is watched anew.
 */
export async function watchFiles(options: WatchOptions): Promise<Watch> {
  let watcher: FSWatcher | undefined;
  let plan = planWatch(options);
  let retry: NodeJS.Timeout | undefined;
  let closed = false;
  const quiet = debounce(options.quiet ?? 100, () => {
    // A link may lead elsewhere now.
    if (planWatch(options).roots.join() !== plan.roots.join()) rearm();
    options.onChange();
  });

  const arm = async (): Promise<void> => {
    const old = watcher;
    plan = planWatch(options);
    const { roots, ignored } = plan;
    watcher = watch(roots, { ignoreInitial: true, ignored });
    watcher.on('all', (event, path) => {
      quiet.signal();
      if (event === 'unlinkDir' && roots.includes(path)) rearm();
    });
    watcher.on('error', (error) => {
      options.onProblem(
        `Cannot watch for changes: ${reasonOf(error)}. With CHOKIDAR_USEPOLLING=1 in the ` +
          'environment the files are looked at now and then instead.',
      );
    });
    const ready = new Promise<void>((resolve) => watcher?.once('ready', resolve));
    await old?.close();
    await ready;
    if (closed) await watcher.close();
  };

  const rearm = (): void => {
    clearInterval(retry);
    retry = setInterval(() => {
      if (!planWatch(options).roots.every((folder) => existsSync(folder))) return;
      clearInterval(retry);
      // What happened until the new watcher sees was seen by none.
      void arm().then(quiet.signal);
    }, RETRY);
  };

  await arm();
  return {
    async close() {
      closed = true;
      clearInterval(retry);
      quiet.cancel();
      await watcher?.close();
    },
  };
}

/** By real paths, as only they tell whether two names mean one file. */
function planWatch({ files, folders = [], ignore }: WatchOptions) {
  // A link to the policy counts where it stands and where it leads.
  const wanted = new Set(
    files.flatMap((file) => [join(realPath(dirname(file)), basename(file)), realPath(file)]),
  );
  const whole = folders.map(realPath);
  const output = ignore === undefined ? undefined : realPath(ignore);
  const roots = [...new Set([...[...wanted].map((file) => dirname(file)), ...whole])];
  const ignored = (path: string): boolean => {
    if (roots.includes(path) || wanted.has(path)) return false;
    const folder = whole.find((candidate) => isInside(path, candidate));
    if (folder === undefined) return true;
    // The output may lie in a watched folder, or a watched folder in the output.
    return output !== undefined && isInside(path, output) && !isInside(folder, output);
  };
  return { roots, ignored };
}

/** Calls back once the signals pause, or at the latest after `LONGEST_WAIT`. */
function debounce(pause: number, callback: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  const fire = () => {
    timer = undefined;
    callback();
  };
  return {
    signal: () => {
      const now = performance.now();
      if (timer === undefined) first = now;
      clearTimeout(timer);
      timer = setTimeout(fire, Math.min(pause, Math.max(0, first + LONGEST_WAIT - now)));
    },
    cancel: () => clearTimeout(timer),
  };
}
