import { join } from 'node:path';
import { isOpen } from '../diagnostics/count.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import type { WrittenFile } from '../io/write-output.js';
import { countByKind } from './findings.js';
import { quoted } from './words.js';

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

/** What a rebuild changed, in short: `2 files written (index.html, index.md), 1 removed (old.md)`. */
export function filesChanged(files: readonly WrittenFile[]): string {
  const states = ['written', 'removed'] as const;
  const parts = states.flatMap((state, index) => {
    const names = files.filter((file) => file.state === state).map(({ path }) => path);
    if (names.length === 0) return [];
    const listed = names.slice(0, MOST_NAMES).map(escapeForTerminal).join(', ');
    const more = names.length > MOST_NAMES ? ', …' : '';
    const noun = index > 0 ? '' : names.length === 1 ? ' file' : ' files';
    return [`${names.length}${noun} ${state} (${listed}${more})`];
  });
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}

/** What fits on a line. */
const MOST_NAMES = 6;

/** The first language's page, which is written first. */
function pageToOpen(files: readonly WrittenFile[]): string | undefined {
  const present = files.filter(({ state }) => state !== 'removed').map(({ path }) => path);
  return present.find((path) => path.endsWith('.html')) ?? present[0];
}

/** Thousands of bytes with one decimal, the same whatever the machine's language. */
function formatSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
