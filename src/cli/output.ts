import { fstatSync, writeSync } from 'node:fs';
import { codeOf } from '../io/fs-errors.js';

/** What a pipe takes before it is read. What is longer may have to wait, and does so in the stream. */
const FITS_PIPE = 16_384;

/**
 * Standard output or standard error. Node makes a stream of it, and loads its network for
 * that, which takes a fifth of its own start: so files, and pipes as long as they surely
 * do not keep us waiting, are written to without one.
 */
export class Output {
  readonly #descriptor: 1 | 2;
  readonly #onError: (error: Error) => void;
  #stream: NodeJS.WriteStream | undefined;
  /** How many bytes may be written without the stream. */
  #room: number;
  #hasFailed = false;

  /** @param onError - told once, of the first text that could not be written */
  constructor(descriptor: 1 | 2, onError: (error: Error) => void) {
    this.#descriptor = descriptor;
    this.#onError = onError;
    this.#room = roomOf(descriptor);
  }

  write(text: string): void {
    if (text === '' || this.#hasFailed) return;
    const rest = this.#stream ? text : this.#writeAtOnce(text);
    if (rest.length > 0) this.#open().write(rest);
  }

  /** Its columns; 0 where it is no terminal. */
  get columns(): number {
    return this.isTerminal ? this.#open().columns : 0;
  }

  get isTerminal(): boolean {
    // Files and pipes are none, and a terminal is no place without a stream.
    return (this.#stream !== undefined || this.#room === 0) && this.#open().isTTY === true;
  }

  /** Waits until all is written. */
  async flush(): Promise<void> {
    const stream = this.#stream;
    if (stream) await new Promise<void>((resolve) => void stream.write('', () => resolve()));
  }

  /** Whether there is a stream, which may still have something to do. */
  get hasStream(): boolean {
    return this.#stream !== undefined;
  }

  /** Writes what can be written now, and gives back what is left for the stream. */
  #writeAtOnce(text: string): Uint8Array {
    const bytes = Buffer.from(text);
    if (bytes.length > this.#room) return bytes;
    this.#room -= bytes.length;
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(this.#descriptor, bytes, at);
    } catch (error) {
      // The reader is slow, and the pipe is one that does not wait.
      if (codeOf(error) !== 'EAGAIN') {
        this.#fail(error as Error);
        return bytes.subarray(0, 0);
      }
    }
    return bytes.subarray(at);
  }

  #open(): NodeJS.WriteStream {
    if (this.#stream) return this.#stream;
    const stream = this.#descriptor === 1 ? process.stdout : process.stderr;
    stream.on('error', (error) => this.#fail(error));
    this.#stream = stream;
    return stream;
  }

  #fail(error: Error): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#onError(error);
  }
}

/** Of a terminal, and of what this system writes in ways of its own, only the stream knows enough. */
function roomOf(descriptor: number): number {
  if (process.platform === 'win32') return 0;
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFile()) return Number.POSITIVE_INFINITY;
    return stats.isFIFO() || stats.isSocket() ? FITS_PIPE : 0;
  } catch {
    return 0;
  }
}

/** Whether it could not be written because nobody reads on (`| head -1`). */
export const isClosed = (error: Error): boolean =>
  ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error) ?? '');
