import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './shipped.js';

/** What the bundler put into each chunk of the command line. */
export const CHUNKS = JSON.parse(readText('build/chunks.json')) as Record<
  string,
  { inputs: Record<string, { bytesInOutput: number }> }
>;

/** The chunks whose code ran, as V8 saw them and wrote into a folder (`NODE_V8_COVERAGE`). */
export function chunksIn(folder: string): string[] {
  const urls = readdirSync(folder).flatMap((name) =>
    (
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] }
    ).result.map(({ url }) => url),
  );
  const names = urls.flatMap((url) => /\/lib\/cli\/([\w-]+)\.cjs$/.exec(url)?.[1] ?? []);
  return [...new Set(names)].filter((name) => !STARTERS.has(name)).sort();
}

/** What loads chunks and keeps their code is none itself. */
const STARTERS = new Set(['start', 'keep-code']);

/** The files that were in chunks. */
export function filesOf(chunks: readonly string[]): string[] {
  return chunks.flatMap((name) => {
    const chunk = CHUNKS[`lib/cli/${name}.js`];
    if (!chunk) throw new Error(`build/ knows nothing of ${name}.`);
    return Object.entries(chunk.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file);
  });
}
