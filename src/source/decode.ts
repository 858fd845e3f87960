import { withLineFeeds } from './lines.js';
import type { Problem } from './problem.js';

const howToSave =
  'Save the file with the encoding UTF-8. In VS Code: click the encoding in the status bar, then "Save with Encoding", "UTF-8". In Notepad: "Save as", encoding "UTF-8".';

/** The text of a file, or why there is none. */
export interface Decoded {
  /** Without a byte order mark. After a problem: what can be shown of it, if anything. */
  text?: string;
  problem?: Problem;
}

/**
 * Bytes as text. Nothing is guessed: a name published with a wrong letter is
 * worse than a build that stops.
 */
export function decode(content: Uint8Array | string, maxBytes: number): Decoded {
  const bytes = typeof content === 'string' ? byteLength(content, maxBytes) : content.length;
  if (bytes > maxBytes) {
    return {
      problem: {
        rule: 'too-large',
        message: `The file is larger than ${megabytes(maxBytes)}.`,
        help: 'A policy is a description in words and seldom has more than 0.1 MB. Check that this is the right file.',
      },
    };
  }
  if (typeof content === 'string') return { text: content.replace(/^\ufeff/, '') };

  const plain = decodePlain(content);
  if (plain !== undefined) return { text: plain };

  const otherUnicode = unicodeName(content);
  if (otherUnicode !== undefined) {
    return {
      problem: {
        rule: 'not-utf8',
        message: `The file is saved as ${otherUnicode}, not as UTF-8.`,
        help: howToSave,
      },
    };
  }
  const binary = binaryKind(content);
  if (binary !== undefined) {
    return {
      problem: {
        rule: 'not-text',
        message: `The file is ${binary}, not text.`,
        help: 'A policy is a text file written in YAML. Check that this is the right file.',
      },
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return { text: text.replace(/^\ufeff/, '') };
  } catch {
    return notUtf8(content);
  }
}

// To make one takes as long as to decode a policy.
let strict: InstanceType<typeof TextDecoder> | undefined;

/** The text of what is surely UTF-8 and text: no byte of its beginning needs a closer look. */
function decodePlain(bytes: Uint8Array): string | undefined {
  const decoder = strict ?? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  // After an error it would begin in the middle of a letter.
  strict = undefined;
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return undefined;
  }
  strict = decoder;
  if (SUSPECT.test(text.slice(0, SAMPLE)) || LIKE_A_SIGNATURE.test(text)) return undefined;
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** How many bytes are looked at. */
const SAMPLE = 4096;
/** Control characters, which text seldom has and other files do. */
const SUSPECT = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
/** The signatures below that could be text. */
const LIKE_A_SIGNATURE = /^(?:%PDF-|GIF8|\x7fELF)/;

function notUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { index, at } = firstDamage(text, bytes);
  const byte = bytes[at] ?? 0;
  const letter = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  const meaning = !/\p{Cc}/u.test(letter)
    ? `, which is "${letter}" in the older encoding Windows-1252`
    : '';
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const start = withLineFeeds(text.slice(mark, index)).length;
  const line = withLineFeeds(text.slice(0, index)).split('\n').length;
  return {
    text: text.slice(mark),
    problem: {
      rule: 'not-utf8',
      message: `The file is not saved as UTF-8: byte ${at + 1}, on line ${line}, is 0x${byte.toString(16).toUpperCase().padStart(2, '0')}${meaning}.`,
      help: howToSave,
      at: { start, end: start + 1 },
    },
  };
}

/** The first replacement character that is not in the bytes themselves. */
function firstDamage(text: string, bytes: Uint8Array): { index: number; at: number } {
  const encoder = new TextEncoder();
  let index = text.indexOf('\ufffd');
  let at = encoder.encode(text.slice(0, index)).length;
  while (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) {
    const next = text.indexOf('\ufffd', index + 1);
    at += encoder.encode(text.slice(index, next)).length;
    index = next;
  }
  return { index, at };
}

function byteLength(text: string, enough: number): number {
  // One UTF-16 code unit is one to three bytes: most texts need not be encoded to know.
  if (text.length * 3 <= enough) return text.length;
  if (text.length > enough) return text.length;
  return new TextEncoder().encode(text).length;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 10_000) / 100} MB`;

function unicodeName(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  // Without a mark: Latin letters leave every second byte (or three of four) zero.
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  });
  const full = sample.length / 4;
  const pattern = zeros
    .map((count) => (full >= 2 && count > full * 0.7 ? '0' : count < full * 0.3 ? 'x' : '?'))
    .join('');
  if (pattern === 'x000' || pattern === '000x') return 'UTF-32';
  if (pattern === 'x0x0' || pattern === '0x0x') return 'UTF-16';
  return undefined;
}

const signatures: readonly [string, string][] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an Office document (docx, xlsx, odt)'],
  ['\xd0\xcf\x11\xe0', 'an old Office document (doc, xls)'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed file'],
  ['\x7fELF', 'a program'],
];

function binaryKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = signatures.find(([signature]) => head.startsWith(signature));
  if (known !== undefined) return known[1];
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > 2 && controls > sample.length / 20 ? 'binary data' : undefined;
}
