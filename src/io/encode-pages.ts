import type { OutputFile } from '../pipeline.js';

/** A file for an output folder as its bytes. */
export interface Page {
  /** Relative to the output folder, with forward slashes. */
  path: string;
  /** Good until the next call of `encodePages`. */
  bytes: Uint8Array;
}

const encoder = new TextEncoder();
let room = new Uint8Array(0);
let latest: { content: string; bytes: Uint8Array }[] = [];

/**
 * Encodes files once, for comparing and writing. That is most of what writing a
 * page costs beside the disk, so it is done into one room for all files that ever come.
 */
export function encodePages(files: readonly OutputFile[]): Page[] {
  // A UTF-16 unit is three bytes of UTF-8 at most.
  const most = files.reduce((sum, { content }) => sum + content.length * 3, 0);
  if (room.length < most) room = new Uint8Array(most + (most >> 1));
  let at = 0;
  latest = [];
  return files.map(({ path, content }) => {
    const { written } = encoder.encodeInto(content, room.subarray(at));
    const bytes = room.subarray(at, at + written);
    at += written;
    latest.push({ content, bytes });
    return { path, bytes };
  });
}

/** The bytes of a text where the latest call of `encodePages` had it; else the text. */
export const encodedLately = (text: string): Uint8Array | string =>
  latest.find(({ content }) => content === text)?.bytes ?? text;
