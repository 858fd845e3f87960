import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
} from 'node:fs';

/** What is kept, in a file that stays open, so that it is the one whose owner was looked at. */
export interface KeptCode {
  /** How long each part is. */
  lengths: ReadonlyMap<string, number>;
  read(name: string, room?: (length: number) => Buffer): Buffer | undefined;
  /** Closes the file, of which nothing is read any more. */
  close(): void;
}

/** At the end of every whole file. */
export const END = 'policygen-code-cache\n';
const MAX_BYTES = 20_000_000;
/** The line that names the parts is shorter. */
export const MAX_LINE = 2048;

/** Windows keeps the folder for its user by itself. */
const isOurs = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);

export function isOurFolder(folder: string): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && isOurs(stats);
}

/** What is kept there, where it is whole and nobody else can have written it. */
export function openKept(folder: string, path: string): KeptCode | undefined {
  let file: number | undefined;
  let kept: KeptCode | undefined;
  try {
    if (!isOurFolder(folder)) return undefined;
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const stats = fstatSync(file);
    if (stats.isFile() && isOurs(stats) && stats.size <= MAX_BYTES) {
      kept = keptIn(file, stats.size);
    }
  } catch {
    // None yet, or none that can be read.
  }
  if (file !== undefined && kept === undefined) closeSync(file);
  return kept;
}

/** A line that names the parts and their lengths, the parts, the mark of the end. */
function keptIn(file: number, size: number): KeptCode | undefined {
  const bytes = Buffer.allocUnsafe(Math.min(size, MAX_LINE));
  const length = readSync(file, bytes, 0, bytes.length, 0);
  const text = bytes.toString('latin1', 0, length);
  const line = text.slice(0, text.indexOf('\n'));
  const lengths = new Map<string, number>(JSON.parse(line) as [string, number][]);
  const starts = new Map<string, number>();
  let at = line.length + 1;
  for (const [name, length] of lengths) {
    starts.set(name, at);
    at += length;
  }
  if (at + END.length !== size) return undefined;
  readSync(file, bytes, 0, END.length, at);
  if (bytes.toString('latin1', 0, END.length) !== END) return undefined;
  let isOpen = true;
  return {
    lengths,
    // A run needs few of the parts that runs of its name need together.
    read(name, room = Buffer.allocUnsafe) {
      const length = lengths.get(name);
      if (length === undefined || !isOpen) return undefined;
      const part = room(length).subarray(0, length);
      try {
        const isWhole = readSync(file, part, 0, length, starts.get(name) ?? 0) === length;
        return isWhole ? part : undefined;
      } catch {
        return undefined;
      }
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}
