import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** The SHA-256 of a text in base64. Not of node:crypto: the pipeline also runs where there is no Node. */
export const styleHash = (css: string): string =>
  btoa(String.fromCharCode(...sha256(utf8ToBytes(css))));
