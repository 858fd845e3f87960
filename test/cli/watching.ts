import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { readOwnFiles } from '../../src/io/own-files.js';
import { writeOutput } from '../../src/io/write-output.js';
import { withOverrides } from '../../src/overrides/with-overrides.js';
import { build, check } from '../../src/pipeline.js';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';
import { ASSETS } from '../support/shipped.js';
import { start } from './policygen.js';

function pagesOf(path: string, overrides: string | undefined) {
  const assets =
    overrides === undefined ? ASSETS : withOverrides(ASSETS, readOwnFiles(overrides)).assets;
  const checked = check({ file: path, content: readFileSync(path) }, assets);
  expect(checked.diagnostics).toEqual([]);
  return build(checked, assets, { formats: ['html', 'markdown'] }).files;
}

/** A machine under load is slow; what is asserted is that it comes, not when. */
export const PATIENCE = { timeout: 20_000, interval: 25 };

/**
 * Starts a watch over files in a new folder and waits until it watches.
 *
 * @param args - after `watch`; no preview unless a port is named
 */
export async function watching(files: Record<string, string>, args: readonly string[]) {
  const cwd = temporaryFolder(files);
  const serve = args.includes('--port') ? [] : ['--no-serve'];
  const run = start(['watch', ...args, ...serve], { cwd });
  const said = (expected: RegExp | string) =>
    vi.waitFor(() => expect(run.talk()).toMatch(expected), PATIENCE);
  await said(/Watching .*\. Ctrl-C ends it/);
  return {
    ...run,
    cwd,
    said,
    at: (path: string) => join(cwd, path),
    read: (path: string) => readFileSync(join(cwd, path), 'utf8'),
    /** How many builds there were after the first. */
    builds: () => run.talk().match(/^\d\d:\d\d:\d\d .*, \d+ ms$/gm)?.length ?? 0,
    /** Waits until the output is what a build into an empty folder makes of the files now. */
    async settled(policy: string, overrides?: string) {
      const clean = temporaryFolder();
      writeOutput(clean, pagesOf(join(cwd, policy), overrides && join(cwd, overrides)));
      await vi.waitFor(
        () => expect(contentsOf(join(cwd, 'dist'))).toEqual(contentsOf(clean)),
        PATIENCE,
      );
    },
  };
}
