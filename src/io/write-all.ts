import { writeSync } from 'node:fs';

/**
 * Writes bytes into an open file, where it stands. By the one call that every write comes to: what
 * `writeFileSync` does around it, Node has to compile.
 */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
