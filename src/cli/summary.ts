import { join } from 'node:path';
import { isOpen } from '../diagnostics/count.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import type { WrittenFile } from '../io/write-output.js';
import { countByKind } from './findings.js';

/**
 * What a build did: a line for each file, what was found and which page to look at.
 *
 * @param path the policy as it was named, for the command that shows what the law
 * objects to; null where that was shown
 */
export function summarise(
  folder: string,
  files: readonly WrittenFile[],
  diagnostics: readonly Diagnostic[],
  path: string | null,
): string {
  const rows = files.map(({ path, bytes, state }) => ({
    name: escapeForTerminal(join(folder, path)),
    size: state === 'removed' ? '' : formatSize(bytes),
    state,
  }));
  const wide = Math.max(...rows.map(({ name }) => name.length));
  const tall = Math.max(...rows.map(({ size }) => size.length));
  const lines = rows.map(
    ({ name, size, state }) => `  ${name.padEnd(wide)}  ${size.padStart(tall)}  ${state}\n`,
  );
  const found = countByKind(diagnostics);
  const law = diagnostics.filter((each) => each.law && isOpen(each)).length;
  const shows =
    path === null || law === 0
      ? ''
      : ` (policygen check ${quoted(path)} shows ${law === 1 ? 'it' : 'them'})`;
  const open = pageToOpen(files);
  const hint = open === undefined ? '' : ` Open ${escapeForTerminal(join(folder, open))}`;
  return `${lines.join('')}${found[0]?.toUpperCase()}${found.slice(1)}${shows}.${hint}\n`;
}

/** A path as a shell takes it. */
const quoted = (path: string): string =>
  /^[\w./\\:@%+=,-]+$/.test(path) || /^[\p{L}\p{N}\p{M}_./\\:@%+=,-]+$/u.test(path)
    ? path
    : `'${escapeForTerminal(path).replaceAll("'", "'\\''")}'`;

/** The names of the files that a rebuild changed: `index.html written, old.md removed`. */
export function changesOf(files: readonly WrittenFile[]): string {
  const changed = files.filter(({ state }) => state !== 'unchanged');
  if (changed.length === 0) return 'nothing changed';
  return changed.map(({ path, state }) => `${escapeForTerminal(path)} ${state}`).join(', ');
}

/** The first language's page, which is written first. */
function pageToOpen(files: readonly WrittenFile[]): string | undefined {
  const present = files.filter(({ state }) => state !== 'removed').map(({ path }) => path);
  return present.find((path) => path.endsWith('.html')) ?? present[0];
}

/** Thousands of bytes with one decimal, the same whatever the machine's language. */
function formatSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
