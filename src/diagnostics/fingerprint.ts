import type { Diagnostic } from './diagnostic.js';

/**
 * What stays the same of a finding while lines move, files are renamed and
 * messages are reworded: a hash of its rule and of the text that it marks, and
 * which of several equal ones in its file it is.
 *
 * @returns a fingerprint for each diagnostic, in their order: `9ae16a3b2f90404f:1`
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): string[] {
  const lines = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, file, range }) => {
    if (!lines.has(file)) lines.set(file, textOf(file)?.split(/\r\n|\r|\n/) ?? []);
    const line = range && lines.get(file)?.[range.start.line - 1];
    const to = range?.start.line === range?.end.line ? range?.end.column : undefined;
    const marked = line?.slice((range?.start.column ?? 1) - 1, to && to - 1) ?? '';
    const hash = fnv1a(
      `${rule}\n${around(line ?? '', range?.start.column ?? 1)}\n${marked.slice(0, LONG).trim()}`,
    );
    const key = `${file}\n${hash}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${hash}:${count}`;
  });
}

/** No line that somebody wrote is longer. */
const LONG = 1000;

/** The line, or the piece of a very long one in which the finding stands: else thousands in one line cost minutes. */
const around = (line: string, column: number): string =>
  (line.length <= LONG
    ? line
    : line.slice(Math.max(0, column - 1 - LONG / 2), column - 1 + LONG / 2)
  ).trim();

/** FNV-1a with 64 bits: no secret hangs on it, and it runs where there is no `node:crypto`. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
