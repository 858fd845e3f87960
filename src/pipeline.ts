import type { Assets } from './assets.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';

export interface PolicyInput {
  /** The file as the user named it, for messages. */
  file: string;
  /** The bytes of the file, or its text. */
  content: Uint8Array | string;
}

export interface CheckOptions {
  /** The languages that must be complete; all of the policy's where absent. */
  languages?: readonly string[];
}

export interface Checked {
  file: string;
  /** What was found, in the order of the file. Any error means that nothing can be built. */
  diagnostics: Diagnostic[];
}

export interface OutputFile {
  /** Relative to the output folder, with forward slashes: `index.html`, `en/index.md`. */
  path: string;
  content: string;
}

export interface BuildOptions {
  languages?: readonly string[];
  formats: readonly string[];
}

export interface Built {
  files: OutputFile[];
  diagnostics: Diagnostic[];
}

export declare function check(input: PolicyInput, assets: Assets, options?: CheckOptions): Checked;
export declare function build(checked: Checked, assets: Assets, options: BuildOptions): Built;
