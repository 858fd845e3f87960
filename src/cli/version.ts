import { readFileSync } from 'node:fs';

let known: string | undefined;

/** The version of the package, from its package.json, which is read once: before anything is written. */
export function version(): string {
  known ??= read();
  return known;
}

function read(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
