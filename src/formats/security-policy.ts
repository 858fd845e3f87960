import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

// The languages of a policy have one style sheet.
let last = { style: '', hash: '' };

/**
 * The content security policy of a page, for its `<meta>` (where `frame-ancestors`, `sandbox`
 * and reporting have no effect): nothing may be loaded or run; only this style sheet applies.
 *
 * @param style the text between `<style>` and `</style>`, to the byte
 */
export function securityPolicy(style: string): string {
  // Not of node:crypto: the pipeline also runs where there is no Node.
  if (style !== last.style) last = { style, hash: base64(sha256(utf8ToBytes(style))) };
  return [
    "default-src 'none'",
    `style-src 'sha256-${last.hash}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
