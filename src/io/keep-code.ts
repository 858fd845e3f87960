import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { END, isOurFolder, type KeptCode, MAX_LINE } from './code-file.js';
import { writeAll } from './write-all.js';

/**
 * Writes what V8 made of chunks into the file of them. Apart from reading it: most starts find
 * all that they need, and what starts them is what V8 has to compile each time.
 *
 * @param old - what stays of what was kept before
 */
export function keepCode(
  folder: string,
  name: string,
  scripts: ReadonlyMap<string, Script>,
  old: KeptCode | undefined,
): void {
  try {
    const parts = new Map<string, Buffer>();
    for (const chunk of old?.lengths.keys() ?? []) {
      const part = old?.read(chunk);
      if (part) parts.set(chunk, part);
    }
    for (const [chunk, script] of scripts) {
      // A run that needs more chunks runs more of the others too: their code grows with it.
      const made = script.createCachedData();
      if (made.length > (parts.get(chunk)?.length ?? 0)) parts.set(chunk, made);
    }
    // Windows renames nothing to the name of an open file.
    old?.close();
    writeParts(folder, name, [...parts]);
  } catch {
    // A full disk, a folder that may not be written: the next start is as slow as this one.
  }
}

function writeParts(
  folder: string,
  name: string,
  parts: readonly (readonly [chunk: string, code: Buffer])[],
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOurFolder(folder)) return;
  removeForgotten(folder);
  const line = `${JSON.stringify(parts.map(([chunk, { length }]) => [chunk, length]))}\n`;
  if (line.length > MAX_LINE) return;
  const whole = [Buffer.from(line), ...parts.map(([, part]) => part), Buffer.from(END)];
  const bytes = Buffer.concat(whole);
  // Written aside and renamed, so that nobody reads half of it; to the disk first, so that no
  // loss of power leaves a name without its bytes, which V8 would run.
  const aside = join(folder, `${name}.${process.pid}.tmp`);
  try {
    const file = openSync(aside, 'wx', 0o600);
    try {
      writeAll(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, join(folder, name));
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

const FORGOTTEN = 30 * 24 * 60 * 60 * 1000;

/** Removes what an older version left, a month after it was made. */
function removeForgotten(folder: string): void {
  for (const name of readdirSync(folder)) {
    // What else is kept there is not ours to forget.
    if (!/\.bin(?:\.\d+\.tmp)?$/.test(name)) continue;
    const path = join(folder, name);
    if (Date.now() - lstatSync(path).mtimeMs > FORGOTTEN) rmSync(path, { force: true });
  }
}
