import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The bytes of a file of our own. It is read by calls that a start has made already: what
 * `readFileSync` would call, Node has to compile.
 *
 * @param room - gives where they are to stand, of at least so many bytes
 */
export function readInto(
  path: string,
  room: (length: number) => Buffer = Buffer.allocUnsafeSlow,
): Buffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = room(size).subarray(0, size);
    let length = 0;
    while (length < size) {
      const more = readSync(file, bytes, length, size - length, length);
      if (more === 0) throw new Error(`${path} is cut off.`);
      length += more;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
