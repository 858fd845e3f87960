import type { ReadSourceResult } from '../source/read-source.js';

/** A file that a policy extends. */
export interface Base {
  /** As messages name it. */
  file: string;
  /** What tells it from every other file, whatever it is called. */
  id: string;
  /** The bytes of the file, or its text; the same object each time as long as it is the same. */
  content: Uint8Array | string;
}

/** Why there is no such file, or none that may be read. */
export interface Refusal {
  rule: string;
  message: string;
  help: string;
  /** The file that was looked for, as messages name it: if it appears, another answer is due. */
  file?: string;
}

/**
 * Reads the files that policies extend. It is handed in like the assets, so that
 * the pipeline touches no disk and does not decide what may be read.
 */
export interface Bases {
  /** What tells a file from every other one. */
  identify(file: string): string;
  /**
   * @param name what stands after `extends:`
   * @param from the file in which it stands, as messages name it
   * @param policy the policy at whose beginning all of this stands
   */
  read(name: string, from: string, policy: string): Base | Refusal;
  /** What was read of them so far, by file, so that many policies share the work. */
  readonly parsed: Map<string, ParsedBase>;
}

/** A base that was parsed, and of which content. */
export interface ParsedBase {
  content: Uint8Array | string;
  result: ReadSourceResult;
  /** How many values it holds. */
  values: number;
}
