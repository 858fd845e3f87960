import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ReadError, reasonOf } from './fs-errors.js';
import { MAX_BYTES, readRegularFile, tooLarge } from './read-file.js';

/** How standard input is written on the command line. */
export const STDIN = '-';

export interface ReadOptions {
  /** The largest input accepted, in bytes; 1,000,000 where absent. */
  maxBytes?: number;
  /** Where `-` reads from; `process.stdin` where absent. */
  stdin?: Readable;
  /** The name of standard input in messages. */
  stdinName?: string;
  /** Stops the wait for standard input. */
  signal?: AbortSignal;
}

/**
 * The bytes of a policy: of a regular file, or of standard input for `-`.
 *
 * @throws ReadError where there is no such file, it may not be read, is no
 * regular file or is larger than `maxBytes`; the signal's reason where that stops the wait
 */
export async function readInput(path: string, options: ReadOptions = {}): Promise<Uint8Array> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  if (path !== STDIN) return readRegularFile(path, maxBytes);

  const name = options.stdinName ?? 'standard input';
  const stdin = options.stdin ?? process.stdin;
  const stop = () => stdin.destroy();
  options.signal?.throwIfAborted();
  options.signal?.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
      chunks.push(bytes);
      total += bytes.length;
      // Leaving the loop closes the stream, so that an endless writer ends too.
      if (total > maxBytes) throw tooLarge(name, maxBytes);
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof ReadError) throw error;
    throw new ReadError(`Cannot read ${name}: ${reasonOf(error)}.`, { cause: error });
  } finally {
    options.signal?.removeEventListener('abort', stop);
  }
  options.signal?.throwIfAborted();
  return Buffer.concat(chunks, total);
}

/** A folder stands for the `policy.yaml` in it; anything else for itself, whatever it is. */
export function policyIn(path: string): string {
  if (path === STDIN) return path;
  try {
    return statSync(path).isDirectory() ? join(path, 'policy.yaml') : path;
  } catch {
    return path; // Reading it will say what is wrong.
  }
}
