// The command in processes of their own that fail, are killed, or have too little of something.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BIN } from '../support/package.js';

const FAULT_AT = pathToFileURL(fileURLToPath(new URL('./fault-at.mjs', import.meta.url))).href;

export interface Ended {
  status: number | null;
  signal: string | null;
  stderr: string;
}

/** Runs the command in a folder, with what `fault-at.mjs` is to do to it. */
export function disturbed(
  folder: string,
  env: Record<string, string>,
  args: readonly string[],
): Promise<Ended> {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  const child = spawn(process.execPath, ['--import', FAULT_AT, BIN, ...args], {
    cwd: folder,
    // What V8 made of the program is kept at the first run only; the calls are to be the same in all.
    env: { ...rest, POLICYGEN_NO_CACHE: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, stderr }));
  });
}

/** A few at a time: each is a process of its own. */
export async function forEachOf<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all([worker(), worker(), worker()]);
}

/** Runs a script in which `policygen` is the command and $1 the folder to run it in. */
export function script(folder: string, lines: string, wrapper: readonly string[] = []) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const body = `policygen() { "${process.execPath}" "${BIN}" "$@"; }\ncd "$1"\n${lines}`;
  const [command = 'bash', ...args] = [...wrapper, 'bash', '-c', body, 'bash', folder];
  return spawnSync(command, args, { env, encoding: 'utf8', timeout: 120_000 });
}

/** How this machine lets us mount a disk of our own, in a name space that goes with the process. */
export const mounting = [
  ['unshare', '-m'],
  ['unshare', '-Urm'],
].find(([command = '', ...args]) => {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-'));
  const mount = 'mount -t tmpfs -o size=64k none "$1"';
  const { status } = spawnSync(command, [...args, 'bash', '-c', mount, 'bash', folder]);
  rmdirSync(folder);
  return status === 0;
});
